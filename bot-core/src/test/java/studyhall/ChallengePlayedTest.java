package studyhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Buttons;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.command.HandmadeLibrary;
import studyhall.quiz.QuizTimes;
import studyhall.quiz.Recount;
import studyhall.storage.Database;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** Challenges in two processes on one database, on a platform whose clock is 90 seconds ahead of the database's. */
class ChallengePlayedTest {
    private static final ChannelRef STUDY = new ChannelRef(Platform.CONSOLE, "w", "study");
    private static final Instant MORNING = Instant.parse("2026-06-01T07:00:00Z");
    private static final Duration AHEAD = Duration.ofSeconds(90);
    private static final HandmadeLibrary LIBRARY = HandmadeLibrary.of("cheese.md", """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            - **Feta**
              - Origin: Greece
            - **Manchego**
              - Origin: Spain
            """);

    private final SetClock clock = new SetClock(MORNING);
    private final SetClock platform = new SetClock(MORNING.plus(AHEAD));
    private final FakeChat chat = new FakeChat(platform);
    private final DatabaseUrl url = TestDatabase.freshUrl();
    private final List<Database> databases = new ArrayList<>();
    private StudyHall one;
    private StudyHall two;

    @BeforeEach
    void open() {
        one = hall();
        two = hall();
    }

    private StudyHall hall() {
        Database database = TestDatabase.open(url);
        databases.add(database);
        return new StudyHall(
                database.jdbi(),
                Optional.empty(),
                () -> LIBRARY,
                chat,
                List.of(Platform.CONSOLE),
                QuizTimes.usual(),
                clock,
                clock,
                new Random(3));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        databases.forEach(Database::close);
    }

    private void at(Instant instant) {
        clock.set(instant);
        platform.set(instant.plus(AHEAD));
    }

    private Scene scene(String name) {
        UserRef user = new UserRef(Platform.CONSOLE, "w", name.toLowerCase(Locale.ROOT));
        return new Scene(user, name, STUDY, false, name.equals("Ada"), Optional.of(platform.instant()));
    }

    private String type(StudyHall hall, String name, String line) {
        return hall.router()
                .handle(new Typed(scene(name), line))
                .message()
                .map(Message::plainText)
                .orElse("");
    }

    private String press(StudyHall hall, String name, ButtonId button) {
        return hall.router()
                .handle(new Pressed(scene(name), new MessageRef(STUDY, "m1", platform.instant()), button, List.of()))
                .message()
                .map(Message::plainText)
                .orElse("");
    }

    private ButtonId letter(String letter) {
        return chat.now().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(letter))
                .reduce((first, last) -> last)
                .orElseThrow()
                .id();
    }

    private int number(String sql) {
        return databases.get(0).jdbi().withHandle(handle -> handle.createQuery(sql)
                .mapTo(Integer.class)
                .one());
    }

    private String right() {
        return databases.get(0).jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT chr(65 + right_option) FROM round ORDER BY quiz_id DESC, number LIMIT 1")
                .mapTo(String.class)
                .one());
    }

    @Test
    void ofAllTapsThroughBothProcessesTheFirstOfEachPersonCounts() throws Exception {
        type(one, "Ada", "challenge hours:3");
        List<ButtonId> letters = List.of(letter("A"), letter("B"), letter("C"), letter("D"));
        List<String> people = List.of("Ben", "Cleo", "Dan", "Emi", "Fay", "Gus", "Hal", "Ina");
        Random random = new Random(20261125);
        List<Callable<Map.Entry<String, String>>> taps = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            String who = people.get(random.nextInt(people.size()));
            ButtonId option = letters.get(random.nextInt(4));
            StudyHall hall = random.nextBoolean() ? one : two;
            taps.add(() -> Map.entry(who, press(hall, who, option)));
        }
        Map<String, List<String>> told = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (Future<Map.Entry<String, String>> each : threads.invokeAll(taps)) {
            told.computeIfAbsent(each.get().getKey(), who -> new ArrayList<>())
                    .add(each.get().getValue());
        }

        assertThat(number("SELECT count(*) FROM answer")).isEqualTo(told.size());
        told.forEach((who, words) -> {
            List<String> counted = words.stream()
                    .filter(each -> each.startsWith("Locked in: "))
                    .toList();
            assertThat(counted).as(who).hasSize(1);
            String choice = counted.get(0).substring("Locked in: ".length()).split("\\. ", 2)[0];
            assertThat(words)
                    .as(who)
                    .allMatch(each -> each.equals(counted.get(0))
                            || each.equals("You already chose " + choice + ". Your first tap counts."));
        });

        at(MORNING.plus(Duration.ofHours(4)));
        for (Future<?> closing : threads.invokeAll(
                List.of(Executors.callable(one::turn), Executors.callable(two::turn), Executors.callable(one::turn)))) {
            closing.get();
        }
        threads.shutdown();
        assertThat(number("SELECT step FROM quiz")).isEqualTo(2);
        assertThat(chat.now()).hasSize(1);
        assertThat(chat.now().get(0).plainText()).contains(" of " + told.size() + " had it.");
        assertThat(number("SELECT count(*) FROM streak WHERE days = 1")).isEqualTo(told.size());
        assertThat(Recount.run(databases.get(0).jdbi()).told()).isEmpty();
        assertThat(number("SELECT coalesce(sum(points), 0) FROM standing WHERE period = 'ALL' AND kind = 'PLAYER'"))
                .isEqualTo(number("SELECT count(*) * 600 FROM answer WHERE points > 0"));
    }

    @Test
    void aTapIsInTimeByThePlatformsClockAndLateIsSaid() {
        type(one, "Ada", "challenge hours:1");
        Instant closes = MORNING.plus(Duration.ofHours(1));
        ButtonId a = letter("A");

        at(closes.plusMillis(2_000));
        assertThat(press(two, "Ben", a)).startsWith("Locked in: A");
        at(closes.plusMillis(2_001));
        assertThat(press(two, "Cleo", a)).startsWith("This challenge closed at 08:00 UTC, so your tap can't count.");
        one.turn();
        at(closes.minusSeconds(10));
        // it was on its way for too long: the round has been counted
        assertThat(press(one, "Dan", a)).startsWith("This challenge closed at");
        assertThat(press(one, "Ben", a)).startsWith("You already chose A");
        assertThat(number("SELECT count(*) FROM answer")).isEqualTo(1);
    }

    @Test
    void aCountThatWasOnItsWayDoesNotStandInPlaceOfWhatAnotherProcessRevealedMeanwhile() {
        type(one, "Ada", "challenge hours:1");
        chat.meanwhile(() -> {
            at(MORNING.plus(Duration.ofHours(1)).plusSeconds(3));
            two.turn();
        });

        press(one, "Ben", letter("A"));

        // the question, the reveal, the count that came late, and the reveal again
        await().atMost(Duration.ofSeconds(30)).until(() -> chat.all().size() == 4);
        assertThat(chat.all().get(2).plainText()).contains("1 answered");
        assertThat(chat.now().get(0).plainText()).contains(" of 1 had it.");
    }

    @Test
    void aChallengeWhosePostWasRefusedIsShownOnceByWhicheverProcessComes() {
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.LATER, "slow down")));
        type(one, "Ada", "challenge hours:3");
        assertThat(chat.now()).isEmpty();
        chat.refuse(Optional.empty());
        databases.get(0).jdbi().useHandle(handle -> handle.execute("UPDATE quiz SET owner_until = 'epoch'"));

        two.look();
        await().atMost(Duration.ofSeconds(30)).until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);
        one.look();
        two.look();

        assertThat(chat.now()).hasSize(1);
        assertThat(press(one, "Ben", letter("A"))).startsWith("Locked in: A");
    }

    @Test
    void aChallengeThatNobodyCouldSeeCountsForNobody() {
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.LATER, "slow down")));
        type(one, "Ada", "challenge hours:1");
        at(MORNING.plus(Duration.ofHours(2)));
        one.turn();
        chat.refuse(Optional.empty());
        two.look();
        await().atMost(Duration.ofSeconds(30)).until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);

        assertThat(chat.now()).isEmpty();
        assertThat(number("SELECT count(*) FROM round WHERE state = 'SKIPPED'")).isEqualTo(1);
    }

    @Test
    void aQuestionWhoseAnswerSomebodyWasShownThatDayBringsNoPoints() {
        type(one, "Ada", "challenge hours:1");
        String right = right();
        press(one, "Ben", letter(right));
        press(one, "Cleo", letter("A"));
        at(MORNING.plus(Duration.ofHours(1)).plusSeconds(3));
        one.turn();
        // the pool has four questions, so the fifth challenge of the day repeats one
        for (int i = 0; i < 3; i++) {
            type(one, "Ada", "challenge hours:1");
            at(clock.instant().plus(Duration.ofHours(1)).plusSeconds(3));
            one.turn();
        }
        databases.get(0).jdbi().useHandle(handle -> {
            handle.execute("UPDATE answer SET answered_at = '2026-06-01 07:30:00Z'");
            handle.execute("UPDATE round SET closed_at = '2026-06-01 08:00:00Z' WHERE state = 'CLOSED'");
        });
        do {
            type(one, "Ada", "challenge hours:1");
            String again = right();
            boolean same = number(
                            "SELECT count(*) FROM round WHERE question_id ="
                                    + " (SELECT question_id FROM round ORDER BY quiz_id LIMIT 1) AND state IN ('OPEN', 'CLOSED')")
                    > 1;
            String told = press(two, "Ben", letter(again));
            press(two, "Fay", letter(again));
            at(clock.instant().plus(Duration.ofHours(1)).plusSeconds(3));
            one.turn();
            if (same) {
                assertThat(told).endsWith("You saw this answer earlier today, so it brings no points.");
                break;
            }
        } while (true);

        int quiz = number("SELECT max(quiz_id) FROM answer");
        assertThat(number("SELECT points FROM quiz_score JOIN player ON player.id = subject_id WHERE name = 'Ben'"
                        + " AND quiz_id = " + quiz))
                .isZero();
        assertThat(number("SELECT points FROM quiz_score JOIN player ON player.id = subject_id WHERE name = 'Fay'"
                        + " AND quiz_id = " + quiz))
                .isEqualTo(600);
        assertThat(number("SELECT correct FROM quiz_score JOIN player ON player.id = subject_id WHERE name = 'Ben'"
                        + " AND quiz_id = " + quiz))
                .isEqualTo(1);
        // of several challenges a day the best one counts
        assertThat(number("SELECT points FROM standing JOIN player ON player.id = subject_id WHERE name = 'Ben'"
                        + " AND period = 'TODAY'"))
                .isEqualTo(600);
        assertThat(Recount.run(databases.get(0).jdbi()).told()).isEmpty();
    }
}
