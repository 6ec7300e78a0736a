package studyhall.app.faults;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import studyhall.app.faults.Taps.Tap;
import studyhall.quiz.Recount;

/**
 * Counts anew from what people did and were told: what was confirmed must be kept as it was confirmed, what is kept must
 * have been tapped, and scores and boards must come to what a formula written here anew says.
 */
final class Counted {
    private record Key(long quiz, int round, String user) {}

    private record Kept(
            Key key,
            int option,
            long tookMillis,
            long answeredMicros,
            Integer points,
            int right,
            long reading,
            long window,
            long postedMicros,
            String mode,
            String state,
            String question,
            LocalDate day,
            long closedMicros) {}

    private final Jdbi jdbi;
    private final TalkingSlack slack;
    private final List<Tap> taps;
    private final Map<Key, List<Tap>> tapsOf;
    private final Map<Key, Kept> kept = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    Counted(Jdbi jdbi, TalkingSlack slack, Taps taps) {
        this.jdbi = jdbi;
        this.slack = slack;
        this.taps = taps.all();
        this.tapsOf =
                this.taps.stream().collect(Collectors.groupingBy(tap -> new Key(tap.quiz(), tap.round(), tap.user())));
        read();
    }

    private void read() {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT answer.quiz_id, answer.number, player.external, option, took_millis, answer.points,
                               right_option, reading_millis, window_millis, mode, state, question_id, day,
                               (extract(epoch FROM answered_at) * 1e6)::bigint AS answered,
                               (extract(epoch FROM round.message_at) * 1e6)::bigint AS posted,
                               (extract(epoch FROM closed_at) * 1e6)::bigint AS closed
                        FROM answer JOIN round USING (workspace_id, quiz_id, number)
                        JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                        JOIN player ON player.workspace_id = answer.workspace_id AND player.id = player_id""")
                .map((row, context) -> new Kept(
                        new Key(row.getLong(1), row.getInt(2), row.getString(3)),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong("answered"),
                        (Integer) row.getObject(6),
                        row.getInt(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong("posted"),
                        row.getString("mode"),
                        row.getString("state"),
                        row.getString("question_id"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("closed")))
                .forEach(each -> kept.put(each.key(), each)));
    }

    /** All that is not as it must be, for people; empty when all is well. */
    List<String> wrong() {
        tapsOf.forEach(this::told);
        kept.values().forEach(this::tapped);
        scores();
        int twice = Closings.twice(jdbi);
        if (twice > 0) {
            wrong.add(twice + " rounds were closed more than once");
        }
        int open = jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM quiz WHERE phase <> 'OVER' OR shown < step")
                        .mapTo(Integer.class)
                        .one());
        if (open > 0) {
            wrong.add(open + " quizzes did not end");
        }
        wrong.addAll(Recount.run(jdbi).told());
        return List.copyOf(wrong);
    }

    private void told(Key key, List<Tap> of) {
        List<Tap> confirmed = of.stream().filter(Tap::confirmed).toList();
        Kept row = kept.get(key);
        if (confirmed.size() > 1) {
            wrong.add("confirmed more than once: " + confirmed);
        }
        for (Tap tap : of) {
            if ((tap.confirmed() || tap.repeated()) && row == null) {
                wrong.add("lost: " + tap);
            } else if ((tap.confirmed() || tap.repeated()) && row.option() != tap.named()) {
                wrong.add("told of another option: " + tap + " but kept is " + row);
            } else if (tap.confirmed() && !made(row, tap)) {
                wrong.add("kept otherwise than confirmed: " + tap + " but kept is " + row);
            }
        }
    }

    private void tapped(Kept row) {
        if (tapsOf.getOrDefault(row.key(), List.of()).stream().noneMatch(tap -> made(row, tap))) {
            wrong.add("kept without a tap: " + row);
        }
    }

    /** Whether an answer is that of a tap: the same option, and the time from the message to the tap. */
    private static boolean made(Kept row, Tap tap) {
        long took = Math.max(0, (tap.at() - row.postedMicros()) / 1_000);
        boolean timed = row.postedMicros() > 0 && Math.abs(took - row.tookMillis()) <= 1;
        // taps before it was known where the question stands are measured by the database
        boolean early = tap.at() <= row.answeredMicros();
        return tap.option() == row.option() && (timed || early && row.answeredMicros() - tap.at() < 10_000_000);
    }

    private static int worth(Kept row) {
        if (row.option() != row.right()) {
            return 0;
        }
        if (!row.mode().equals("LIVE") || row.tookMillis() >= row.window()) {
            return 600;
        }
        double left = row.tookMillis() <= row.reading()
                ? 1
                : (double) (row.window() - row.tookMillis()) / (row.window() - row.reading());
        return 600 + (int) Math.floor(400 * left + 1e-9);
    }

    /** Nothing for a question whose answer was shown to that person that day, in a round that they answered. */
    private boolean seen(Kept row) {
        return kept.values().stream()
                .anyMatch(other -> other.key().user().equals(row.key().user())
                        && other.key().quiz() != row.key().quiz()
                        && other.day().equals(row.day())
                        && other.question().equals(row.question())
                        && other.state().equals("CLOSED")
                        && other.closedMicros() < row.answeredMicros());
    }

    private void scores() {
        Map<Long, Map<String, Integer>> scores = new TreeMap<>();
        for (Kept row : kept.values()) {
            if (row.state().equals("CLOSED")) {
                int points = seen(row) ? 0 : worth(row);
                scores.computeIfAbsent(row.key().quiz(), quiz -> new TreeMap<>())
                        .merge(row.key().user(), points, Integer::sum);
            }
        }
        Map<Long, Map<String, Integer>> stored = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT quiz_id, external, points FROM quiz_score
                        JOIN player ON player.workspace_id = quiz_score.workspace_id AND player.id = subject_id
                        WHERE kind = 'PLAYER'""")
                .map((row, context) -> stored.computeIfAbsent(row.getLong(1), quiz -> new TreeMap<>())
                        .put(row.getString(2), row.getInt(3)))
                .list());
        Set<Long> quizzes = new HashSet<>(scores.keySet());
        quizzes.addAll(stored.keySet());
        for (long quiz : quizzes) {
            if (!scores.getOrDefault(quiz, Map.of()).equals(stored.getOrDefault(quiz, Map.of()))) {
                wrong.add("quiz " + quiz + " came to " + stored.get(quiz) + ", not " + scores.get(quiz));
            }
        }
        boards(scores);
    }

    /** Each person's best two of the day, of quizzes that two or more played. All are played on one day, or two. */
    private void boards(Map<Long, Map<String, Integer>> scores) {
        Map<String, List<Integer>> sums = new TreeMap<>();
        Map<Long, LocalDate> days = new HashMap<>();
        kept.values().forEach(row -> days.put(row.key().quiz(), row.day()));
        scores.forEach((quiz, of) -> {
            if (of.size() >= 2) {
                of.forEach(
                        (user, points) -> sums.computeIfAbsent(user + " " + days.get(quiz), name -> new ArrayList<>())
                                .add(points));
            }
        });
        Map<String, Integer> expected = new TreeMap<>();
        sums.forEach((who, each) -> expected.put(
                who,
                each.stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(2)
                        .mapToInt(Integer::intValue)
                        .sum()));
        Map<String, Integer> board = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT external, starts_on, points FROM standing
                        JOIN player ON player.workspace_id = standing.workspace_id AND player.id = subject_id
                        WHERE kind = 'PLAYER' AND period = 'TODAY'""")
                .map((row, context) ->
                        board.put(row.getString(1) + " " + row.getObject(2, LocalDate.class), row.getInt(3)))
                .list());
        if (!board.equals(expected)) {
            wrong.add("the board says " + board + ", not " + expected);
        }
    }

    /** For the table. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        long silent = taps.stream().filter(tap -> tap.told().isEmpty()).count();
        long confirmed = taps.stream().filter(Tap::confirmed).count();
        figures.put("taps, of them not answered because of a kill", taps.size() + ", " + silent);
        long lost = tapsOf.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(tap -> tap.confirmed() || tap.repeated()))
                .filter(entry -> !kept.containsKey(entry.getKey()))
                .count();
        figures.put("answers confirmed, lost", confirmed + ", " + lost);
        figures.put("answers kept", kept.size());
        figures.put(
                "questions posted, posted again after a crash",
                slack.timesAsked().size() + ", "
                        + slack.timesAsked().values().stream()
                                .filter(times -> times > 1)
                                .count());
        return figures;
    }
}
