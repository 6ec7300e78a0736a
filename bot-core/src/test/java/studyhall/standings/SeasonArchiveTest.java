package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class SeasonArchiveTest {
    private static final Database DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Classroom played(String workspace) {
        Classroom room = new Classroom(DATABASE, HandmadeLibrary.of("cheese.md", """
                        # Cheese

                        - **Brie**
                          - Origin: France
                        - **Gouda**
                          - Origin: Netherlands
                        """), Classroom.chat(), workspace);
        room.type("Ada", "quiz start 1");
        room.press("Ben", "I'm in");
        room.press("Ada", "Start now");
        String right = room.last().contains("Brie") ? "A" : "B";
        room.press("Ada", right);
        room.press("Ben", right.equals("A") ? "B" : "A");
        org.awaitility.Awaitility.await().until(() -> room.last().contains("1 of 2 had it."));
        room.settle();
        room.press("Ada", "Result");
        return room;
    }

    @Test
    void aSeasonThatIsOverKeepsItsPodiumAndItsWinnerABadge() {
        try (Classroom room = played("P1")) {
            assertThat(room.type("Ada", "season Road to the exam")).startsWith("Only organisers name a season.");
            assertThat(room.type("Olga", "season Road to the exam")).startsWith("Road to the exam · until ");
            SeasonArchive seasons = new SeasonArchive(DATABASE.jdbi());
            assertThat(seasons.archive()).isZero();

            DATABASE.jdbi().useHandle(handle -> handle.execute("UPDATE season SET ends_on = now()::date - 3"));
            assertThat(seasons.archive()).isEqualTo(1);
            assertThat(seasons.archive()).isZero();

            assertThat(room.type("Ben", "season"))
                    .startsWith("No season yet")
                    .contains("Road to the exam · until ", "1  Ada 600")
                    .doesNotContain("Ben");
            assertThat(room.type("Ada", "stats")).contains("🥇 Road to the exam");
            assertThat(room.type("Ben", "stats")).doesNotContain("🥇");
        }
    }

    @Test
    void aSeasonLastsUntilTheExamWhereOneIsPlanned() {
        try (Classroom room = new Classroom(DATABASE, HandmadeLibrary.of(), Classroom.chat(), "P2")) {
            LocalDate exam = LocalDate.now(java.time.Clock.systemUTC()).plusDays(20);
            room.type("Olga", "settings Etc/UTC");
            room.type("Olga", "exam-date " + exam);
            room.type("Olga", "season First");
            LocalDate end = DATABASE.jdbi()
                    .withHandle(handle ->
                            handle.createQuery("""
                            SELECT ends_on FROM season JOIN workspace ON id = workspace_id WHERE external = 'P2'""").mapTo(LocalDate.class).one());
            assertThat(end).isEqualTo(exam);
        }
    }
}
