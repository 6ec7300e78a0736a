package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.FakeChat;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What answers say about a question, and what organisers do about it. */
class ReportsTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final FakeChat chat = Classroom.chat();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Library cheese(String goudaFrom) {
        return HandmadeLibrary.of("cheese.md", """
                # Cheese

                - **Brie**
                  - Origin: France
                - **Gouda**
                  - Origin: %s
                """.formatted(goudaFrom));
    }

    private static void name(Classroom room) {
        room.type("Olga", "leaderboard");
        room.type("Olga", "organiser add Olga");
    }

    /** Asks all there is; Ada is always right and Ben always wrong. */
    private static void play(Classroom room, int questions) {
        room.type("Ada", "quiz start " + questions);
        room.press("Ben", "I'm in");
        room.press("Ada", "Start now");
        for (int i = 1; i <= questions; i++) {
            String right = room.last().contains("Brie") ? "A" : "B";
            room.press("Ada", right);
            room.press("Ben", right.equals("A") ? "B" : "A");
            org.awaitility.Awaitility.await().until(() -> room.last().contains("1 of 2 had it."));
            room.settle();
            if (i == questions) {
                break;
            }
            room.press("Ada", "Next");
        }
    }

    @Test
    void aVoidQuestionGivesEverybodyTheBasePointsAndTheRecountAgrees() {
        try (Classroom room = new Classroom(DATABASE, cheese("Netherlands"), chat, "V1")) {
            name(room);
            play(room, 1);
            room.press("Ada", "Report");
            assertThat(room.press("Olga", "Void")).startsWith("Voided. One player got points");
            room.press("Ada", "Result");

            assertThat(room.type("Ben", "leaderboard")).contains("Ada  600", "Ben  600");
            assertThat(room.press("Olga", "Void")).startsWith("Somebody has decided already");
            assertThat(room.type("Ben", "leaderboard")).contains("Ada  600", "Ben  600");
        }
        Recount.Found found = Recount.run(DATABASE.jdbi());
        assertThat(found.told()).isEmpty();
    }

    @Test
    void aRetiredQuestionIsAskedAgainOnceItsFactReadsOtherwise() {
        try (Classroom room = new Classroom(DATABASE, cheese("Netherlands"), chat, "V2")) {
            name(room);
            play(room, 2);
            room.press("Ada", "Report");
            room.press("Olga", "Retire");
            room.press("Ada", "Result");

            room.type("Ada", "quiz start 2");
            assertThat(room.last()).contains("One question");
            room.press("Ada", "Cancel");
        }
        try (Classroom room = new Classroom(DATABASE, cheese("South Holland"), chat, "V2")) {
            int resting = room.number("SELECT count(*) FROM question_rest JOIN workspace ON id = workspace_id"
                    + " WHERE external = 'V2' AND stem LIKE '%Gouda%'");
            room.type("Ada", "quiz start 2");
            assertThat(room.last()).contains(resting == 1 ? "2 questions" : "One question");
        }
    }

    @Test
    void whatRestsEntirelyIsSaid() {
        try (Classroom room = new Classroom(DATABASE, cheese("Netherlands"), chat, "V3")) {
            name(room);
            for (int i = 0; i < 2; i++) {
                play(room, 1);
                room.press("Ada", "Report");
                room.press("Olga", "Retire");
                room.press("Ada", "Result");
            }
            assertThat(room.type("Ada", "quiz start")).startsWith("All questions on this rest");
        }
    }

    @Test
    void aQuestionThatTellsWhoKnowsMoreDiscriminates() {
        try (Classroom room = new Classroom(DATABASE, cheese("Netherlands"), chat, "V4")) {
            for (int i = 0; i < 5; i++) {
                play(room, 2);
                room.press("Ada", "Result");
            }
            Figures figures = DATABASE.jdbi().withHandle(handle -> {
                List<String> asked = handle.createQuery("""
                                SELECT workspace_id || ' ' || question_id || ' ' || fact_version FROM round
                                JOIN workspace ON workspace.id = workspace_id
                                WHERE external = 'V4' ORDER BY quiz_id DESC LIMIT 1""").mapTo(String.class).list();
                String[] parts = asked.get(0).split(" ");
                return Figures.of(handle, Long.parseLong(parts[0]), parts[1], parts[2]);
            });
            assertThat(figures.words())
                    .isEqualTo("Asked 5 times, 5 of 10 right (50%)."
                            + " Discrimination 1.00: those who know more get it right.");
            assertThat(figures.chosen()).extracting(Figures.Chosen::times).containsExactly(5, 5);
        }
    }
}
