package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.FakeChat;
import studyhall.command.HandmadeLibrary;
import studyhall.library.Library;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Notes that are saved in mid-season, between a question and its reveal. */
class NotesChangeTest {
    private static final Database DATABASE = TestDatabase.fresh();

    private final FakeChat chat = Classroom.chat();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Library cheese(String gouda) {
        return HandmadeLibrary.of("cheese.md", """
                # Cheese

                - **Brie**
                  - Origin: France
                - **Gouda**
                  - %s
                - **Feta**
                  - Colour: White
                """.formatted(gouda));
    }

    /** Asks of Gouda, whichever comes first. */
    private Classroom asked(String workspace) {
        Classroom room = new Classroom(DATABASE, cheese("Origin: Netherlands"), chat, workspace);
        room.type("Ada", "quiz start 2");
        room.press("Ben", "I'm in");
        room.press("Ada", "Start now");
        if (!room.last().contains("Gouda")) {
            room.type("Ada", "quiz skip");
            room.settle();
        }
        assertThat(room.last()).contains("give Gouda as its Origin", "B  Netherlands");
        return room;
    }

    @Test
    void anOpenQuestionIsRevealedAsItWasAskedAndTheRevealTellsTheChange() {
        asked("N1").close();
        try (Classroom room = new Classroom(DATABASE, cheese("Origin: *South* Holland"), chat, "N1")) {
            assertThat(room.press("Ada", "B")).startsWith("Locked in: B, Netherlands");
            room.timePasses();
            assertThat(chat.now().stream()
                            .map(studyhall.chat.Message::plainText)
                            .filter(text -> text.contains("Gouda"))
                            .findFirst()
                            .orElseThrow())
                    .startsWith("B, Netherlands. 1 of 1 had it.")
                    .contains("The notes have changed since this was asked. Then: “- Origin: Netherlands”"
                            + " Now: “- Origin: *South* Holland” Points stay as they are.");
            assertThat(room.number(
                            "SELECT points FROM answer JOIN workspace ON id = workspace_id" + " WHERE external = 'N1'"))
                    .isEqualTo(600);
        }
    }

    @Test
    void aFactThatIsGoneLeavesQuietly() {
        asked("N2").close();
        try (Classroom room = new Classroom(DATABASE, cheese("Milk: Cow"), chat, "N2")) {
            room.press("Ada", "A");
            room.timePasses();
            assertThat(room.text()).contains("B, Netherlands. 0 of 1 had it.").doesNotContain("have changed");
            room.type("Ada", "quiz stop");

            assertThat(room.type("Ada", "misses")).startsWith("Nothing to try again");
            assertThat(room.type("Ada", "stats")).startsWith("You: 1 answer, 0% right");
            room.type("Ada", "quiz start");
            assertThat(room.text()).doesNotContain("Started by Ada\nWhat do the notes give Gouda");
        }
    }
}
