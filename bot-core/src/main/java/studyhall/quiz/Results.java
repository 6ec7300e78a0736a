package studyhall.quiz;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.standings.Kind;

/** What a quiz came to, read for its messages. */
final class Results {
    /** A line of the podium; names are from outside. */
    record Line(long subject, String name, int points, int correct, int answered) {}

    /** How often each option of a round was chosen. */
    record Tally(List<Integer> votes) {
        Tally {
            votes = List.copyOf(votes);
        }

        int answered() {
            return votes.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The round that fewest got right. */
    record Hardest(int number, int right, int answered) {}

    private Results() {}

    static Tally tally(Handle handle, Quiz quiz, Round round) {
        List<Integer> votes = new java.util.ArrayList<>(
                java.util.Collections.nCopies(round.options().size(), 0));
        handle.createQuery("""
                        SELECT option, count(*)::int AS times FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                        GROUP BY option""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", round.number())
                .map((row, context) -> new int[] {row.getInt("option"), row.getInt("times")})
                .forEach(pair -> votes.set(pair[0], pair[1]));
        return new Tally(votes);
    }

    /** Everybody who answered, or every team that played, best first; at a tie whoever was right earlier. */
    static List<Line> lines(Handle handle, Quiz quiz, Kind kind) {
        String name = kind == Kind.TEAM
                ? "trim(subject.emoji || ' ' || subject.name)"
                : "CASE WHEN subject.hidden THEN '' ELSE subject.name END";
        return handle.createQuery(String.format("""
                        SELECT subject_id, %s AS name, points, correct, answered
                        FROM quiz_score
                        JOIN %s AS subject
                          ON subject.workspace_id = quiz_score.workspace_id AND subject.id = subject_id
                        WHERE quiz_score.workspace_id = :workspace AND quiz_id = :quiz AND kind = :kind
                        ORDER BY points DESC, last_correct_at, subject_id""", name, kind == Kind.TEAM ? "team" : "player"))
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("kind", kind.name())
                .map((row, context) -> new Line(
                        row.getLong("subject_id"),
                        row.getString("name"),
                        row.getInt("points"),
                        row.getInt("correct"),
                        row.getInt("answered")))
                .list();
    }

    static Optional<Hardest> hardest(Handle handle, Quiz quiz) {
        return handle.createQuery("""
                        SELECT number, count(*) FILTER (WHERE points > 0)::int AS correct, count(*)::int AS answered
                        FROM answer JOIN round USING (workspace_id, quiz_id, number)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND state = 'CLOSED'
                        GROUP BY number
                        HAVING count(*) > count(*) FILTER (WHERE points > 0)
                        ORDER BY count(*) FILTER (WHERE points > 0)::float / count(*), number LIMIT 1""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .map((row, context) -> new Hardest(row.getInt("number"), row.getInt("correct"), row.getInt("answered")))
                .findOne();
    }

    /** The most that a player had right in an earlier quiz on the same topic with as many questions. */
    static Optional<Integer> bestBefore(Handle handle, Quiz quiz, long player) {
        return handle.createQuery("""
                        SELECT max(correct) FROM quiz_score
                        JOIN quiz ON quiz.workspace_id = quiz_score.workspace_id AND quiz.id = quiz_score.quiz_id
                        WHERE quiz_score.workspace_id = :workspace AND kind = 'PLAYER' AND subject_id = :player
                          AND quiz.id < :quiz AND topic_name = :topic AND rounds = :rounds""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("player", player)
                .bind("topic", quiz.topicName())
                .bind("rounds", quiz.rounds())
                .mapTo(Integer.class)
                .findOne();
    }
}
