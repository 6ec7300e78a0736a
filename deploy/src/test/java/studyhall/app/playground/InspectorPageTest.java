package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.question.Question;
import studyhall.question.Refusal;

/** The inspector in Chromium. */
class InspectorPageTest {
    private static final Library LIBRARY = Rehearsal.bundled();

    private static Browser browser;

    private Rehearsal rehearsal;

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        rehearsal = new Rehearsal(LIBRARY);
        browser.size(1380, 860);
    }

    @AfterEach
    void close() {
        browser.leave();
        rehearsal.close();
    }

    @Test
    void aLineThatIsLinkedShowsWhatItGave() {
        Question question = LIBRARY.questions().get(0);
        int line = question.source().fromLine();
        browser.go(rehearsal.port, "/inspector#" + question.source().file() + ":" + line);

        browser.see("#given-title", "Line " + line);
        browser.see("#items .card-title", rendered(question.stem()));
        browser.see("#items .right", rendered(question.keyOption().text()));
        assertThat(browser.find("#lines [aria-current] a").getText()).isEqualTo(Integer.toString(line));
        assertThat(browser.driver().getTitle()).startsWith(question.source().file());
        browser.assertOneScreen();
        browser.assertQuiet();
    }

    @Test
    void linesAreWalkedByKeyboard() {
        browser.go(rehearsal.port, "/inspector");
        browser.see("#given-title", "What this note gave");
        browser.until("document.querySelector('#lines .gave')");
        browser.find("#lines").sendKeys(Keys.ARROW_DOWN);
        browser.see("#given-title", "Line ");
        String first = browser.find("#given-title").getText();
        browser.find("#lines").sendKeys(Keys.ARROW_DOWN);
        browser.until("document.querySelector('#given-title').textContent !== '" + first + "'");
    }

    @Test
    void whatWasRefusedIsShownAloneOnDemand() {
        browser.go(rehearsal.port, "/inspector");
        browser.see("#items .accent-question", "Question");
        browser.find("#refused-only").click();
        browser.until("document.querySelectorAll('#items .accent-question').length === 0");
        String file = browser.find("#note-file").getText();
        Refusal refusal = LIBRARY.refusals().stream()
                .filter(each -> each.file().equals(file))
                .min(Comparator.comparingInt(Refusal::line))
                .orElseThrow();
        browser.see("#items .reason", refusal.reason());
    }

    @Test
    void aSearchThinsOutNotesAndCards() {
        browser.go(rehearsal.port, "/inspector");
        browser.see("#notes li", "question");
        browser.find("#text").sendKeys("scale_pos_weight");
        browser.see("#notes small", "found");
        browser.until(
                "[...document.querySelectorAll('#items .card')].every(c => c.textContent.includes('scale_pos_weight'))"
                        + " && document.querySelectorAll('#items .card').length > 0");
        browser.find("#text").sendKeys("nowhere");
        browser.see("#notes .none", "Nothing in any note fits");
    }

    @Test
    void filesThatAreChosenShowTheirFirstQuestionsAndTheirTroubles(@TempDir Path folder) throws IOException {
        Path note = Files.writeString(folder.resolve("boosting.md"), """
                # Boosting

                - **eta** - learning rate
                  - Default: 0.3
                - **max_depth** - depth of a tree
                  - Default: 6
                - **alpha** - L1 regularization
                  - Default: 0
                - **gamma** - smallest loss reduction for a split
                  - Default: 2
                """);
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {1, 0, 2});
        browser.go(rehearsal.port, "/");
        browser.until("document.activeElement.id === 'line'");
        browser.find("#files").sendKeys(note + "\n" + binary);

        browser.see("#dropped", "deploy/run --notes");
        browser.see("#items .accent-question", "max_depth");
        browser.see("#notes .unreadable", "could not be read");
        browser.go(
                rehearsal.port,
                browser.driver().getCurrentUrl().replaceAll("^.*?(/inspector[^#]*).*$", "$1#binary.md"));
        browser.driver().navigate().refresh();
        browser.see("#items .reason", "not text");
    }

    @Test
    void threeHundredNotesAreListedAndOneIsRead(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 300; i++) {
            Files.writeString(
                    folder.resolve("note-" + i + ".md"),
                    "# Note " + i + "\n\n- **alpha" + i + "** - first of note " + i + "\n- **beta" + i
                            + "** - second of note " + i + "\n- **gamma" + i + "** - third of note " + i + "\n");
        }
        Library many = LibraryLoader.once(new FolderSource(folder));
        try (Rehearsal large = new Rehearsal(many)) {
            browser.go(large.port, "/inspector#note-299.md:3");
            browser.see("#given-title", "Line 3");
            assertThat(browser.texts("#notes li")).hasSize(300);
            assertThat(List.of(browser.find("#note-file").getText())).containsExactly("note-299.md");
            browser.leave();
        }
    }

    private static String rendered(String markdown) {
        return studyhall.chat.SmallMarkdown.plain(markdown);
    }
}
