package studyhall.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.standings.Kind;
import studyhall.standings.Period;

/**
 * Counts everything again from answers and adjustments, by other means than the roll-up, and compares: what was scored,
 * what each quiz came to, and what boards say of each day, week and month and of all time. Of seasons all are compared
 * together, since a season that is begun anew in the middle of a day parts that day. Reads one workspace at a time, in a
 * transaction of its own, so quizzes may go on meanwhile.
 */
public final class Recount {
    /** Differences that are told word for word; more are only counted. */
    private static final int TOLD = 50;

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
    private static final int BEST_OF_DAY = 2;
    private static final int BEST_MEMBERS = 3;

    /**
     * What a recount found.
     *
     * @param answers how many were counted
     * @param differences how many stored figures differ
     * @param told the first of them, for people
     */
    public record Found(long answers, int quizzes, int differences, List<String> told) {
        public Found {
            told = List.copyOf(told);
        }
    }

    private record Answered(
            long quiz,
            Mode mode,
            LocalDate day,
            int number,
            long player,
            int option,
            int right,
            int took,
            int reading,
            int window,
            int points,
            int adjusted) {}

    private record Scored(long quiz, Kind kind, long subject) {}

    private record Standing(Kind kind, Period period, LocalDate start, long subject) {
        static Standing of(Kind kind, Period period, LocalDate day, long subject) {
            LocalDate start =
                    switch (period) {
                        case TODAY -> day;
                        case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
                        case MONTH -> LocalDate.of(day.getYear(), day.getMonth(), 1);
                        case SEASON, ALL -> EVER;
                    };
            return new Standing(kind, period, start, subject);
        }
    }

    private final Jdbi jdbi;
    private long answers;
    private int quizzes;
    private int differences;
    private final List<String> told = new ArrayList<>();

    private Recount(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Counts all workspaces. */
    public static Found run(Jdbi jdbi) {
        Recount recount = new Recount(jdbi);
        List<Long> workspaces = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM workspace ORDER BY id")
                .mapTo(Long.class)
                .list());
        workspaces.forEach(recount::workspace);
        return new Found(recount.answers, recount.quizzes, recount.differences, recount.told);
    }

    private void workspace(long workspace) {
        jdbi.useTransaction(org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            Map<Long, Map<Long, Set<Long>>> rosters = rosters(handle, workspace);
            Map<Scored, Integer> points = new HashMap<>();
            Map<Long, LocalDate> days = new HashMap<>();
            Set<Long> daily = new HashSet<>();
            Map<Long, List<Answered>> byQuiz = answers(handle, workspace);
            byQuiz.forEach((quiz, given) -> {
                quizzes++;
                answers += given.size();
                days.put(quiz, given.get(0).day());
                if (given.get(0).mode() == Mode.CHALLENGE) {
                    daily.add(quiz);
                }
                quiz(quiz, given, rosters.getOrDefault(quiz, Map.of()), points);
            });
            scores(handle, workspace, points);
            boards(handle, workspace, points, days, daily);
        });
    }

    private static Map<Long, List<Answered>> answers(Handle handle, long workspace) {
        Map<Long, List<Answered>> byQuiz = new TreeMap<>();
        handle.createQuery("""
                        SELECT quiz.id AS quiz, mode, day, round.number, player_id, option, right_option, took_millis,
                               reading_millis, window_millis, coalesce(points, -1) AS points,
                               (SELECT coalesce(sum(adjustment.points), 0) FROM adjustment
                                WHERE adjustment.workspace_id = answer.workspace_id
                                  AND adjustment.quiz_id = answer.quiz_id AND adjustment.number = round.number
                                  AND adjustment.player_id = answer.player_id) AS adjusted
                        FROM answer
                        JOIN round USING (workspace_id, quiz_id, number)
                        JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = answer.quiz_id
                        WHERE answer.workspace_id = :workspace AND state = 'CLOSED'
                        ORDER BY quiz.id, round.number, took_millis, player_id""")
                .bind("workspace", workspace)
                .map((row, context) -> answered(row))
                .forEach(each -> byQuiz.computeIfAbsent(each.quiz(), quiz -> new ArrayList<>())
                        .add(each));
        return byQuiz;
    }

    private static Answered answered(ResultSet row) throws SQLException {
        return new Answered(
                row.getLong("quiz"),
                Mode.valueOf(row.getString("mode")),
                row.getObject("day", LocalDate.class),
                row.getInt("number"),
                row.getLong("player_id"),
                row.getInt("option"),
                row.getInt("right_option"),
                row.getInt("took_millis"),
                row.getInt("reading_millis"),
                row.getInt("window_millis"),
                row.getInt("points"),
                row.getInt("adjusted"));
    }

    /** By quiz, then by team. */
    private static Map<Long, Map<Long, Set<Long>>> rosters(Handle handle, long workspace) {
        Map<Long, Map<Long, Set<Long>>> rosters = new HashMap<>();
        handle.createQuery("SELECT quiz_id, team_id, player_id FROM quiz_roster WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) ->
                        new long[] {row.getLong("quiz_id"), row.getLong("team_id"), row.getLong("player_id")})
                .forEach(row -> rosters.computeIfAbsent(row[0], quiz -> new HashMap<>())
                        .computeIfAbsent(row[1], team -> new HashSet<>())
                        .add(row[2]));
        return rosters;
    }

    private void quiz(long quiz, List<Answered> given, Map<Long, Set<Long>> roster, Map<Scored, Integer> points) {
        Map<Long, Integer> players = new HashMap<>();
        for (Answered answer : given) {
            int expected = answer.mode() == Mode.TEAM ? ofTeam(answer, given, roster) : ownPoints(answer);
            compare(
                    "quiz " + quiz + ", round " + answer.number() + ", player " + answer.player(),
                    expected,
                    answer.points());
            players.merge(answer.player(), expected + answer.adjusted(), Integer::sum);
        }
        players.forEach((player, sum) -> points.put(new Scored(quiz, Kind.PLAYER, player), sum));
        Map<Long, Set<Long>> playing = new HashMap<>(roster);
        playing.values().removeIf(members -> members.stream().noneMatch(players::containsKey));
        int n = playing.values().stream().mapToInt(Set::size).min().orElse(1);
        int places = Math.min(BEST_MEMBERS, n);
        playing.forEach((team, members) -> {
            int best = members.stream()
                    .map(member -> players.getOrDefault(member, 0))
                    .sorted(Comparator.reverseOrder())
                    .limit(places)
                    .mapToInt(Integer::intValue)
                    .sum();
            points.put(new Scored(quiz, Kind.TEAM, team), (int) Math.round((double) best / places));
        });
    }

    /**
     * What the majority of somebody's team brought each of them. Whom the captain decided for at a tie is not kept, so that
     * of those whom most proposed, either may be what is stored.
     */
    private static int ofTeam(Answered answer, List<Answered> given, Map<Long, Set<Long>> roster) {
        Set<Long> mates = roster.values().stream()
                .filter(members -> members.contains(answer.player()))
                .findFirst()
                .orElseGet(() -> Set.of(answer.player()));
        Map<Integer, Integer> votes = new TreeMap<>();
        given.stream()
                .filter(each -> each.number() == answer.number() && mates.contains(each.player()))
                .forEach(each -> votes.merge(each.option(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        Set<Integer> possible = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(vote -> points(answer, vote.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        return possible.contains(answer.points())
                ? answer.points()
                : possible.iterator().next();
    }

    private static int ownPoints(Answered answer) {
        return points(answer, answer.option());
    }

    private static int points(Answered answer, int option) {
        return Scoring.points(
                option == answer.right(), answer.mode() == Mode.LIVE, answer.took(), answer.reading(), answer.window());
    }

    private void scores(Handle handle, long workspace, Map<Scored, Integer> points) {
        Map<Scored, Integer> stored = new HashMap<>();
        handle.createQuery("SELECT quiz_id, kind, subject_id, points FROM quiz_score WHERE workspace_id = :workspace")
                .bind("workspace", workspace)
                .map((row, context) -> Map.entry(
                        new Scored(
                                row.getLong("quiz_id"), Kind.valueOf(row.getString("kind")), row.getLong("subject_id")),
                        row.getInt("points")))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        Set<Scored> all = new HashSet<>(stored.keySet());
        all.addAll(points.keySet());
        all.forEach(scored -> compare("score of " + scored, points.get(scored), stored.get(scored)));
    }

    /**
     * Each one's best challenge of a day, and best two quizzes of it in which at least two took part; then all days
     * together. A challenge of teams needs two as well.
     */
    private void boards(
            Handle handle, long workspace, Map<Scored, Integer> points, Map<Long, LocalDate> days, Set<Long> daily) {
        Map<String, Integer> takers = new HashMap<>();
        points.keySet().forEach(scored -> takers.merge(scored.quiz() + " " + scored.kind(), 1, Integer::sum));
        Map<Standing, List<Integer>> quizzesOfDay = new HashMap<>();
        Map<Standing, Integer> challengeOfDay = new HashMap<>();
        points.forEach((scored, sum) -> {
            LocalDate day = Objects.requireNonNull(days.get(scored.quiz()));
            Standing standing = Standing.of(scored.kind(), Period.TODAY, day, scored.subject());
            boolean company = takers.getOrDefault(scored.quiz() + " " + scored.kind(), 0) >= 2;
            if (daily.contains(scored.quiz())) {
                if (company || scored.kind() == Kind.PLAYER) {
                    challengeOfDay.merge(standing, sum, Math::max);
                }
            } else if (company) {
                quizzesOfDay.computeIfAbsent(standing, key -> new ArrayList<>()).add(sum);
            }
        });
        Map<Standing, Integer> expected = new HashMap<>();
        Set<Standing> played = new HashSet<>(quizzesOfDay.keySet());
        played.addAll(challengeOfDay.keySet());
        played.forEach(standing -> {
            int best = quizzesOfDay.getOrDefault(standing, List.of()).stream()
                            .sorted(Comparator.reverseOrder())
                            .limit(BEST_OF_DAY)
                            .mapToInt(Integer::intValue)
                            .sum()
                    + challengeOfDay.getOrDefault(standing, 0);
            for (Period period : Period.values()) {
                expected.merge(
                        Standing.of(standing.kind(), period, standing.start(), standing.subject()), best, Integer::sum);
            }
        });
        Map<Standing, Integer> stored = new HashMap<>();
        handle.createQuery("""
                        SELECT kind, period, CASE WHEN period = 'SEASON' THEN :ever ELSE starts_on END AS start,
                               subject_id, sum(points)::int AS points
                        FROM standing WHERE workspace_id = :workspace
                        GROUP BY kind, period, start, subject_id""")
                .bind("ever", EVER)
                .bind("workspace", workspace)
                .map((row, context) -> Map.entry(
                        new Standing(
                                Kind.valueOf(row.getString("kind")),
                                Period.valueOf(row.getString("period")),
                                row.getObject("start", LocalDate.class),
                                row.getLong("subject_id")),
                        row.getInt("points")))
                .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        Set<Standing> all = new HashSet<>(stored.keySet());
        all.addAll(expected.keySet());
        all.forEach(standing -> compare("board: " + standing, expected.get(standing), stored.get(standing)));
    }

    private void compare(
            String what,
            @org.jspecify.annotations.Nullable Integer counted,
            @org.jspecify.annotations.Nullable Integer stored) {
        if (!Objects.equals(counted, stored)) {
            differences++;
            if (told.size() < TOLD) {
                told.add(what + ": counted " + counted + ", stored " + stored);
            }
        }
    }
}
