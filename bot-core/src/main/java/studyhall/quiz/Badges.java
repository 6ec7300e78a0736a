package studyhall.quiz;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import studyhall.chat.SmallMarkdown;

/** What somebody reached, read from scores: a badge is never taken back, since scores are only added to. */
final class Badges {
    private static final int[] RIGHT = {1_000, 500, 100, 25};

    /** Fewer questions are too easily all right. */
    private static final int PERFECT_FROM = 5;

    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");

    private record Reached(int right, int perfect) {}

    private Badges() {}

    private static List<String> podiums(Handle handle, long workspace, long player) {
        return handle.createQuery("""
                        SELECT place, name FROM podium JOIN season USING (workspace_id, starts_on)
                        WHERE workspace_id = :workspace AND kind = 'PLAYER' AND subject_id = :player
                        ORDER BY place, starts_on DESC""")
                .bind("workspace", workspace)
                .bind("player", player)
                .map((row, context) ->
                        MEDALS.get(row.getInt("place") - 1) + " " + SmallMarkdown.escape(row.getString("name")))
                .list();
    }

    static List<String> of(Handle handle, long workspace, long player) {
        Reached reached = handle.createQuery("""
                        SELECT coalesce(sum(correct), 0)::int AS correct,
                               (count(*) FILTER (WHERE correct = answered AND answered = rounds AND rounds >= :perfect
                                                 AND counts))::int AS perfect
                        FROM quiz_score JOIN quiz ON quiz.workspace_id = quiz_score.workspace_id AND quiz.id = quiz_id
                        WHERE quiz_score.workspace_id = :workspace AND kind = 'PLAYER' AND subject_id = :player""")
                .bind("workspace", workspace)
                .bind("player", player)
                .bind("perfect", PERFECT_FROM)
                .map((row, context) -> new Reached(row.getInt("correct"), row.getInt("perfect")))
                .one();
        List<String> badges = new ArrayList<>(podiums(handle, workspace, player));
        if (reached.perfect() > 0) {
            badges.add("🎯 All right in a quiz" + (reached.perfect() > 1 ? " ×" + reached.perfect() : ""));
        }
        for (int right : RIGHT) {
            if (reached.right() >= right) {
                badges.add("⭐ " + RoundMessages.number(right) + " right");
                break;
            }
        }
        return badges;
    }
}
