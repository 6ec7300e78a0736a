package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.FakeChat;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** A tap and the close of its round at the same moment, each held in mid-air while the other comes. */
class AnswerRaceTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Library LIBRARY = HandmadeLibrary.of("cheese.md", """
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

    private static int workspaces;

    private final FakeChat chat = Classroom.chat();
    private final Classroom room = new Classroom(DATABASE, LIBRARY, chat, "W" + ++workspaces);
    private final Answers answers = new Answers(DATABASE.jdbi(), QuizTimes.usual());
    private Quiz quiz;
    private Answers.Tapped tap;

    @BeforeEach
    void ask() {
        room.type("Ada", "quiz start cheese 2");
        room.press("Ada", "Start now");
        long[] ids = DATABASE.jdbi().withHandle(handle -> handle.createQuery("""
                                SELECT workspace_id, id, starter_id FROM quiz ORDER BY id DESC LIMIT 1""")
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .one());
        quiz = DATABASE.jdbi()
                .withHandle(handle -> Quizzes.find(handle, ids[0], ids[1]).orElseThrow());
        tap = new Answers.Tapped(ids[0], ids[1], quiz.round(), ids[2], 0, null);
    }

    @AfterEach
    void leave() {
        room.type("Ada", "quiz stop");
        room.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aTapThatComesWhileItsRoundIsBeingCountedWaitsAndIsLate() {
        CompletableFuture<Tap> tapped;
        try (Handle closing = DATABASE.jdbi().open()) {
            closing.begin();
            assertThat(Rounds.close(closing, quiz)).hasValue(0);
            tapped = CompletableFuture.supplyAsync(() -> answers.first(tap));
            await().atMost(PATIENCE).until(() -> somebodyWaits() || tapped.isDone());
            assertThat(tapped).isNotDone();
            closing.commit();
        }

        assertThat(tapped).succeedsWithin(PATIENCE).isEqualTo(new Tap.Late());
        assertThat(kept()).isZero();
    }

    @Test
    void aRoundIsCountedOnlyOnceTheTapsThatAreBeingWrittenAreThrough() {
        CompletableFuture<Optional<Integer>> counted;
        try (Handle tapping = DATABASE.jdbi().open()) {
            tapping.begin();
            assertThat(answers.first(tapping, tap)).isEqualTo(new Tap.Counted(0));
            counted = CompletableFuture.supplyAsync(
                    () -> DATABASE.jdbi().inTransaction(handle -> Rounds.close(handle, quiz)));
            await().atMost(PATIENCE).until(() -> somebodyWaits() || counted.isDone());
            assertThat(counted).isNotDone();
            tapping.commit();
        }

        assertThat(counted).succeedsWithin(PATIENCE).isEqualTo(Optional.of(1));
        assertThat(kept()).isOne();
    }

    @Test
    void aTapIsNotHeldUpByTheMessageThatIsBeingKept() {
        try (Handle posting = DATABASE.jdbi().open()) {
            posting.begin();
            Rounds.shown(posting, quiz, quiz.round(), "REVEAL");
            assertThat(CompletableFuture.supplyAsync(() -> answers.first(tap)))
                    .succeedsWithin(PATIENCE)
                    .isEqualTo(new Tap.Counted(0));
            posting.rollback();
        }
    }

    private static boolean somebodyWaits() {
        return DATABASE.jdbi()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock')""").mapTo(Boolean.class).one());
    }

    private long kept() {
        return DATABASE.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM answer WHERE workspace_id = ? AND quiz_id = ?")
                .bind(0, quiz.workspaceId())
                .bind(1, quiz.id())
                .mapTo(Long.class)
                .one());
    }
}
