package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class DifficultyTest {
    private static final Database DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** Two people who know all of one cheese and nothing of another. */
    @Test
    void aHardQuizAsksWhatPeopleGetWrongAndAnEasyOneWhatTheyGetRight() {
        try (Classroom room = new Classroom(DATABASE, HandmadeLibrary.of("cheese.md", """
                        # Cheese

                        - **Brie**
                          - Origin: France
                        - **Gouda**
                          - Origin: Netherlands
                        """), Classroom.chat(), "D1")) {
            for (int i = 0; i < 6; i++) {
                room.type("Ada", "quiz start 2");
                room.press("Ben", "I'm in");
                room.press("Ada", "Start now");
                answer(room);
                room.press("Ada", "Next");
                answer(room);
                room.press("Ada", "Result");
            }
            assertThat(asked(room, "hard")).contains("Gouda");
            // nothing is asked again before everything was
            assertThat(asked(room, "hard")).contains("Brie");
            assertThat(asked(room, "easy")).contains("Brie");
        }
    }

    /** Everybody takes the first option, which is right of Brie alone. */
    private static void answer(Classroom room) {
        room.press("Ada", "A");
        room.press("Ben", "A");
        await().until(() -> room.last().contains(" of 2 had it."));
        room.settle();
    }

    private static String asked(Classroom room, String difficulty) {
        room.type("Ada", "quiz start 1 " + difficulty);
        room.press("Ada", "Start now");
        String asked = room.last();
        room.type("Ada", "quiz stop");
        return asked;
    }
}
