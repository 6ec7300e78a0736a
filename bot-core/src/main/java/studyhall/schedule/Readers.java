package studyhall.schedule;

import org.jdbi.v3.core.Handle;
import studyhall.delivery.Post;

/** Who has said that a post is read. */
final class Readers {
    private Readers() {}

    static boolean add(Handle handle, Post post, long player) {
        return handle.createUpdate("""
                        INSERT INTO post_reader (workspace_id, outbox_id, player_id)
                        VALUES (:workspace, :post, :player) ON CONFLICT DO NOTHING""")
                        .bind("workspace", post.workspaceId())
                        .bind("post", post.id())
                        .bind("player", player)
                        .execute()
                == 1;
    }

    static int count(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT count(*) FROM post_reader WHERE workspace_id = :workspace AND outbox_id = :post""")
                .bind("workspace", post.workspaceId())
                .bind("post", post.id())
                .mapTo(Integer.class)
                .one();
    }
}
