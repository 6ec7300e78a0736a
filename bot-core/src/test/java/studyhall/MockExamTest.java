package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.ButtonId;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Mock exams over restarts, double presses and the end of their time. */
class MockExamTest {
    private static final Library CHEESE = HandmadeLibrary.of("cheese.md", """
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

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void afterARestartItGoesOnWhereItWasWithWhatWasChosen() {
        String before;
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            room.press("Ada", "B");
            room.press("Ada", "Next question");
            before = room.press("Ada", "D");
        }
        try (Classroom room = room()) {
            assertThat(room.type("Ada", "exam")).isEqualTo(before).contains("Question 2 of 4", "you chose D");
        }
    }

    @Test
    void anAnswerIsChangedUntilOneGoesOnAndThenStands() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            ButtonId other = room.below("Ada", "C");
            room.press("Ada", "A");
            room.press("Ada", "B");
            assertThat(room.number("SELECT option FROM mock_exam_item WHERE item = 1"))
                    .isEqualTo(1);
            ButtonId next = room.below("Ada", "Next question");
            assertThat(room.press("Ada", next)).contains("Question 2 of 4");
            assertThat(room.press("Ada", next)).contains("Question 2 of 4");
            assertThat(room.press("Ada", other)).contains("question 1 stands as it is", "Question 2 of 4");
            assertThat(room.number("SELECT option FROM mock_exam_item WHERE item = 1"))
                    .isEqualTo(1);
            assertThat(room.number("SELECT count(option) FROM mock_exam_item")).isEqualTo(1);
        }
    }

    @Test
    void handedInByManyHandsAtOnceEachAnswerCountsOnceForPracticeAndNeverForPoints() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            for (int i = 0; i < 3; i++) {
                room.press("Ada", "A");
                room.press("Ada", "Next question");
            }
            room.press("Ada", "A");
            assertThat(room.number("SELECT count(*) FROM review")).isZero();
            ButtonId last = room.below("Ada", "Hand in");
            List<CompletableFuture<String>> hands = IntStream.range(0, 8)
                    .mapToObj(hand -> CompletableFuture.supplyAsync(() -> room.press("Ada", last)))
                    .toList();
            hands.forEach(hand -> assertThat(hand.join()).contains("1 of 4 right, 25%"));
            assertThat(room.number("SELECT count(*) FROM review WHERE exam")).isEqualTo(4);
            assertThat(room.number("SELECT count(*) FROM review WHERE rating = 'GOOD'"))
                    .isEqualTo(1);
            assertThat(room.number("SELECT count(*) FROM memory")).isEqualTo(4);
            assertThat(room.number("SELECT count(*) FROM quiz_score")).isZero();
            assertThat(room.number("SELECT count(*) FROM answer")).isZero();
            // what the result gave away brings no points today
            assertThat(room.number("SELECT count(*) FROM revealed")).isEqualTo(4);
        }
    }

    @Test
    void begunByManyHandsAtOnceThereIsOneExam() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            ButtonId begin = room.below("Ada", "Begin");
            List<CompletableFuture<String>> hands = IntStream.range(0, 8)
                    .mapToObj(hand -> CompletableFuture.supplyAsync(() -> room.press("Ada", begin)))
                    .toList();
            hands.forEach(hand -> assertThat(hand.join()).contains("Question 1 of 4"));
            assertThat(room.number("SELECT count(*) FROM mock_exam")).isEqualTo(1);
            assertThat(room.number("SELECT count(*) FROM mock_exam_item")).isEqualTo(4);
        }
    }

    @Test
    void onceTimeIsOverAnAnswerIsRefusedWhateverIsPressed() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            room.press("Ada", "A");
            room.press("Ada", "Next question");
            ButtonId late = room.below("Ada", "B");
            passes(3);
            assertThat(room.press("Ada", late))
                    .startsWith("The exam was over before your tap, so that answer can't count.")
                    .contains("Time is up", "3 left open");
            assertThat(room.number("SELECT count(option) FROM mock_exam_item")).isEqualTo(1);
            assertThat(room.press("Ada", late)).contains("can't count", "3 left open");
            assertThat(room.number("SELECT count(*) FROM review")).isEqualTo(1);
        }
    }

    @Test
    void aTapThatIsOnItsWayWhenTimeRunsOutStillCounts() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            passes(0);
            assertThat(room.press("Ada", "A")).contains("Time is up", "you chose A");
        }
    }

    @Test
    void whatNobodyGoesOnWithEndsByItselfAndIsToldLater() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            room.press("Ada", "A");
            passes(3);
            room.hall().turn();
            assertThat(room.number("SELECT count(*) FROM review WHERE exam")).isEqualTo(1);
            assertThat(room.type("Ada", "exam")).startsWith("Your exam ended while you were away.");
            assertThat(room.type("Ada", "exam")).startsWith("Mock exam\n4 questions");
        }
    }

    @Test
    void anotherPersonsButtonDoesNothing() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            ButtonId hers = room.below("Ada", "A");
            assertThat(room.press("Ben", hers)).contains("a mock exam that is over", "/study exam");
            assertThat(room.number("SELECT count(option) FROM mock_exam_item")).isZero();
        }
    }

    @Test
    void inTheMiddleOfAnExamNothingTellsWhatIsRight() {
        try (Classroom room = room()) {
            room.type("Ada", "exam cheese 4");
            room.press("Ada", "Begin");
            for (int i = 0; i < 3; i++) {
                assertThat(room.press("Ada", "A")).doesNotContain("Right", "Notes:", "line");
                assertThat(room.press("Ada", "Next question")).doesNotContain("Right", "Notes:", "line", "%");
            }
            assertThat(room.press("Ada", "Leave open and hand in")).contains("right,");
        }
    }

    /** Time is over since so many seconds. */
    private void passes(int seconds) {
        database.jdbi()
                .useHandle(handle ->
                        handle.createUpdate("""
                                UPDATE mock_exam SET begun_at = begun_at - interval '1 day',
                                    ends_at = clock_timestamp() - :seconds * interval '1 second'""").bind("seconds", seconds).execute());
    }

    private Classroom room() {
        return new Classroom(database, CHEESE, Classroom.chat(), "W1");
    }
}
