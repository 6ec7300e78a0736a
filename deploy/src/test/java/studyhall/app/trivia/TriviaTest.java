package studyhall.app.trivia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studyhall.command.HandmadeLibrary;
import studyhall.library.BundledSource;
import studyhall.library.FolderSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Option;
import studyhall.question.Question;

/** Beside each list in {@code trivia} stands the note that it gives, and what of it was left out. */
class TriviaTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "trivia");

    static List<Path> lists() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> TriviaForm.of(file.toString()).isPresent() && !isGolden(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isGolden(Path file) {
        return file.toString().endsWith(".md");
    }

    private static Taken taken(Path file) throws IOException {
        String name = file.getFileName().toString();
        return TriviaForm.of(name).orElseThrow().read(name, Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListGivesTheNoteBesideItAndSaysWhatIsLeftOut(Path list) throws IOException {
        Taken taken = taken(list);
        String note = TriviaNote.of(list.getFileName().toString(), taken.about(), taken.questions())
                + taken.troubles().stream().map(each -> "\n%% " + each).collect(Collectors.joining())
                + "\n";
        Path golden = Path.of(list + ".md");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, note);
        }
        assertThat(note).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatItGivesIsReadAsCardsWithTheSameWords(Path list) throws IOException {
        isReadAsTheSame(taken(list).questions());
    }

    @Test
    void textsThatLookLikeMarkupTagsCardsOrGapsAreReadAsTheyWere() {
        List<Trivia> hostile = new ArrayList<>();
        for (String text : List.of(
                "What is a::b or a ::: b?",
                "Is #exam-tip a *tag* or _not_?",
                "Which {{c1::gap}} is a == b == c and `code`?",
                "Who is (?) this",
                "<b>Bold</b> & &amp; [link](https://example.org) ![x](y)?",
                "Path C:\\new\\table $x^2$ ~~gone~~ ^block-id",
                "A: is this an answer?",
                "1. first - second → third | fourth",
                "- dash + plus > quote # heading",
                "What\nis on\ttwo lines?",
                "עברית ומה? 👩‍🚀",
                "Wrong: what is this?",
                "Two  blanks   in it and a trailing \\")) {
            hostile.add(new Trivia(
                    1, "", text, text + " 1", List.of(), List.of(text + " 2", text + " 3"), 0, "because " + text));
        }
        isReadAsTheSame(hostile);
    }

    private static void isReadAsTheSame(List<Trivia> questions) {
        String note = TriviaNote.of("list", List.of("AUTHOR: <x> -->"), questions);
        Library library = HandmadeLibrary.of("list.md", note);
        List<Fact> facts = library.facts();
        assertThat(facts).as(note).hasSameSizeAs(questions).allMatch(fact -> fact instanceof Fact.Card);
        Map<String, Trivia> written =
                questions.stream().collect(Collectors.toMap(each -> line(each.question()), Function.identity()));
        for (Fact fact : facts) {
            Fact.Card card = (Fact.Card) fact;
            Trivia trivia =
                    java.util.Objects.requireNonNull(written.get(Markup.plain(card.question())), card.question());
            assertThat(Markup.plain(card.answer())).isEqualTo(line(trivia.answer()));
            assertThat(card.wrong().stream().map(Markup::plain).toList())
                    .isEqualTo(trivia.wrong().stream().map(TriviaTest::line).toList());
        }
        assertThat(library.troubles()).isEmpty();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void questionsThatGoOutAsGiftComeBackTheSame() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        List<Question> questions = new ArrayList<>(library.questions());
        assertThat(questions).hasSizeGreaterThan(100);
        GiftText gift = new GiftText();
        for (Question question : questions) {
            gift.category(question.source().breadcrumb().get(0));
            gift.question(
                    question.id().value(),
                    Markup.readable(question.stem()),
                    options(question),
                    question.key(),
                    Markup.readable(question.explanation()));
        }
        Taken taken = TriviaForm.gift.read("bank.gift", gift.toString());
        assertThat(taken.troubles()).isEmpty();
        assertThat(taken.questions()).hasSameSizeAs(questions);
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Trivia back = taken.questions().get(i);
            List<String> options = new ArrayList<>(back.wrong());
            options.add(back.at(), back.answer());
            assertThat(back.question()).isEqualTo(line(Markup.readable(question.stem())));
            assertThat(options)
                    .isEqualTo(options(question).stream().map(TriviaTest::line).toList());
            assertThat(back.at()).isEqualTo(question.key());
            assertThat(back.heading()).isEqualTo(question.source().breadcrumb().get(0));
            assertThat(line(back.remark())).isEqualTo(line(Markup.readable(question.explanation())));
        }
    }

    private static List<String> options(Question question) {
        return question.options().stream()
                .map(Option::text)
                .map(Markup::readable)
                .toList();
    }

    @Test
    void aNoteOfQuestionsWithOptionsAsksThemWithTheseOptions(@TempDir Path folder) throws IOException {
        Taken taken = taken(FOLDER.resolve("capitals.csv"));
        Files.writeString(folder.resolve("list.md"), TriviaNote.of("list", taken.about(), taken.questions()));
        Library library = LibraryLoader.once(new FolderSource(folder));
        Map<String, Trivia> written =
                taken.questions().stream().collect(Collectors.toMap(Trivia::question, Function.identity()));
        assertThat(library.questions()).hasSize(2).allSatisfy(question -> {
            Trivia trivia = java.util.Objects.requireNonNull(written.get(Markup.plain(question.stem())));
            assertThat(options(question).get(question.key())).isEqualTo(trivia.answer());
            List<String> all = new ArrayList<>(trivia.wrong());
            all.add(trivia.answer());
            assertThat(options(question)).containsExactlyInAnyOrderElementsOf(all);
        });
    }
}
