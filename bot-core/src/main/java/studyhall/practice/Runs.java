package studyhall.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where people stand in their practice, in PostgreSQL: one practice for each person, of which one item is shown. Thread-safe. */
public final class Runs {
    private final Jdbi jdbi;

    public Runs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Somebody's last practice; empty when they never practised. */
    public Optional<Run> last(Person person) {
        return jdbi.withHandle(handle -> last(handle, person));
    }

    private static Optional<Run> last(Handle handle, Person person) {
        return handle.createQuery("SELECT * FROM practice WHERE workspace_id = :workspace AND player_id = :player")
                .bindMethods(person)
                .map((row, context) -> run(row))
                .findOne();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getInt("number"),
                row.getString("topic"),
                row.getInt("wanted"),
                row.getInt("item"),
                row.getInt("answered"),
                row.getInt("known"),
                row.getString("fact_key"),
                row.getString("question_id"),
                row.getBoolean("stopped"));
    }

    /** Begins a practice; one that was under way is over. */
    public Run begin(Person person, String topic, int wanted) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO practice
                            (workspace_id, player_id, number, topic, wanted, item, answered, known, fact_key, question_id,
                             stopped)
                        VALUES (:workspace, :player, 1, :topic, :wanted, 0, 0, 0, '', '', false)
                        ON CONFLICT (workspace_id, player_id) DO UPDATE
                        SET number = practice.number + 1, topic = excluded.topic, wanted = excluded.wanted, item = 0,
                            answered = 0, known = 0, fact_key = '', question_id = '', stopped = false
                        RETURNING *""")
                .bindMethods(person)
                .bind("topic", topic)
                .bind("wanted", wanted)
                .map((row, context) -> run(row))
                .one());
    }

    /** Shows an item, unless another press has shown one meanwhile: what is shown now comes back. */
    public Run ask(Person person, Run before, String fact, String question) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE practice SET item = item + 1, fact_key = :fact, question_id = :question
                            WHERE workspace_id = :workspace AND player_id = :player AND number = :number AND item = :item
                              AND answered = item AND NOT stopped""")
                    .bindMethods(person)
                    .bind("number", before.number())
                    .bind("item", before.item())
                    .bind("fact", fact)
                    .bind("question", question)
                    .execute();
            return last(handle, person).orElseThrow();
        });
    }

    /** Takes back an item that the notes no longer ask. */
    public Run skip(Person person, Run before) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE practice SET item = item - 1
                            WHERE workspace_id = :workspace AND player_id = :player AND number = :number AND item = :item
                              AND answered < item""")
                    .bindMethods(person)
                    .bind("number", before.number())
                    .bind("item", before.item())
                    .execute();
            return last(handle, person).orElseThrow();
        });
    }

    /** Ends a practice before its end. */
    public Optional<Run> stop(Person person, int number) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE practice SET stopped = true
                            WHERE workspace_id = :workspace AND player_id = :player AND number = :number""").bindMethods(person).bind("number", number).execute();
            return last(handle, person);
        });
    }

    /** Counts the answer to the item that is shown; false when it had been answered, or is no longer shown. */
    static boolean answer(Handle handle, Person person, Run run, boolean known) {
        return handle.createUpdate("""
                        UPDATE practice SET answered = item, known = known + :known
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number AND item = :item
                          AND answered < item AND NOT stopped""")
                        .bindMethods(person)
                        .bind("known", known ? 1 : 0)
                        .bind("number", run.number())
                        .bind("item", run.item())
                        .execute()
                > 0;
    }
}
