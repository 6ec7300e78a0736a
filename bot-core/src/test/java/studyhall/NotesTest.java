package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.chat.ButtonId;
import studyhall.chat.FakeChat;
import studyhall.chat.Upload;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.OwnNotes;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What people read who add notes of their own, and what those in another workspace never do. */
class NotesTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Library SHARED = shared();
    private static final AtomicInteger PLACES = new AtomicInteger();

    private static final String CHEESE = """
            # Cheese

            ## Kinds

            - **Gouda**: a mild cheese from Holland
            - **Roquefort**: a blue cheese from France
            - **Feta**: a brined cheese from Greece
            - **Halloumi**: a grilling cheese from Cyprus

            Never freeze a soft cheese. #exam-tip
            """;

    private final FakeChat chat = Classroom.chat();
    private final Classroom room = room();

    private static Library shared() {
        try {
            return LibraryLoader.once(new BundledSource());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Classroom room() {
        return new Classroom(DATABASE, SHARED, chat, "N" + PLACES.incrementAndGet());
    }

    @AfterEach
    void leave() {
        room.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, content.length, most -> Arrays.copyOf(content, Math.min(content.length, most + 1)));
    }

    private String give(String person, String name, String text) {
        return give(person, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String give(String person, String name, byte[] content) {
        return room.give(person, "notes add", Map.of("file", upload(name, content)));
    }

    @Test
    void anOrganiserAddsListsReplacesAndRemovesANote() {
        assertThat(room.type("Ben", "notes list"))
                .isEqualTo("This workspace has no notes of its own, and reads the 3 notes that all have."
                        + " /study notes add adds one.");
        assertThat(give("Olga", "cheese.md", CHEESE))
                .matches(
                        "(?s)Added cheese\\.md: [1-9][0-9]* questions, [1-9][0-9]* tips\\. This workspace has it from now on, and no"
                                + " other\\..*");
        assertThat(room.type("Ben", "gouda")).contains("a mild cheese from Holland", "our notes/cheese.md");
        assertThat(room.type("Ben", "eta")).contains("learning rate");
        assertThat(room.type("Ben", "topics"))
                .contains("4 notes", "- our notes/ · ")
                .doesNotContain("//");
        assertThat(room.type("Ben", "notes list"))
                .matches("(?s)Notes of this workspace's own, version 1: 1 of 200, [0-9]+ bytes of 10 MB\\.\n"
                        + "- cheese\\.md · [1-9][0-9]* questions · [0-9]+ bytes · Olga, [A-Z].*\nBeside them stand the 3"
                        + " notes that all have\\. /study notes remove cheese\\.md takes one out\\.");
        assertThat(give("Olga", "cheese.md", CHEESE)).isEqualTo("cheese.md is here already, word for word.");
        assertThat(give("Olga", "cheese.md", CHEESE.replace("mild", "yellow"))).startsWith("Replaced cheese.md: ");
        assertThat(room.type("Ben", "gouda"))
                .contains("a yellow cheese from Holland")
                .doesNotContain("mild");
        assertThat(room.type("Olga", "notes reload"))
                .matches(
                        "(?s)Read again: 1 note of your own, 3 notes that all have; [0-9]+ questions, [0-9]+ tips\\..*");
        assertThat(room.type("Olga", "notes remove chese.md")).contains("There is no note", "names those there are");
        assertThat(room.type("Olga", "notes remove cheese.md"))
                .isEqualTo("Took out cheese.md. Nothing of it is asked any more; points that were won with it stay.");
        assertThat(room.type("Ben", "lookup gouda")).startsWith("Nothing in the notes about “gouda”");
        assertThat(room.type("Olga", "log")).contains("notes add cheese.md", "notes remove cheese.md");
    }

    @Test
    void organisersSayWhoMayAddNotes() {
        assertThat(give("Ben", "cheese.md", CHEESE))
                .isEqualTo("Organisers look after the notes here. Ask one of them, or have them type"
                        + " /study notes allow everyone.");
        assertThat(room.type("Ben", "notes reload")).startsWith("Organisers look after the notes here.");
        assertThat(room.type("Ben", "notes allow everyone")).startsWith("Only an organiser can use");
        assertThat(room.type("Olga", "notes allow everyone"))
                .isEqualTo("Everybody here may add and remove notes. /study notes allow organisers changes it.");
        assertThat(give("Ben", "cheese.md", CHEESE)).startsWith("Added cheese.md");
        assertThat(room.type("Olga", "notes allow organisers")).startsWith("Organisers may add and remove notes.");
        assertThat(room.type("Ben", "notes remove cheese.md")).startsWith("Organisers look after the notes here.");
    }

    @Test
    void aFileThatIsNoNoteIsRefusedWithTheReasonAndNothingIsLost() {
        give("Olga", "cheese.md", CHEESE);
        String kept = room.type("Olga", "notes list");

        refused("cheese.md", new byte[0], "There is nothing in it.");
        refused("cheese.md", " \n\t\n", "There is nothing in it.");
        refused("cheese.md", new byte[2 << 20], "It is larger than 1 MB. Split it into several notes.");
        refused("cheese.md", "# A\n\nbin\0ary\n", "- cheese.md:3: this is not text (a zero byte)");
        refused("cheese.md", "%PDF-1.7\n1 0 obj\n", "It is a PDF whatever its name says.");
        refused("cheese.md", "PK\3\4\24\0\0\0\b\0bomb", "- cheese.md:1: this is not text (a zero byte)");
        byte[] latin = "Käse\nGrün\nÖl\n".getBytes(StandardCharsets.ISO_8859_1);
        refused("cheese.md", latin, "3 of 3 lines are not UTF-8; save the note as UTF-8 text");
        byte[] half = Arrays.copyOf(CHEESE.getBytes(StandardCharsets.UTF_16), 101);
        refused("cheese.md", half, "begins as UTF-16 but is broken");
        assertThat(give("Olga", "cheese.pdf", CHEESE)).contains("has to end in .md or .markdown", "cheese.pdf");
        assertThat(give("Olga", "..", CHEESE)).contains("has to end in .md or .markdown");
        assertThat(give("Olga", ".md", CHEESE)).contains("The file needs a name before its ending");
        assertThat(give("Olga", "x".repeat(200) + ".md", CHEESE)).contains("longer than 100 characters");
        assertThat(room.type("Olga", "notes list")).isEqualTo(kept);
        assertThat(room.type("Ben", "gouda")).contains("a mild cheese from Holland");
    }

    private void refused(String name, String text, String why) {
        refused(name, text.getBytes(StandardCharsets.UTF_8), why);
    }

    private void refused(String name, byte[] content, String why) {
        assertThat(give("Olga", name, content))
                .startsWith("I did not take " + name + ", and nothing has changed.")
                .contains(why);
    }

    @Test
    void aFileThatSaysItIsSmallAndIsNotIsReadNoFurtherThanItMay() {
        AtomicInteger asked = new AtomicInteger();
        Upload liar = new Upload("a.md", 10, most -> {
            asked.set(most);
            return new byte[most + 1];
        });

        assertThat(room.give("Olga", "notes add", Map.of("file", liar))).contains("It is larger than 1 MB.");
        assertThat(asked).hasValue(OwnNotes.MAX_BYTES);
    }

    @Test
    void aFileThatCannotBeFetchedIsToldAndWhatItSaysOfItselfIsNot() {
        Upload broken = new Upload("a.md", 10, most -> {
            throw new IOException("https://secret.example/token");
        });

        assertThat(room.give("Olga", "notes add", Map.of("file", broken)))
                .contains("It could not be fetched. Give it again in a moment.")
                .doesNotContain("secret");
    }

    @Test
    void aNameFromOutsideIsNoPath() {
        assertThat(give("Olga", "../../etc/x.md", CHEESE)).startsWith("Added x.md: ");
        assertThat(give("Olga", "C:\\notes\\y.MARKDOWN", CHEESE)).startsWith("Added y.MARKDOWN: ");
        assertThat(give("Olga", "a\u202Eb\n.md", CHEESE)).startsWith("Added ab.md: ");
        assertThat(room.type("Olga", "notes list")).contains("- ab.md", "- x.md", "- y.MARKDOWN");
    }

    @Test
    void otherTextsThanUtf8AreReadWhereTheyCanBeAndLinesThatCannotAreNamed() {
        assertThat(give("Olga", "wide.md", CHEESE.getBytes(Charset.forName("UTF-16"))))
                .startsWith("Added wide.md: ")
                .contains("1 line needs a look:", "read as UTF-16");
        byte[] mixed = (CHEESE + "\nK\u00e4se\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(give("Olga", "mixed.md", mixed))
                .startsWith("Added mixed.md: ")
                .contains("- mixed.md:12: this line is not UTF-8 and is left out");
    }

    @Test
    void aNoteThatAsksNothingIsKeptAndSaysHowToMakeItAsk() {
        assertThat(give("Olga", "plain.md", "Just a line.\n"))
                .contains("Added plain.md: 0 questions", "There is nothing to ask in it yet.");
    }

    @Test
    void aTypedLineCarriesNoFileWhateverItSays() {
        assertThat(room.type("Olga", "notes add"))
                .isEqualTo(
                        "/study notes add takes a file, and a typed line carries none. Choose it in the form that the"
                                + " app opens; on the playground's page, drop it there and add it.");
        assertThat(room.type("Olga", "notes add cheese.md")).contains("I did not understand “cheese.md”");
        assertThat(room.type("Olga", "notes add file:cheese.md")).contains("I did not understand");
    }

    @Test
    void whatOneWorkspaceAddsIsSeenNowhereInAnother() {
        give("Olga", "cheese.md", CHEESE);
        room.type("Ben", "gouda");
        ButtonId share = room.below("Ben", "Share");
        ButtonId ask = room.below("Ben", "Quiz me");
        room.type("Ben", "topics");
        try (Classroom other = new Classroom(DATABASE, SHARED, Classroom.chat(), "N" + PLACES.incrementAndGet())) {
            for (String line : new String[] {
                "gouda",
                "lookup roquefort",
                "topics",
                "tip our notes/",
                "tip cheese",
                "notes list",
                "help",
                "setup",
                "practice cheese",
                "quiz start cheese",
                "challenge cheese",
                "schedule tip 08:00 daily UTC cheese"
            }) {
                assertThat(other.type("Olga", line))
                        .as(line)
                        .doesNotContain("Holland", "cheese.md", "blue cheese", "soft cheese", "our notes/ ·");
            }
            assertThat(other.press("Olga", share)).contains("no longer have this");
            assertThat(other.press("Olga", ask)).contains("no longer ask this");
            assertThat(other.hall().router().complete(other.channel(), "lookup", "text", "gou"))
                    .isEmpty();
            assertThat(other.hall().router().complete(other.channel(), "notes remove", "name", ""))
                    .isEmpty();
            assertThat(room.hall().router().complete(room.channel(), "lookup", "text", "gou"))
                    .isNotEmpty();
            assertThat(room.hall().router().complete(room.channel(), "notes remove", "name", ""))
                    .isNotEmpty();
        }
    }

    @Test
    void aQuizAChallengeATipAndPracticeAskWhatTheWorkspaceAdded() {
        give("Olga", "cheese.md", CHEESE);

        assertThat(room.type("Ben", "tip cheese")).contains("of our notes/cheese.md");
        assertThat(room.type("Ben", "practice cheese")).containsIgnoringCase("cheese");
        room.type("Olga", "quiz start Cheese 1");
        room.press("Olga", "Start now");
        room.settle();
        assertThat(room.text()).contains("cheese");
        room.type("Olga", "quiz stop");
        room.type("Olga", "challenge Cheese");
        assertThat(room.type("Ben", "challenge")).contains("cheese");
        assertThat(room.type("Olga", "schedule tip 08:00 daily Europe/Berlin Cheese"))
                .contains("on Cheese");
        assertThat(room.type("Olga", "schedule preview tip")).contains("of our notes/cheese.md");
    }

    @Test
    void aLeagueIsAskedFromTheNotesThatAllItsPlacesHave() {
        give("Olga", "cheese.md", CHEESE);
        try (Classroom other = new Classroom(DATABASE, SHARED, chat, "N" + PLACES.incrementAndGet())) {
            Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(room.type("Olga", "league invite Cup"));
            assertThat(code.find()).isTrue();
            other.type("Olga", "league join " + code.group());
            other.press("Olga", other.below("Olga", "Ask to join"));
            room.type("Olga", "league show");
            room.press("Olga", room.below("Olga", "Let them in"));

            assertThat(room.type("Olga", "challenge Cheese"))
                    .startsWith("A league is asked from the notes that all its places have");
            room.type("Olga", "challenge questions:5");
            assertThat(other.type("Xena", "challenge"))
                    .contains("Question")
                    .doesNotContain("Gouda", "Feta", "Halloumi");
        }
    }
}
