package studyhall.app.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.app.playground.Posting.Prompt;

/** Messages in PostgreSQL. A message that cannot be kept is shown all the same. */
public final class TableHistory implements History {
    private static final Logger log = LoggerFactory.getLogger(TableHistory.class);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Jdbi jdbi;

    /** Keeps messages in the table {@code playground_message}. */
    public TableHistory(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Kept> load() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, channel, author, prompt_person, prompt_line, edited, blocks, plain, dedup_key
                        FROM playground_message
                        WHERE workspace = :workspace
                        ORDER BY id
                        """)
                .bind("workspace", Campus.WORKSPACE)
                .map((row, context) -> kept(row))
                .list());
    }

    @Override
    public void keep(Posting posting, Optional<String> dedupKey, long oldest) {
        try {
            jdbi.useHandle(handle -> {
                handle.createUpdate("""
                                INSERT INTO playground_message (workspace, id, channel, author, prompt_person,
                                    prompt_line, edited, blocks, plain, dedup_key)
                                VALUES (:workspace, :id, :channel, :author, :promptPerson, :promptLine, :edited,
                                    CAST(:blocks AS json), :plain, :dedupKey)
                                ON CONFLICT (workspace, id) DO UPDATE
                                SET edited = excluded.edited, blocks = excluded.blocks, plain = excluded.plain
                                """)
                        .bind("workspace", Campus.WORKSPACE)
                        .bind("id", posting.id())
                        .bind("channel", posting.channel())
                        .bind("author", posting.author())
                        .bind("promptPerson", posting.prompt().map(Prompt::person))
                        .bind("promptLine", posting.prompt().map(Prompt::line))
                        .bind("edited", posting.edited().map(when -> when.atOffset(ZoneOffset.UTC)))
                        .bind("blocks", posting.blocks().toString())
                        .bind("plain", posting.plain())
                        .bind("dedupKey", dedupKey)
                        .execute();
                handle.createUpdate("""
                                DELETE FROM playground_message
                                WHERE workspace = :workspace AND channel = :channel AND id < :oldest
                                """)
                        .bind("workspace", Campus.WORKSPACE)
                        .bind("channel", posting.channel())
                        .bind("oldest", oldest)
                        .execute();
            });
        } catch (JdbiException e) {
            log.warn("The message {} of the playground will not outlive this run", posting.id(), e);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Optional<Prompt> prompt = text(row, "prompt_person")
                .flatMap(person -> text(row, "prompt_line").map(line -> new Prompt(person, line)));
        @Nullable OffsetDateTime edited = row.getObject("edited", OffsetDateTime.class);
        try {
            Posting posting = new Posting(
                    row.getLong("id"),
                    row.getString("channel"),
                    text(row, "author"),
                    Optional.empty(),
                    prompt,
                    Optional.ofNullable(edited).map(OffsetDateTime::toInstant),
                    MAPPER.readTree(row.getString("blocks")),
                    row.getString("plain"));
            return new Kept(posting, text(row, "dedup_key"));
        } catch (JsonProcessingException e) {
            throw new SQLException("The blocks of the message " + row.getLong("id") + " are no JSON", e);
        }
    }

    private static Optional<String> text(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
