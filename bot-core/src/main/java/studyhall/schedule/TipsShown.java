package studyhall.schedule;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.delivery.Post;
import studyhall.note.FactKey;

/** Which tips the posts of a channel have shown. */
final class TipsShown {
    /**
     * The tip of one post.
     *
     * @param words in the small Markdown, as they were then
     * @param lap counts the times that the channel's tips were begun
     * @param why it was chosen, in the small Markdown; empty for one in its turn
     */
    record Row(String factKey, String words, String citation, int lap, String why) {}

    private TipsShown() {}

    static Optional<Row> find(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT fact_key, words, citation, lap, why FROM tip_shown
                        WHERE workspace_id = :workspace AND outbox_id = :post""")
                .bind("workspace", post.workspaceId())
                .bind("post", post.id())
                .map((row, context) -> new Row(
                        row.getString("fact_key"),
                        row.getString("words"),
                        row.getString("citation"),
                        row.getInt("lap"),
                        row.getString("why")))
                .findOne();
    }

    static void add(Handle handle, Post post, Row row) {
        handle.createUpdate("""
                        INSERT INTO tip_shown
                            (workspace_id, outbox_id, channel, fact_key, words, citation, lap, why, shown_on)
                        VALUES (:workspace, :post, :channel, :key, :words, :citation, :lap, :why, :date)""")
                .bind("workspace", post.workspaceId())
                .bind("post", post.id())
                .bind("channel", post.channel().channel())
                .bind("key", row.factKey())
                .bind("words", row.words())
                .bind("citation", row.citation())
                .bind("lap", row.lap())
                .bind("why", row.why())
                .bind("date", post.date())
                .execute();
    }

    /** The oldest first. */
    static List<FactKey> ofChannel(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT fact_key FROM tip_shown WHERE workspace_id = :workspace AND channel = :channel
                        ORDER BY shown_on, outbox_id""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .map((row, context) -> new FactKey(row.getString("fact_key")))
                .list();
    }

    /** The lap that the channel is in; 1 before the first tip. */
    static int lap(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT coalesce(max(lap), 1) FROM tip_shown
                        WHERE workspace_id = :workspace AND channel = :channel""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .mapTo(Integer.class)
                .one();
    }

    /** Whether a post shows the first tip of a lap. */
    static boolean begins(Handle handle, Post post, int lap) {
        return handle.createQuery("""
                        SELECT outbox_id = :post FROM tip_shown
                        WHERE workspace_id = :workspace AND channel = :channel AND lap = :lap
                        ORDER BY shown_on, outbox_id LIMIT 1""")
                .bind("workspace", post.workspaceId())
                .bind("post", post.id())
                .bind("channel", post.channel().channel())
                .bind("lap", lap)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }
}
