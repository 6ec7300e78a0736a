package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.Classroom;
import studyhall.chat.ButtonId;
import studyhall.chat.FakeChat;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * Many quizzes of all modes with double, late, early, reordered and concurrent taps through two processes on one database.
 * What counts, for people and for teams, is recounted from the log of what people were told, by a formula written here
 * anew. {@code -Dquizzes=1000} plays more.
 */
@Execution(ExecutionMode.CONCURRENT)
class SimulatedQuizzesTest {
    private static final int QUIZZES = Integer.getInteger("quizzes", 40);

    /** Longer than a round takes to be played here: only what is simulated closes it. */
    private static final int SECONDS = 120;

    /** Who makes a team is its captain. The others play for themselves. */
    private static final Map<String, List<String>> TEAMS =
            Map.of("Red", List.of("Ada", "Ben", "Cleo"), "Blue", List.of("Dan", "Emi"));

    private static final Database ONE = TestDatabase.fresh();
    private static final Database TWO = TestDatabase.open(ONE.url());
    /** Enough questions that many are new to whoever answers: on one day, what somebody has seen brings nothing. */
    private static final Library LIBRARY = bundled();

    /** A tap as it was delivered, and what its person was told. */
    private record Delivered(String person, int round, int option, long tookMillis, String told) {}

    private record Asked(int right, int reading, int window, Instant at, long quiz, String question) {}

    private static final List<String> MODES = List.of("calm", "live", "team");

    private final Random random = new Random(20_261_124);
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterAll
    static void close() {
        TWO.close();
        ONE.close();
    }

    @Test
    void scoresAreWhatPeopleWereTold() throws Exception {
        FakeChat chat = Classroom.chat();
        try (Classroom one = new Classroom(ONE, LIBRARY, chat, "S");
                Classroom two = new Classroom(TWO, LIBRARY, chat, "S")) {
            Map<String, List<Integer>> totals = new HashMap<>();
            TEAMS.forEach((team, members) -> {
                one.type(members.get(0), "team create " + team);
                members.subList(1, members.size()).forEach(member -> one.type(member, "team join " + team));
            });
            for (int quiz = 0; quiz < QUIZZES; quiz++) {
                play(one, two, MODES.get(random.nextInt(MODES.size())), totals);
            }
            Map<String, Integer> boards = boards();
            totals.forEach((person, sums) -> {
                int bestTwo = sums.stream()
                        .sorted(Collections.reverseOrder())
                        .limit(2)
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(boards.getOrDefault(person, 0)).as(person).isEqualTo(bestTwo);
            });
        } finally {
            people.shutdown();
        }
        // or the rule for what was seen would hide all else
        int scored = one("""
                SELECT count(*) FROM answer LEFT JOIN adjustment USING (workspace_id, quiz_id, number, player_id)
                WHERE answer.points > 0 AND reason IS NULL""");
        // what is new to somebody runs out in the course of a day
        assertThat(scored).isGreaterThan(Math.min(QUIZZES, 400));
        Recount.Found found = Recount.run(ONE.jdbi());
        assertThat(found.told()).isEmpty();
        assertThat(found.quizzes()).isPositive();
    }

    private void play(Classroom one, Classroom two, String mode, Map<String, List<Integer>> totals) throws Exception {
        int rounds = 1 + random.nextInt(3);
        List<String> group = group();
        one.type("Starter", "quiz start " + rounds + " seconds:" + SECONDS + " " + mode);
        one.press("Starter", "Start now");
        Map<String, Integer> points = new HashMap<>();
        for (int round = 1; round <= rounds; round++) {
            Asked asked = asked();
            List<Delivered> log = taps(one, two, group, round, asked, mode);
            if (mode.equals("team")) {
                countProposals(log, asked, points);
            } else {
                count(log, asked, mode, points);
            }
            closeRound(one, asked, round);
            if (one.number("SELECT count(*) FROM quiz WHERE phase <> 'OVER'") == 0) {
                // two rounds that nobody answered
                break;
            }
            (random.nextBoolean() ? one : two).press("Starter", round == rounds ? "Result" : "Next");
        }
        assertThat(one.number("SELECT count(*) FROM quiz WHERE phase <> 'OVER'"))
                .isZero();
        assertThat(scores(asked(), "PLAYER")).isEqualTo(points);
        assertThat(scores(asked(), "TEAM")).isEqualTo(ofTeams(points));
        if (points.size() >= 2) {
            points.forEach((person, sum) ->
                    totals.computeIfAbsent(person, key -> new ArrayList<>()).add(sum));
        }
    }

    private static Library bundled() {
        try {
            return LibraryLoader.once(new BundledSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> group() {
        List<String> names = new ArrayList<>(List.of("Ada", "Ben", "Cleo", "Dan", "Emi", "Fay", "Gus"));
        Collections.shuffle(names, random);
        return names.subList(0, 1 + random.nextInt(names.size()));
    }

    private List<Delivered> taps(Classroom one, Classroom two, List<String> group, int round, Asked asked, String mode)
            throws Exception {
        List<Future<List<Delivered>>> delivered = new ArrayList<>();
        List<Runnable> shuffled = new ArrayList<>();
        for (String person : group) {
            int taps = random.nextInt(4);
            List<Callable<Delivered>> own = new ArrayList<>();
            for (int tap = 0; tap < taps; tap++) {
                int option = random.nextInt(3);
                long took = random.nextInt(4) == 0
                        ? SECONDS * 1_000 - 3_000 + random.nextInt(9_000)
                        : random.nextInt(SECONDS * 1_000) - 1_000;
                Classroom room = random.nextBoolean() ? one : two;
                ButtonId button = ButtonId.of(
                        mode.equals("team") ? "quiz.propose" : "quiz.pick",
                        Long.toString(asked.quiz()),
                        Integer.toString(round),
                        Integer.toString(option));
                own.add(() -> new Delivered(
                        person,
                        round,
                        option,
                        took,
                        room.press(person, button, Optional.of(asked.at().plusMillis(took)))));
            }
            if (mode.equals("team")) {
                // one's last proposal counts, so the log must know which it was
                shuffled.add(() -> delivered.add(people.submit(() -> all(own))));
            } else {
                own.forEach(tap -> shuffled.add(() -> delivered.add(people.submit(() -> all(List.of(tap))))));
            }
        }
        Collections.shuffle(shuffled, random);
        shuffled.forEach(Runnable::run);
        List<Delivered> log = new ArrayList<>();
        for (Future<List<Delivered>> each : delivered) {
            log.addAll(each.get());
        }
        return log;
    }

    private static List<Delivered> all(List<Callable<Delivered>> taps) throws Exception {
        List<Delivered> log = new ArrayList<>();
        for (Callable<Delivered> tap : taps) {
            log.add(tap.call());
        }
        return log;
    }

    /** From what people were told: each one's last proposal, then each team's majority, at a tie its captain's. */
    private void countProposals(List<Delivered> log, Asked asked, Map<String, Integer> points) {
        Map<String, Delivered> proposed = new HashMap<>();
        for (Delivered tap : log) {
            if (tap.told().startsWith("You are for " + (char) ('A' + tap.option()) + ", ")) {
                assertThat(tap.tookMillis()).isLessThanOrEqualTo(asked.window() + 2_000);
                proposed.put(tap.person(), tap);
            } else {
                assertThat(tap.told()).matches("(?s)(This round closed just before your tap|You already chose ).*");
                assertThat(tap.tookMillis()).isGreaterThan(asked.window() + 2_000);
            }
        }
        Map<String, Integer> choices = new HashMap<>();
        proposed.forEach((person, tap) -> choices.put(person, tap.option()));
        TEAMS.values().forEach(members -> {
            List<Delivered> own = members.stream()
                    .filter(proposed::containsKey)
                    .map(proposed::get)
                    .toList();
            own.stream()
                    .min(Comparator.comparingLong((Delivered tap) -> -votes(own, tap.option()))
                            .thenComparing(tap -> !tap.person().equals(members.get(0)))
                            .thenComparingLong(tap -> Math.max(0, tap.tookMillis())))
                    .ifPresent(tap -> own.forEach(each -> choices.put(each.person(), tap.option())));
        });
        proposed.forEach((person, tap) -> {
            boolean news = seen.computeIfAbsent(person, name -> new HashSet<>()).add(asked.question());
            assertThat(tap.told().contains("brings no points")).as(tap.told()).isEqualTo(!news);
            boolean right = java.util.Objects.requireNonNull(choices.get(person)) == asked.right();
            points.merge(person, news && right ? 600 : 0, Integer::sum);
        });
    }

    private static long votes(List<Delivered> proposals, int option) {
        return proposals.stream().filter(tap -> tap.option() == option).count();
    }

    /** The mean of each team's best; of as many as the smallest team has that plays, and three at most. */
    private static Map<String, Integer> ofTeams(Map<String, Integer> points) {
        Map<String, Integer> teams = new HashMap<>();
        Map<String, List<String>> playing = new HashMap<>(TEAMS);
        playing.values().removeIf(members -> members.stream().noneMatch(points::containsKey));
        int smallest = playing.values().stream().mapToInt(List::size).min().orElse(3);
        int best = Math.min(3, smallest);
        playing.forEach((team, members) -> {
            int sum = members.stream()
                    .map(member -> points.getOrDefault(member, 0))
                    .sorted(Collections.reverseOrder())
                    .limit(best)
                    .mapToInt(Integer::intValue)
                    .sum();
            teams.put(team, (int) Math.round((double) sum / best));
        });
        return teams;
    }

    /** From what people were told: one confirmation each at most, and the same choice repeated ever after. */
    private void count(List<Delivered> log, Asked asked, String mode, Map<String, Integer> points) {
        Map<String, Delivered> confirmed = new HashMap<>();
        for (Delivered tap : log) {
            if (tap.told().startsWith("Locked in: ")) {
                assertThat(confirmed.put(tap.person(), tap))
                        .as("confirmed once")
                        .isNull();
                assertThat(tap.told()).startsWith("Locked in: " + (char) ('A' + tap.option()));
                assertThat(tap.tookMillis()).isLessThanOrEqualTo(asked.window() + 2_000);
            }
        }
        for (Delivered tap : log) {
            if (tap.told().startsWith("You already chose ")) {
                Delivered first = java.util.Objects.requireNonNull(confirmed.get(tap.person()), "confirmed first");
                assertThat(tap.told()).startsWith("You already chose " + (char) ('A' + first.option()));
            } else if (!tap.told().startsWith("Locked in: ")) {
                // in a calm quiz the round may also have closed because everybody had answered
                assertThat(tap.told()).startsWith("This round closed just before your tap");
            }
        }
        confirmed.forEach((person, tap) -> {
            // a question whose answer somebody has seen that day brings them nothing, and they are told so
            boolean news = seen.computeIfAbsent(person, name -> new HashSet<>()).add(asked.question());
            assertThat(tap.told().contains("brings no points")).as(tap.told()).isEqualTo(!news);
            points.merge(person, news ? worth(tap, asked, mode) : 0, Integer::sum);
        });
    }

    private static int worth(Delivered tap, Asked asked, String mode) {
        if (tap.option() != asked.right()) {
            return 0;
        }
        long took = Math.max(0, tap.tookMillis());
        if (mode.equals("calm") || took >= asked.window()) {
            return 600;
        }
        if (took <= asked.reading()) {
            return 1_000;
        }
        // a share as a double falls short of a whole point: 400 times 57 hundredths would be 227
        long speed = asked.window() - asked.reading();
        return 600 + (int) ((400 * asked.window() - 400 * took) / speed);
    }

    private void closeRound(Classroom room, Asked asked, int round) {
        boolean open = room.number("SELECT count(*) FROM round WHERE quiz_id = " + asked.quiz() + " AND number = "
                        + round + " AND state = 'OPEN'")
                == 1;
        if (open) {
            room.timePasses();
        }
        if (room.number("SELECT count(*) FROM quiz WHERE phase <> 'OVER'") == 0) {
            return;
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> room.button(room.last().contains("[Result]") ? "Result" : "Next")
                                .isPresent()
                        && room.last().contains("Question " + round + " of"));
        room.settle();
    }

    private static int one(String sql) {
        return ONE.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private Asked asked() {
        return ONE.jdbi().withHandle(handle -> handle.createQuery("""
                                SELECT right_option, reading_millis, window_millis, round.message_at, quiz_id, question_id
                                FROM round JOIN quiz ON quiz.id = quiz_id AND number = quiz.round
                                ORDER BY quiz_id DESC LIMIT 1""")
                .map((row, context) -> new Asked(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getTimestamp(4).toInstant(),
                        row.getLong(5),
                        row.getString(6)))
                .one());
    }

    private Map<String, Integer> scores(Asked asked, String kind) {
        Map<String, Integer> scores = new HashMap<>();
        ONE.jdbi().useHandle(handle -> handle.createQuery("""
                        SELECT coalesce(team.name, player.name) AS name, points FROM quiz_score
                        LEFT JOIN player ON player.id = subject_id AND kind = 'PLAYER'
                        LEFT JOIN team ON team.id = subject_id AND kind = 'TEAM'
                        WHERE quiz_id = :quiz AND kind = :kind""")
                .bind("quiz", asked.quiz())
                .bind("kind", kind)
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> scores.put(entry.getKey(), entry.getValue())));
        return scores;
    }

    private Map<String, Integer> boards() {
        Map<String, Integer> boards = new HashMap<>();
        ONE.jdbi().useHandle(handle -> handle.createQuery("""
                        SELECT name, points FROM standing JOIN player ON player.id = subject_id
                        WHERE kind = 'PLAYER' AND period = 'WEEK'""")
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(entry -> boards.put(entry.getKey(), entry.getValue())));
        return boards;
    }
}
