package studyhall.quiz;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Cut;
import studyhall.chat.Interaction.Scene;
import studyhall.standings.Workspaces;

/** What people looked for and the notes do not have: the words alone, and only what came up more than once. Thread-safe. */
public final class Searches {
    private static final int MAX_WORDS = 80;

    /** What one person typed once may be about that person. */
    private static final int SHOWN_FROM = 2;

    /** A search that found nothing; from outside, so escape it. */
    public record Miss(String words, int times) {}

    private final Jdbi jdbi;
    private final Workspaces workspaces;

    public Searches(Jdbi jdbi, Workspaces workspaces) {
        this.jdbi = jdbi;
        this.workspaces = workspaces;
    }

    /** Counts one, and forgets what nobody has looked for in a season. */
    public void missed(Scene scene, String typed) {
        String words = Cut.at(
                MAX_WORDS,
                typed.replace("\0", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        if (words.isEmpty()) {
            return;
        }
        long workspace = workspaces.idOf(scene.channel());
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            DELETE FROM search_miss
                            WHERE workspace_id = :workspace AND last_at < now() - interval '8 weeks'""").bind("workspace", workspace).execute();
            handle.createUpdate("""
                            INSERT INTO search_miss (workspace_id, words) VALUES (:workspace, :words)
                            ON CONFLICT (workspace_id, words) DO UPDATE SET
                                times = search_miss.times + 1, last_at = now()""")
                    .bind("workspace", workspace)
                    .bind("words", words)
                    .execute();
        });
    }

    /** Those that came up at least twice, the most frequent first. */
    public List<Miss> most(long workspace, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT words, times FROM search_miss
                        WHERE workspace_id = :workspace AND times >= :from
                        ORDER BY times DESC, words LIMIT :limit""")
                .bind("workspace", workspace)
                .bind("from", SHOWN_FROM)
                .bind("limit", limit)
                .map((row, context) -> new Miss(row.getString("words"), row.getInt("times")))
                .list());
    }
}
