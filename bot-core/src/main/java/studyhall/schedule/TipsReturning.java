package studyhall.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.delivery.Post;
import studyhall.schedule.Week.Share;

/** Tips that come back as a question 1, 3 and 7 days after they were shown. */
final class TipsReturning {
    /** What came back with a challenge, and the answers to that challenge. */
    private static final String ANSWERED = """
            FROM tip_returned
            JOIN quiz ON quiz.workspace_id = tip_returned.workspace_id AND quiz.post_key = tip_returned.post_key
            JOIN round ON round.workspace_id = quiz.workspace_id AND round.quiz_id = quiz.id
            JOIN answer
              ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                 AND answer.number = round.number
            """;

    private TipsReturning() {}

    /** Facts whose turn it is: those that came back least often first, then those that have waited longest. */
    static List<String> due(Handle handle, Post post) {
        return handle.createQuery("""
                        SELECT shown.fact_key FROM tip_shown AS shown
                        WHERE workspace_id = :workspace AND channel = :channel AND shown_on = ANY(:days)
                        ORDER BY (SELECT count(*) FROM tip_returned AS before
                                  WHERE before.workspace_id = shown.workspace_id AND before.channel = shown.channel
                                    AND before.fact_key = shown.fact_key),
                                 shown_on, outbox_id""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bindArray(
                        "days",
                        LocalDate.class,
                        post.date().minusDays(7),
                        post.date().minusDays(3),
                        post.date().minusDays(1))
                .mapTo(String.class)
                .list();
    }

    static void note(Handle handle, Post post, String fact) {
        handle.createUpdate("""
                        INSERT INTO tip_returned (workspace_id, post_key, channel, fact_key, asked_on)
                        VALUES (:workspace, :post, :channel, :fact, :date) ON CONFLICT DO NOTHING""")
                .bind("workspace", post.workspaceId())
                .bind("post", post.key())
                .bind("channel", post.channel().channel())
                .bind("fact", fact)
                .bind("date", post.date())
                .execute();
    }

    /** How many answers to what came back in some days were right; empty when there were none. */
    static Optional<Share> remembered(Handle handle, Post post, LocalDate from, LocalDate to) {
        return handle.createQuery("""
                        SELECT count(*) AS answers, count(*) FILTER (WHERE option = right_option) AS correct
                        """ + ANSWERED + """
                        WHERE tip_returned.workspace_id = :workspace AND tip_returned.channel = :channel
                          AND asked_on BETWEEN :from AND :to AND round.state = 'CLOSED'""")
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Share(row.getInt("correct"), row.getInt("answers")))
                .findOne()
                .filter(share -> share.whole() > 0);
    }
}
