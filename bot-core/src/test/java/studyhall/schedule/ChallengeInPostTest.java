package studyhall.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.SetClock;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.command.HandmadeLibrary;
import studyhall.delivery.Draft;
import studyhall.delivery.EditPace;
import studyhall.delivery.Outbox;
import studyhall.delivery.Post;
import studyhall.quiz.ChallengeMaster;
import studyhall.quiz.ChallengePlan;
import studyhall.quiz.NoteChanges;
import studyhall.quiz.QuizTimes;
import studyhall.quiz.Stage;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** A challenge that stands in a post of the day, beside something else. */
class ChallengeInPostTest {
    private static final ChannelRef STUDY = new ChannelRef(Platform.CONSOLE, "w", "study");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final HandmadeLibrary LIBRARY = HandmadeLibrary.of("cheese.md", """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            """);

    private final Database database = TestDatabase.fresh();
    private final SetClock clock = new SetClock(Instant.parse("2026-06-01T06:00:00Z"));
    private final FakeChat chat = new FakeChat(clock);
    private final Workspaces workspaces = new Workspaces(database.jdbi());
    private final Players players = new Players(database.jdbi());
    private final Stage stage = new Stage(
            database.jdbi(), chat, List.of(Platform.CONSOLE), QuizTimes.usual(), new EditPace(System::nanoTime), clock);
    private final ChallengeMaster challenges = new ChallengeMaster(
            database.jdbi(),
            workspaces,
            players,
            QuizTimes.usual(),
            clock,
            stage,
            new Random(1),
            source -> "line " + source.fromLine(),
            NoteChanges.none());
    private final ChannelPost posts = new ChannelPost(database.jdbi(), List.of(new Greeting(), new Challenged()));

    private record Greeting() implements Part {
        @Override
        public Activity activity() {
            return Activity.TIP;
        }

        @Override
        public List<Block> write(Handle handle, Post post) {
            return List.of(new Text("Good morning."));
        }
    }

    private final class Challenged implements Part {
        @Override
        public Activity activity() {
            return Activity.CHALLENGE;
        }

        @Override
        public List<Block> write(Handle handle, Post post) {
            List<Block> blocks = new ArrayList<>();
            challenges.before(handle, post).ifPresent(before -> {
                blocks.add(new Text(before.words()));
                blocks.add(Buttons.of(before.button()));
            });
            blocks.addAll(challenges.inPost(handle, post, ada(), () -> plan(post)));
            return blocks;
        }

        @Override
        public void posted(Handle handle, Post post, MessageRef message) {
            challenges.posted(handle, post, message);
        }
    }

    private static ChallengePlan plan(Post post) {
        Instant closes = ChallengePlan.closing(post.dueAt().atZone(BERLIN));
        return new ChallengePlan("All notes", LIBRARY.questions(), List.of(), 1, closes, post.date(), BERLIN);
    }

    private long ada() {
        return players.of(workspaces.idOf(STUDY), scene("Ada")).id();
    }

    private Scene scene(String name) {
        UserRef user = new UserRef(Platform.CONSOLE, "w", name);
        return new Scene(user, name, STUDY, false, false, Optional.of(clock.instant()));
    }

    @AfterEach
    void close() {
        stage.close();
        database.close();
    }

    private Post post() {
        Instant now = clock.instant();
        Draft draft = new Draft(
                workspaces.idOf(STUDY),
                STUDY,
                LocalDate.ofInstant(now, BERLIN),
                "TIP",
                Optional.empty(),
                now,
                now.plus(Duration.ofHours(16)));
        Draft riding = new Draft(
                draft.workspaceId(), STUDY, draft.date(), "CHALLENGE", Optional.empty(), now, draft.expiresAt());
        ada();
        return database.jdbi().inTransaction(handle -> {
            Outbox.add(handle, List.of(draft, riding.riding("TIP")));
            Post alone = Outbox.tentative(handle, draft).orElseThrow();
            return Outbox.find(handle, alone.workspaceId(), alone.key()).orElseThrow();
        });
    }

    private Post posted() {
        Post post = post();
        Message message = database.jdbi()
                .inTransaction(handle -> posts.compose(handle, post))
                .orElseThrow();
        MessageRef there = chat.post(STUDY, message, post.key());
        database.jdbi().useTransaction(handle -> posts.posted(handle, post, there));
        return post;
    }

    private String last() {
        List<Message> all = chat.now();
        return all.get(all.size() - 1).plainText();
    }

    private ButtonId button(String label) {
        List<Message> all = chat.now();
        return all.get(all.size() - 1).blocks().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void thePostAsksThenRevealsAndTheNextOneLooksBack() {
        challenges.carriedBy(posts);
        Post monday = posted();
        assertThat(last())
                .startsWith(
                        "Good morning.\nChallenge of the day · open until 20:00 Berlin time\nWhat do the notes give")
                .endsWith("[A] [B]");
        Optional<Message> again = database.jdbi().inTransaction(handle -> posts.compose(handle, monday));
        assertThat(again.map(Message::plainText)).hasValue(last());
        int answered = database.jdbi().withHandle(handle -> challenges.answered(handle, monday));
        assertThat(answered).isZero();

        ButtonId a = button("A");
        clock.set(Instant.parse("2026-06-01T18:00:01Z"));
        challenges.taps().pick(scene("Ben"), Long.parseLong(a.argument(0)), 1, 0);
        challenges.close();
        assertThat(last()).contains("[A] [B]");
        clock.set(Instant.parse("2026-06-01T18:00:02Z"));
        challenges.close();
        challenges.close();

        assertThat(chat.now()).hasSize(1);
        assertThat(last())
                .startsWith("Good morning.\n")
                .contains(" of 1 had it.")
                .doesNotContain("[A]");

        clock.set(Instant.parse("2026-06-02T06:00:00Z"));
        posted();
        assertThat(last())
                .startsWith("Good morning.\nYesterday's challenge: ")
                .contains(" of 1 right\n[See answer]\nChallenge of the day");
        assertThat(challenges
                        .taps()
                        .answer(
                                scene("Cleo"),
                                Long.parseLong(button("See answer").argument(0)),
                                1)
                        .plainText())
                .contains("1 had it.");
    }

    @Test
    void aPostThatComesAfterItsChallengeIsOverLeavesItOut() {
        challenges.carriedBy(posts);
        Post late = post();
        clock.set(Instant.parse("2026-06-01T18:30:00Z"));
        Message message = database.jdbi()
                .inTransaction(handle -> posts.compose(handle, late))
                .orElseThrow();

        assertThat(message.plainText()).isEqualTo("Good morning.");
    }
}
