package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studyhall.chat.Block.Attachment;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.chat.Message;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What people take with them of what they answered. */
class ExportTest {
    private final FakeChat chat = Classroom.chat();

    @TempDir
    private Path notes;

    private Database database;
    private Classroom room;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(notes.resolve("cheese.md"), """
                # Cheese `#exam-tip`

                - **Brie**
                  - Origin: France
                - **Gouda**
                  - Origin: Netherlands
                - **Feta**
                  - Origin: Greece
                - **Manchego**
                  - Origin: Spain
                """);
        Files.writeString(
                notes.resolve("trees.md"),
                "# Trees & shrubs\n\nQ: Why do \\<larches\\> stand bare in winter?\nA: They shed their needles.\n");
        Library library = LibraryLoader.once(new FolderSource(notes));
        database = TestDatabase.fresh();
        room = new Classroom(database, library, chat, "E");
    }

    @AfterEach
    void close() {
        room.close();
        database.close();
    }

    private Map<String, String> files() {
        List<Message> all = chat.all();
        Map<String, String> files = new LinkedHashMap<>();
        all.get(all.size() - 1).blocks().forEach(block -> {
            if (block instanceof Attachment file) {
                files.put(file.name(), file.content());
            }
        });
        return files;
    }

    private String file(String name) {
        return java.util.Objects.requireNonNull(files().get(name), name);
    }

    @Test
    void answersAreHandedOverOnceTheirRoundIsOverAndToWhoeverGaveThemAlone() {
        room.type("Ada", "quiz start 1 live");
        room.press("Ada", "Start now");
        room.press("Ada", "A");
        assertThat(room.type("Ada", "privacy export")).startsWith("You have answered nothing here yet.");
        room.timePasses();

        assertThat(room.type("Ada", "privacy export"))
                .isEqualTo("I sent you a file in a direct message: only you have it.");
        assertThat(files()).containsOnlyKeys("answers.csv");
        assertThat(file("answers.csv").lines())
                .hasSize(2)
                .first()
                .isEqualTo("at,in,question,chosen,right,correct,points");
        assertThat(file("answers.csv").lines().skip(1))
                .singleElement()
                .asString()
                .matches("20\\d\\d-\\S+Z,live,.*(?:Brie|Gouda|Feta|Manchego).*,.*,(yes,1000|no,0)");
        assertThat(room.type("Ben", "privacy export")).startsWith("You have answered nothing here yet.");
    }

    /** All of it: the card is turned, of each question the first option chosen. */
    private void practise() {
        for (String shown = room.type("Ada", "practice"); shown.contains(" of 10 · new"); ) {
            if (shown.contains("[Show the answer]")) {
                room.press("Ada", "Show the answer");
                shown = room.press("Ada", "At once");
            } else {
                room.press("Ada", room.below("Ada", "A"));
                shown = room.type("Ada", "practice");
            }
        }
    }

    @Test
    void whatWasPractisedIsATableAndACardForAnki() {
        practise();

        assertThat(room.type("Ada", "privacy export"))
                .isEqualTo("I sent you 3 files in a direct message: only you have them.");
        assertThat(files()).containsOnlyKeys("reviews.csv", "cards.csv", "cards-for-anki.txt");
        assertThat(file("reviews.csv").lines()).hasSizeGreaterThan(4);
        assertThat(file("cards.csv"))
                .contains(",Why do <larches> stand bare in winter?,They shed their needles.,", "\nA) ");
        assertThat(file("cards-for-anki.txt"))
                .startsWith("#separator:tab\n#html:true\n")
                .contains("\nWhy do &lt;larches&gt; stand bare in winter?\tThey shed their needles.\tTrees_&_shrubs\n")
                .containsPattern("\n.*Gouda.*\\?<br>A\\) .*\t[A-D]\\) .*\texam-tip Cheese\n");
    }

    @Test
    void wherePeopleTakeNoDirectMessagesNothingIsSaidElsewhere() {
        practise();
        int before = chat.all().size();
        chat.refuse(Optional.of(new ChatException(ChatException.Kind.FORBIDDEN, "closed")));

        assertThat(room.type("Ada", "privacy export")).startsWith("I could not send you a direct message");
        assertThat(chat.all()).hasSize(before);
    }
}
