package studyhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Countdown;
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

/** Leagues in two processes on one database. */
class LeaguePlayedTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T07:00:00Z");
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
    private final FakeChat chat = new FakeChat(clock);
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
                List.of(Platform.CONSOLE, Platform.PLAYGROUND),
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

    private Scene scene(String name) {
        boolean elsewhere = name.startsWith("X");
        Platform platform = elsewhere ? Platform.PLAYGROUND : Platform.CONSOLE;
        String workspace = elsewhere ? "guild" : "w";
        UserRef user = new UserRef(platform, workspace, name.toLowerCase(Locale.ROOT));
        boolean administers = name.equals("Ada") || name.equals("Xenia");
        return new Scene(
                user,
                name,
                new ChannelRef(platform, workspace, "study"),
                false,
                administers,
                Optional.of(clock.instant()));
    }

    private Message does(StudyHall hall, String name, String line) {
        return hall.router().handle(new Typed(scene(name), line)).message().orElse(Message.text("."));
    }

    private String press(StudyHall hall, String name, ButtonId button) {
        Scene scene = scene(name);
        return hall.router()
                .handle(new Pressed(scene, new MessageRef(scene.channel(), "m", clock.instant()), button, List.of()))
                .message()
                .map(Message::plainText)
                .orElse("");
    }

    private static ButtonId button(Message message, String label) {
        return message.blocks().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String code(Message message) {
        Matcher matcher = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(message.plainText());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private void found() {
        String invited = code(does(one, "Ada", "league invite Cup"));
        press(two, "Xenia", button(does(two, "Xenia", "league join " + invited), "Ask to join"));
        press(one, "Ada", button(does(one, "Ada", "league show"), "Let them in"));
    }

    private int number(String sql) {
        return databases.get(0).jdbi().withHandle(handle -> handle.createQuery(sql)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void aLinkedPersonWhoTapsInBothPlacesAtOnceHasOneAnswerAndAllPlacesCloseTogether() throws Exception {
        found();
        String link = code(does(one, "Ben", "link"));
        assertThat(does(two, "Xben", "link " + link).plainText()).startsWith("Linked.");
        does(one, "Ada", "challenge hours:2");
        assertThat(chat.now()).hasSize(3);
        int here = number("SELECT quiz.id FROM quiz JOIN workspace ON workspace.id = workspace_id"
                + " WHERE platform = 'CONSOLE'");
        int there = number("SELECT quiz.id FROM quiz JOIN workspace ON workspace.id = workspace_id"
                + " WHERE platform = 'PLAYGROUND'");

        List<Callable<String>> taps = new ArrayList<>();
        Random random = new Random(20261125);
        for (int i = 0; i < 60; i++) {
            StudyHall hall = random.nextBoolean() ? one : two;
            String who = List.of("Ben", "Xben", "Cleo", "Xdan").get(random.nextInt(4));
            ButtonId tap = ButtonId.of(
                    "challenge.pick",
                    Integer.toString(who.startsWith("X") ? there : here),
                    "1",
                    Integer.toString(random.nextInt(4)));
            taps.add(() -> (who.endsWith("en") ? "Ben" : who) + " " + press(hall, who, tap));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<String> counted = new ArrayList<>();
        for (Future<String> each : threads.invokeAll(taps)) {
            if (each.get().contains(" Locked in: ")) {
                counted.add(each.get().split(" ", 2)[0]);
            } else {
                assertThat(each.get()).contains(" You already chose ");
            }
        }
        assertThat(counted).containsExactlyInAnyOrder("Ben", "Cleo", "Xdan");
        assertThat(number("SELECT count(*) FROM answer JOIN league USING (workspace_id)"))
                .isEqualTo(3);
        assertThat(number("SELECT count(*) FROM answer")).isEqualTo(6);

        clock.pass(Duration.ofHours(2).plusSeconds(2));
        for (Future<?> closing :
                threads.invokeAll(List.of(Executors.callable(one::turn), Executors.callable(two::turn)))) {
            closing.get();
        }
        threads.shutdown();
        assertThat(number("SELECT count(*) FROM quiz WHERE phase = 'OVER' AND step = 2"))
                .isEqualTo(3);
        assertThat(number("SELECT count(DISTINCT closed_at::date) FROM round WHERE state = 'CLOSED'"))
                .isEqualTo(1);
        assertThat(chat.now().stream().filter(message -> message.plainText().contains(" of 3 had it.")))
                .hasSize(2);
        assertThat(Recount.run(databases.get(0).jdbi()).told()).isEmpty();
        assertThat(number("SELECT count(*) FROM standing JOIN league USING (workspace_id)"
                        + " WHERE period = 'ALL' AND kind = 'PLAYER'"))
                .isEqualTo(3);
    }

    private List<Countdown> countdowns() {
        return chat.now().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(Countdown.class::isInstance)
                .map(Countdown.class::cast)
                .toList();
    }

    /** The place in a workspace, whose buttons its people press. */
    private ButtonId pick(Platform platform, int option) {
        int quiz = number("SELECT quiz.id FROM quiz JOIN workspace ON workspace.id = workspace_id WHERE platform = '"
                + platform + "'");
        return ButtonId.of("challenge.pick", Integer.toString(quiz), "1", Integer.toString(option));
    }

    @Test
    void aChallengeOpensAndClosesEverywhereAtTheSameInstantAndTheAnswerIsToldNowhereBefore() {
        does(one, "Ada", "settings Europe/Berlin");
        does(two, "Xenia", "settings America/New_York");
        found();
        Instant closes = MORNING.plus(Duration.ofHours(2));
        // in one of the two places the question can be seen ten minutes later only
        ChannelRef there = scene("Xenia").channel();
        chat.refuseIn(there, new ChatException(ChatException.Kind.LATER, "slow down"));
        does(one, "Ada", "challenge hours:2");
        assertThat(countdowns()).hasSize(1);
        assertThat(number("SELECT count(*) FROM round WHERE state = 'OPEN'")).isEqualTo(2);
        assertThat(number("SELECT count(DISTINCT opened_at) FROM round WHERE state = 'OPEN'"))
                .isOne();
        clock.pass(Duration.ofMinutes(10));
        chat.openAgain(there);
        databases.get(0).jdbi().useHandle(handle -> handle.execute("UPDATE quiz SET owner_until = 'epoch'"));
        two.look();
        await().atMost(Duration.ofSeconds(30)).until(() -> countdowns().size() == 2);
        await().atMost(Duration.ofSeconds(30)).until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);

        assertThat(countdowns()).extracting(Countdown::endsAt).containsOnly(closes);
        assertThat(countdowns().get(0).words()).contains("open until 11:00 Berlin");
        assertThat(countdowns().get(1).words()).contains("open until 05:00 New York");
        assertThat(chat.now().stream().map(Message::plainText)).noneMatch(text -> text.contains("had it."));

        // two seconds for taps that are on their way, in both
        clock.set(closes.plusMillis(2_000));
        assertThat(press(one, "Ben", pick(Platform.CONSOLE, 0))).startsWith("Locked in: A");
        assertThat(press(two, "Xdan", pick(Platform.PLAYGROUND, 1))).startsWith("Locked in: B");
        clock.set(closes.plusMillis(2_001));
        assertThat(press(one, "Cleo", pick(Platform.CONSOLE, 0))).startsWith("This challenge closed at 11:00 Berlin");
        assertThat(press(two, "Xeve", pick(Platform.PLAYGROUND, 0)))
                .startsWith("This challenge closed at 05:00 New York");

        // the reveal may come to one place before the other, but by then no place takes an answer
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.LATER, "slow down")));
        clock.pass(Duration.ofSeconds(1));
        one.turn();
        assertThat(number("SELECT count(*) FROM round WHERE state = 'CLOSED'")).isEqualTo(3);
        clock.set(closes.minusSeconds(30));
        assertThat(press(one, "Cleo", pick(Platform.CONSOLE, 0))).startsWith("This challenge closed at");
        assertThat(press(two, "Xeve", pick(Platform.PLAYGROUND, 0))).startsWith("This challenge closed at");
        assertThat(number("SELECT count(*) FROM answer JOIN league USING (workspace_id)"))
                .isEqualTo(2);
    }
}
