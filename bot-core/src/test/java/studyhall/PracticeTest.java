package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Typed;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Practice over restarts, double presses and notes that change. */
class PracticeTest {
    private static final String CHEESE = """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            - **Feta**
              - Origin: Greece
            - **Manchego**
              - Origin: Spain
            """;

    @TempDir
    private Path notes;

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
    void aCardIsShownThenTurnedThenGradedByWhoeverRecalledIt() {
        Library library = library(
                "trees.md",
                "# Trees\n\nQ: Why do larches stand bare in winter?\nA: Unlike other"
                        + " conifers they shed their needles.\n");
        try (Classroom room = room(library)) {
            assertThat(room.type("Ada", "practice"))
                    .contains("Why do larches stand bare in winter?", "1 of 10 · new", "[Show the answer]")
                    .doesNotContain("shed");
            assertThat(room.press("Ada", "Show the answer"))
                    .contains(
                            "they shed their needles",
                            "lines 3-4 of trees.md",
                            "[Not at all] [With effort] [Well] [At once]");
            assertThat(room.press("Ada", "At once")).contains("You knew 1 of 1", "The next one is due in 8 days");
            assertThat(room.type("Ada", "practice")).contains("Nothing to practise now", "none of it is due yet");
            assertThat(reviews(room)).isEqualTo(1);
        }
    }

    @Test
    void noFormStandsInTheWayOfGoingOn() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            assertThat(room.hall().router().form(new Typed(room.scene("Ada", Optional.empty()), "practice")))
                    .isEmpty();
        }
    }

    @Test
    void pressedTwiceItCountsOnceAndWhatComesNextIsShown() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            room.type("Ada", "practice");
            ButtonId answer = room.below("Ada", "A");
            assertThat(room.press("Ada", answer)).contains("comes back");
            ButtonId next = room.below("Ada", "Next · 9 left");
            String asked = room.press("Ada", next);
            assertThat(asked).contains("2 of 10");
            assertThat(room.press("Ada", answer)).contains("2 of 10");
            assertThat(room.press("Ada", next)).contains("2 of 10");
            assertThat(reviews(room)).isEqualTo(1);
        }
    }

    @Test
    void pressedByManyHandsAtOnceItCountsOnce() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            room.type("Ada", "practice");
            ButtonId answer = room.below("Ada", "A");
            List<CompletableFuture<String>> hands = IntStream.range(0, 8)
                    .mapToObj(hand -> CompletableFuture.supplyAsync(() -> room.press("Ada", answer)))
                    .toList();
            hands.forEach(CompletableFuture::join);
            assertThat(reviews(room)).isEqualTo(1);
            assertThat(room.number("SELECT answered FROM practice")).isEqualTo(1);
        }
    }

    @Test
    void afterARestartItGoesOnWhereItWas() {
        Library library = library("cheese.md", CHEESE);
        String asked;
        try (Classroom room = room(library)) {
            room.type("Ada", "practice n:4");
            room.press("Ada", "A");
            asked = room.press("Ada", "Next · 3 left");
        }
        try (Classroom room = room(library)) {
            String again = room.type("Ada", "practice");
            assertThat(again).contains("2 of 4");
            assertThat(asked).startsWith(again.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void aFactThatChangedBeginsAnewAndSaysSoAndOthersDoNot() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            learnAll(room);
        }
        try (Classroom room = room(library("cheese.md", CHEESE.replace("Greece", "Cyprus")))) {
            database.jdbi().useHandle(handle -> handle.execute("UPDATE memory SET due_at = now() - interval '1 hour'"));
            room.type("Ada", "practice cheese 4");
            int told = 0;
            for (int left = 3; left >= 0; left--) {
                String asked = room.text("Ada");
                boolean feta = asked.contains("Feta");
                assertThat(asked.contains("it begins anew")).isEqualTo(feta);
                told += feta ? 1 : 0;
                room.press("Ada", room.below("Ada", "A"));
                room.press("Ada", left > 0 ? "Next · " + left + " left" : "How it went");
            }
            assertThat(told).isEqualTo(1);
            assertThat(room.number("SELECT count(*) FROM review WHERE practice = 2 AND stability IS NULL"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatTheNotesNoLongerAskIsPassedOver() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            learnAll(room);
            room.type("Ada", "practice cheese 4");
        }
        database.jdbi().useHandle(handle -> handle.execute("UPDATE memory SET due_at = now() - interval '1 hour'"));
        try (Classroom room =
                room(library("wine.md", CHEESE.replace("Cheese", "Wine").replace("Brie", "Port")))) {
            String asked = room.type("Ada", "practice wine");
            assertThat(asked).contains("1 of 10 · new");
            assertThat(room.press("Ada", room.below("Ada", "A"))).contains("comes back");
        }
    }

    @Test
    void whatWasMissedInAQuizComesBeforeWhatIsNew() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            String question = inQuiz(room, PracticeTest::wrong);
            assertThat(room.type("Ada", "practice")).contains(question, "you missed this in a quiz");
        }
    }

    @Test
    void whatWasMissedAndThenKnownIsNotMissed() {
        try (Classroom room = room(library("cheese.md", CHEESE))) {
            String first = inQuiz(room, PracticeTest::wrong);
            String again = "";
            // questions come again once all have been asked
            for (int quiz = 0; quiz < 12 && !again.equals(first); quiz++) {
                again = inQuiz(room, PracticeTest::right);
            }
            assertThat(again).isEqualTo(first);
            assertThat(room.type("Ada", "practice")).contains("1 of 10 · new");
        }
    }

    /** Plays one question alone, and gives its stem. */
    private static String inQuiz(Classroom room, UnaryOperator<String> answer) {
        room.type("Ada", "quiz start cheese 1");
        room.press("Ada", "Start now");
        room.settle();
        String asked = room.last();
        room.press("Ada", answer.apply(asked));
        room.timePasses();
        room.timePasses();
        return asked.lines().skip(1).findFirst().orElseThrow();
    }

    private static String right(String asked) {
        return letter(asked, true);
    }

    private static String wrong(String asked) {
        return letter(asked, false);
    }

    /** The letter of an option that is the country of the cheese that is asked about, or of one that is not. */
    private static String letter(String asked, boolean right) {
        String cheese = List.of("Brie", "Gouda", "Feta", "Manchego").stream()
                .filter(asked::contains)
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked));
        String country =
                CHEESE.substring(CHEESE.indexOf(cheese)).split("Origin: ", 2)[1].split("\n", 2)[0];
        return asked.lines()
                .filter(line -> line.matches("[A-D]  .*") && line.endsWith(country) == right)
                .map(line -> line.substring(0, 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked));
    }

    private static void learnAll(Classroom room) {
        room.type("Ada", "practice cheese 4");
        for (int left = 3; left >= 0; left--) {
            room.press("Ada", room.below("Ada", "A"));
            room.press("Ada", left > 0 ? "Next · " + left + " left" : "How it went");
        }
    }

    private static int reviews(Classroom room) {
        return room.number("SELECT count(*) FROM review");
    }

    private Classroom room(Library library) {
        return new Classroom(database, library, Classroom.chat(), "W1");
    }

    private Library library(String file, String text) {
        try {
            try (var old = Files.list(notes)) {
                old.toList().forEach(each -> each.toFile().delete());
            }
            Files.writeString(notes.resolve(file), text);
            return LibraryLoader.once(new FolderSource(notes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
