package studyhall.quiz;

import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import studyhall.quiz.Results.Line;
import studyhall.standings.Kind;

/** One person's share of a quiz. */
final class PersonalResult {
    private record Own(int number, int option, int points) {}

    private PersonalResult() {}

    static String of(Handle handle, Quiz quiz, long player) {
        List<Line> lines = Results.lines(handle, quiz, Kind.PLAYER);
        int at = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).subject() == player)
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return "You did not answer in this quiz. `/study quiz start` begins another.";
        }
        Line own = lines.get(at);
        StringBuilder text = new StringBuilder();
        text.append(own.correct()).append(" of ").append(own.answered()).append(" right, ");
        text.append(RoundMessages.number(own.points())).append(" points");
        if (lines.size() > 1) {
            text.append(", place ").append(at + 1).append(" of ").append(lines.size());
        }
        text.append('.');
        List<Round> rounds = Rounds.all(handle, quiz);
        for (Own answer : answers(handle, quiz, player)) {
            Round round = rounds.get(answer.number() - 1);
            boolean right = answer.points() > 0;
            text.append("\n").append(right ? "✓ " : "✗ ").append(round.stem()).append('\n');
            text.append("**").append(round.option(round.rightOption())).append("**");
            text.append(right ? "" : "; you said " + round.option(answer.option()));
        }
        return text.toString();
    }

    private static List<Own> answers(Handle handle, Quiz quiz, long player) {
        return handle.createQuery("""
                        SELECT number, option, points FROM answer
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND player_id = :player
                          AND points IS NOT NULL
                        ORDER BY number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("player", player)
                .map((row, context) -> new Own(row.getInt("number"), row.getInt("option"), row.getInt("points")))
                .list();
    }

    static List<String> misses(Handle handle, Quiz quiz, long player) {
        return handle.createQuery("""
                        SELECT question_id FROM answer JOIN round USING (workspace_id, quiz_id, number)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND player_id = :player AND points = 0
                        ORDER BY number""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("player", player)
                .mapTo(String.class)
                .list();
    }
}
