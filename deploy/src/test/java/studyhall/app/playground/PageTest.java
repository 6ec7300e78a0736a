package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Field;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;

/** The page of the chat in Chromium, on commands that need no database. */
class PageTest {
    private static final Library LIBRARY = Rehearsal.bundled();
    private static final ChannelRef STUDY =
            Campus.usual().channel("study").orElseThrow().ref();

    private static Browser browser;

    private Rehearsal rehearsal;
    private String adas;

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
        browser.size(1280, 800);
        browser.prefersDark(false);
        browser.chat(rehearsal.port, "ada");
        adas = browser.driver().getWindowHandle();
    }

    @AfterEach
    void close() {
        for (String tab : browser.driver().getWindowHandles()) {
            if (!tab.equals(adas)) {
                browser.show(tab);
                browser.driver().close();
            }
        }
        browser.show(adas);
        browser.leave();
        rehearsal.close();
    }

    @Test
    void anEmptyChannelInvitesAndItsSuggestionsWork() {
        browser.see("#welcome", "Welcome to #study");
        browser.click("#welcome code", "/study topics");

        browser.see(".only-you", "3 notes");
        assertThat(browser.find("#welcome").isDisplayed()).isFalse();
        browser.assertQuiet();
    }

    @Test
    void aCommandIsCompletedWhileItIsTypedAndAnsweredToItsPersonAlone() {
        String bens = browser.tab(rehearsal.port, "ben");
        browser.show(adas);
        browser.type("/");
        browser.see("[role=option]", "/study lookup");
        browser.type("study loo");
        browser.until("document.querySelectorAll('[role=option]').length === 1");
        browser.type(Keys.TAB);
        browser.until("document.querySelector('#line').value === '/study lookup '");
        browser.type("scale_p");
        browser.see("[role=option]", "scale_pos_weight");
        browser.type(Keys.ARROW_DOWN);
        assertThat(browser.find("#line").getDomAttribute("aria-activedescendant"))
                .isEqualTo("proposal-0");
        browser.type(Keys.ENTER);
        browser.until("document.querySelector('#line').value === '/study lookup scale_pos_weight'");
        browser.type(Keys.ENTER);

        browser.see(".only-you .card-title", "scale_pos_weight");
        browser.see(".private", "Only visible to you");
        browser.see(".prompt", "Ada used /study lookup scale_pos_weight");
        browser.say("who wants to play?");
        browser.show(bens);
        browser.see(".message", "who wants to play?");
        assertThat(browser.texts(".message")).hasSize(1);
    }

    @Test
    void aPressIsConfirmedPrivatelyAndCanBeDismissed() {
        browser.say("/study poll start");
        browser.press("B");
        browser.see(".note-to-you", "Locked in: 1");
        browser.press("Dismiss");
        browser.until("document.querySelectorAll('.note-to-you').length === 0");

        browser.see(".options", "Coffee");
        browser.script("document.querySelector('.options [data-letter=A]').click()");
        browser.see(".note-to-you", "Locked in: 0");
        browser.script("const menu = document.querySelector('.menu select'); menu.value = '2';"
                + "menu.dispatchEvent(new Event('change'));");
        browser.press("Choose");
        browser.see(".note-to-you", "Locked in: cups 2");
        browser.assertQuiet();
    }

    @Test
    void everythingCanBeDoneByKeyboard() {
        browser.type("/study poll start", Keys.ENTER);
        browser.see(".card-title", "Tea or coffee?");
        browser.type(Keys.chord(Keys.SHIFT, Keys.TAB));
        browser.until("document.activeElement.name === 'speaker'");
        browser.type(Keys.ARROW_RIGHT);
        browser.until("document.querySelector('#speaker-name').textContent === 'Ben'");
        browser.until("document.activeElement.value === 'ben'");
        browser.see(".card-title", "Tea or coffee?");
        for (int i = 0; i < 6 && !"B".equals(focused()); i++) {
            browser.type(Keys.chord(Keys.SHIFT, Keys.TAB));
        }
        browser.type(Keys.ENTER);

        browser.see(".note-to-you", "Locked in: 1");
        assertThat(browser.driver().getCurrentUrl()).contains("as=ben");
        assertThat(String.valueOf(browser.script(
                        "const style = getComputedStyle(document.activeElement); return style.outlineStyle")))
                .isEqualTo("solid");
    }

    @Test
    void anEditKeepsTheFocusAndIsAnnouncedOnlyWhenItsSubstanceChanges() {
        MessageRef question = rehearsal.chat.post(STUDY, question("0 answered"), "q1");
        browser.see(".card-footer", "0 answered");
        browser.script("[...document.querySelectorAll('.button')].find(b => b.textContent === 'B').focus()");
        browser.script("document.querySelector('#live').textContent = ''");
        rehearsal.chat.edit(question, question("1 answered"));
        browser.see(".card-footer", "1 answered");
        assertThat(focused()).isEqualTo("B");
        assertThat(browser.find("#live").getDomProperty("textContent")).isEmpty();

        rehearsal.chat.edit(question, Message.text("B, wd. 6 of 9 had it."));
        browser.see("#live", "B, wd. 6 of 9 had it.");
    }

    @Test
    void aCountdownRunsByTheServersClock() {
        Countdown countdown = new Countdown(
                Clock.systemUTC().instant().plusSeconds(60), Duration.ofSeconds(60), "60 seconds to answer");
        rehearsal.chat.post(STUDY, Message.of(countdown), "c1");

        browser.until("Number.parseInt(document.querySelector('.countdown-left')?.textContent) <= 58");
        assertThat(browser.find(".countdown").getDomProperty("textContent")).contains("60 seconds to answer");
    }

    @Test
    void escapedTextShowsAsWhatWentIn() {
        Random random = new Random(7);
        String alphabet = "ab *_`[]()\\>~|#<&-!:/.1\n\tπ👩";
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                text.appendCodePoint(alphabet.codePointAt(
                        alphabet.offsetByCodePoints(0, random.nextInt(alphabet.codePointCount(0, alphabet.length())))));
            }
            pairs.add(List.of(text.toString(), SmallMarkdown.escape(text.toString())));
        }
        Object wrong = browser.driver()
                .executeAsyncScript(
                        "const [pairs, done] = arguments;"
                                + "import('/markdown.js').then(({ draw }) => done(pairs"
                                + ".map(([text, escaped]) => [text, draw(escaped, { items: true }).textContent])"
                                + ".filter(([text, shown]) => text !== shown)"
                                + ".slice(0, 5).map(String)));",
                        pairs);
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void markupIsDrawnAsPlainMarkdownSaysIt() {
        Map<String, String> expected = Map.of(
                "**b** _i_ `c*_` \\*x\\*", "<p><strong>b</strong> <em>i</em> <code>c*_</code> *x*</p>",
                "**a _b_ c**", "<p><strong>a <em>b</em> c</strong></p>",
                "snake_case_name 2 * 3 ** 4 _ 5", "<p>snake_case_name 2 * 3 ** 4 _ 5</p>",
                "- one\n- **two**\n> said\nend",
                        "<ul><li>one</li><li><strong>two</strong></li></ul><blockquote>said</blockquote><p>end</p>",
                "[x](javascript:alert(1))", "<p><span>x</span>)</p>",
                "[x](https://example.org/a_b_c)",
                        "<p><a href=\"https://example.org/a_b_c\" rel=\"noopener noreferrer\" target=\"_blank\">x</a></p>",
                "<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>",
                "`open **x", "<p>`open **x</p>");
        expected.forEach((text, html) -> assertThat(browser.driver()
                        .executeAsyncScript(
                                "const [text, done] = arguments; import('/markdown.js').then(({ draw }) => {"
                                        + "const box = document.createElement('div'); box.append(draw(text));"
                                        + "done(box.innerHTML); });",
                                text))
                .as(text)
                .isEqualTo(html));
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        String endless = "endless".repeat(60);
        List<Field> fields = List.of(new Field("Range", endless), new Field("Default", "0.3"));
        rehearsal.chat.post(
                STUDY,
                Message.of(
                        new Card(endless, "`" + endless + "`", fields, Accent.TIP, endless),
                        Buttons.of(Button.of(endless, ButtonId.of("press")), Button.of("B", ButtonId.of("press")))),
                "wide");
        browser.size(390, 844);
        browser.chat(rehearsal.port, "ada");
        browser.say("/study topics");
        browser.see(".only-you", "3 notes");
        assertNotWider("the chat");

        browser.find("#sidebar-open").click();
        browser.until("document.activeElement.id === 'sidebar-close'");
        browser.click("#channels button", "exam-prep");
        browser.until("document.querySelector('#channel-name').textContent === 'exam-prep'");
        assertNotWider("another channel");
        browser.type("/study ");
        browser.see("[role=option]", "/study lookup");
        assertNotWider("the proposals");
        browser.go(rehearsal.port, "/inspector");
        browser.see("#lines li", "#");
        assertNotWider("the inspector");
    }

    @Test
    void coloursFollowTheSystemUntilOneChooses() {
        String paper = background();
        browser.prefersDark(true);
        String dark = background();
        assertThat(dark).isNotEqualTo(paper);

        browser.find(".channel-head [data-theme-toggle]").click();
        assertThat(background()).isEqualTo(paper);
        browser.chat(rehearsal.port, "ada");
        assertThat(background()).isEqualTo(paper);
        browser.find(".channel-head [data-theme-toggle]").click();
        assertThat(background()).isEqualTo(dark);
        browser.script("localStorage.clear()");
    }

    @Test
    void allTextsStandOutFromWhatIsBehindThem() throws IOException {
        for (Accent accent : Accent.values()) {
            rehearsal.chat.post(
                    STUDY,
                    Message.of(
                            new Card(
                                    "Title with `code`",
                                    "**A**  one\n**B**  two\n> quote\n[link](https://example.org)",
                                    List.of(new Field("Range", "0 to 1")),
                                    accent,
                                    "Footer"),
                            Card.of("", "**✓ A  one · 3**\nB  two · 1\n**1**  Ada 9\n**2**  Ben 3", accent, "")),
                    accent.name());
        }
        rehearsal.chat.post(
                STUDY,
                Message.of(Buttons.of(
                        Button.of("Plain", ButtonId.of("a")),
                        Button.primary("Primary", ButtonId.of("b")),
                        new Button("Danger", ButtonId.of("c"), Button.Style.DANGER))),
                "buttons");
        browser.say("/study lookup eta");
        browser.see(".only-you .card-title", "eta");
        browser.type("/study ");
        browser.see("[role=option]", "/study lookup");
        for (boolean dark : List.of(false, true)) {
            browser.prefersDark(dark);
            browser.chat(rehearsal.port, "ada");
            browser.see(".only-you .card-title", "eta");
            assertThat(faint()).as(dark ? "dark" : "light").isEqualTo(List.of());
            browser.go(rehearsal.port, "/inspector");
            browser.see("#items .card", "line");
            assertThat(faint()).as(dark ? "dark inspector" : "light inspector").isEqualTo(List.of());
        }
    }

    @Test
    void aPageThatWasCutOffFindsItsWayBack() {
        browser.say("before");
        browser.see(".message", "before");
        rehearsal.playground.close();
        browser.until("!document.querySelector('#lost').hidden");

        // another run of the program, which remembers its channels
        PlaygroundChat chat = new PlaygroundChat(Campus.usual(), Clock.systemUTC(), History.none());
        Campus.Person ben = chat.campus().people().get(1);
        try (Playground next = rehearsal.another(rehearsal.port, chat)) {
            next.start();
            chat.say(ben, chat.campus().channel("study").orElseThrow(), "after");
            browser.see(".message", "after");
            browser.until("document.querySelector('#lost').hidden");
            browser.say("/study help");
            browser.see(".only-you", "/study");
            browser.leave();
        }
    }

    @Test
    void whatACardCitesLeadsToTheInspector() {
        browser.say("/study lookup scale_pos_weight");
        browser.click(".card-footer a", "of amazon-sagemaker.md");

        browser.see("#given-title", "Line ");
        browser.see("#note-file", "amazon-sagemaker.md");
        browser.assertQuiet();
    }

    @Test
    void filesThatAreDroppedAnywhereAreShownInTheInspector() {
        browser.script("const files = new DataTransfer();"
                + "files.items.add(new File(['# Trees\\n\\n- **max_depth** - depth of a tree\\n'], 'trees.md'));"
                + "document.body.dispatchEvent(new DragEvent('drop',"
                + "{ dataTransfer: files, bubbles: true, cancelable: true }));");
        browser.see("#note-file", "trees.md");
        browser.see("#dropped", "stored nowhere");
        browser.see("#items .accent-tip", "depth of a tree");
    }

    @Test
    void aFileThatIsNoNoteIsNamed() {
        browser.script("const files = new DataTransfer();"
                + "files.items.add(new File(['x'], 'slides.pdf'));"
                + "document.body.dispatchEvent(new DragEvent('drop',"
                + "{ dataTransfer: files, bubbles: true, cancelable: true }));");
        browser.see("#note-file", "slides.pdf");
        browser.see("#items .reason", "notes end in .md");
    }

    @Test
    void unreadMessagesOfOtherChannelsAreCounted() {
        Campus.Channel examPrep = rehearsal.chat.campus().channel("exam-prep").orElseThrow();
        rehearsal.chat.answer(examPrep, Optional.empty(), Message.text("one"));
        rehearsal.chat.answer(examPrep, Optional.empty(), Message.text("two"));
        browser.see("#channels .unread", "2");
        browser.click("#channels button", "exam-prep");
        browser.see(".message", "two");
        assertThat(browser.texts("#channels .unread")).isEmpty();
    }

    private static Message question(String counter) {
        return Message.of(
                Card.of("Which one?", "**A**  l1\n**B**  wd", Accent.QUESTION, counter),
                Buttons.of(
                        Button.of("A", ButtonId.of("quiz.answer", "r1", "0")),
                        Button.of("B", ButtonId.of("quiz.answer", "r1", "1"))));
    }

    private static String focused() {
        return String.valueOf(browser.script("return document.activeElement.textContent"));
    }

    private static void assertNotWider(String what) {
        assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
                .as(what)
                .isEqualTo(true);
        Object wide = browser.script("return [...document.querySelectorAll('main *')].filter(e => e.checkVisibility()"
                + " && !e.closest('.unseen, .lines') && e.getBoundingClientRect().right > innerWidth + 1)"
                + ".map(e => e.tagName + '.' + e.className)");
        assertThat(wide).as(what).isEqualTo(List.of());
    }

    private static String background() {
        return String.valueOf(browser.script("return getComputedStyle(document.body).backgroundColor"));
    }

    private static @Nullable Object faint() throws IOException {
        try (InputStream script = PageTest.class.getResourceAsStream("/playground/contrast.js")) {
            return browser.script(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
