package studyhall.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.note.Fact;
import studyhall.note.NoteReader;

/** What people find who type {@code /study ...}, in the two notes of {@code lookup/}. */
class LuceneIndexTest {
    private static final int LIMIT = 5;
    private static final List<Fact> FACTS = new ArrayList<>();
    private static LuceneIndex index;

    @BeforeAll
    static void read() throws IOException {
        for (String file : List.of("trees.md", "elsewhere.md")) {
            FACTS.addAll(facts(file));
        }
        index = LuceneIndex.of(FACTS);
    }

    @ParameterizedTest
    @CsvSource({
        "scale_pos_weight, scale_pos_weight",
        "SCALE_POS_WEIGHT, scale_pos_weight",
        "scalePosWeight, scale_pos_weight",
        "ScalePosWeight, scale_pos_weight",
        "scaleposweight, scale_pos_weight",
        "scale pos weight, scale_pos_weight",
        "pos, scale_pos_weight",
        "weight, scale_pos_weight",
        "early_stopping_rounds, earlyStoppingRounds",
        "stopping, earlyStoppingRounds",
        "earlystoppingrounds, earlyStoppingRounds",
        "`max_depth`, max_depth",
        "--max-depth, max_depth",
    })
    void findsCodeWholeAndByItsParts(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "scal, scale_pos_weight",
        "max_d, max_depth",
        "overf, Overfitting",
        "import, Feature importance",
        "Learning cu, Learning curve",
        "Град, Градиентный бустинг",
    })
    void findsANameByItsBeginning(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "overfiting, Overfitting",
        "ovrefitting, Overfitting",
        "overfittimg, Overfitting",
        "overrfittng, Overfitting",
        "imprtance, Feature importance",
        "dept, max_depth",
        "depht, max_depth",
        "wieght, scale_pos_weight",
        "max_dpeth, max_depth",
        "градентный, Градиентный бустинг",
    })
    void findsANameDespiteOneSlipAndALongOneDespiteTwo(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @Test
    void putsTheExactNameFirstAndOthersThatHaveTheWordBehindIt() {
        assertThat(names("eta")).startsWith("eta", "ETA").hasSizeGreaterThanOrEqualTo(2);
        assertThat(names("learning")).contains("Learning curve");
        assertThat(first("learning curve")).isEqualTo("Learning curve");
    }

    @Test
    void findsATermByItsOtherName() {
        assertThat(first("learning rate")).isEqualTo("eta");
    }

    @ParameterizedTest
    @CsvSource({
        "過学習, 過学習",
        "Градиентный, Градиентный бустинг",
        "ГРАДИЕНТНЫЙ БУСТИНГ, Градиентный бустинг",
        "emission, Émission différée",
        "ÉMISSION DIFFÉRÉE, Émission différée",
    })
    void findsNamesOfOtherScriptsAndWithoutTheirAccents(String typed, String name) {
        assertThat(first(typed)).isEqualTo(name);
    }

    @Test
    void findsWhatIsSaidAboutAThing() {
        assertThat(first("noise by heart")).isEqualTo("Overfitting");
        assertThat(first("which parameter balances classes")).isEqualTo("scale_pos_weight");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\t\n", "*", "?", "~", "eta~2", "eta^5", "name:eta", "exact:*", "[a TO z]", "{a TO z}",
                        "+eta -eta",
                "eta AND", "AND OR NOT", "(eta", "eta)", "\"eta", "\\", "\\u", "/eta/", "&&", "||", "!", "\u0000",
                        "\uD800",
                "zzzzzzzzqqqq",
            })
    void treatsSignsOfAnyQueryLanguageAsWhatTheyAre(String typed) {
        assertThat(index.search(typed, LIMIT)).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(index.complete(typed, LIMIT)).hasSizeLessThanOrEqualTo(LIMIT);
        if (typed.contains("eta")) {
            assertThat(names(typed)).contains("eta");
        }
    }

    @Test
    void answersWhateverTheLengthOfWhatWasTyped() {
        assertThat(names("eta " + "x".repeat(100_000))).contains("eta");
        assertThat(names("word ".repeat(20_000))).isEmpty();
        assertThat(index.search("_".repeat(50_000), LIMIT)).isEmpty();
        assertThat(names("a_".repeat(50_000))).hasSizeLessThanOrEqualTo(LIMIT);
    }

    @Test
    void answersNothingToALimitOfNothing() {
        assertThat(index.search("eta", 0)).isEmpty();
        assertThat(index.search("eta", 1)).hasSize(1);
        assertThat(index.complete("e", 0)).isEmpty();
    }

    @Test
    void givesScoresFromHighToLow() {
        assertThat(index.search("learning rate", LIMIT))
                .isSortedAccordingTo((one, other) -> Float.compare(other.score(), one.score()));
    }

    @Test
    void findsEachEntryAgainByItsId() {
        for (Hit hit : index.search("eta", LIMIT)) {
            assertThat(index.entry(hit.entry().id())).contains(hit.entry());
            assertThat(hit.entry().id()).hasSizeLessThanOrEqualTo(60);
        }
        assertThat(index.entry("nothing.00000000")).isEmpty();
    }

    @Test
    void completesInTheOrderOfTheAlphabetNamesThatBeginBeforeNamesThatContain() {
        assertThat(index.complete("e", 10)).startsWith("earlyStoppingRounds", "ETA");
        assertThat(index.complete("ear", 10)).containsExactly("earlyStoppingRounds", "Learning curve");
        assertThat(index.complete("EAR", 1)).containsExactly("earlyStoppingRounds");
        assertThat(index.complete("", 3)).hasSize(3);
        assertThat(index.complete("град", 3)).containsExactly("Градиентный бустинг");
    }

    @Test
    void takesANoteOutAndAnotherInAndLeavesEarlierIndexesAsTheyWere() throws IOException {
        LuceneIndexer indexer = new LuceneIndexer();
        indexer.put("trees.md", facts("trees.md"));
        LuceneIndex before = indexer.index();
        indexer.put("elsewhere.md", facts("elsewhere.md"));
        indexer.remove("trees.md");
        LuceneIndex after = indexer.index();

        assertThat(before.search("max_depth", LIMIT)).isNotEmpty();
        assertThat(before.search("過学習", LIMIT)).isEmpty();
        assertThat(after.search("過学習", LIMIT)).isNotEmpty();
        assertThat(after.search("max_depth", LIMIT)).isEmpty();
        assertThat(after.complete("max", LIMIT)).isEmpty();
    }

    @Test
    void isTheSameWhateverTheOrderInWhichNotesCame() throws IOException {
        LuceneIndexer indexer = new LuceneIndexer();
        indexer.put("elsewhere.md", facts("elsewhere.md"));
        indexer.put("trees.md", facts("trees.md"));
        indexer.put("elsewhere.md", facts("elsewhere.md"));
        LuceneIndex other = indexer.index();

        for (String typed : List.of("eta", "learning", "weight", "time of", "e", "depht")) {
            assertThat(other.search(typed, LIMIT).stream()
                            .map(hit -> hit.entry().id()))
                    .as(typed)
                    .containsExactlyElementsOf(index.search(typed, LIMIT).stream()
                            .map(hit -> hit.entry().id())
                            .toList());
        }
    }

    private static List<Fact> facts(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(LuceneIndexTest.class.getResourceAsStream("/lookup/" + file))) {
            return new NoteReader().read(file, in.readAllBytes()).facts();
        }
    }

    private static String first(String typed) {
        return names(typed).stream().findFirst().orElse("nothing");
    }

    private static List<String> names(String typed) {
        return index.search(typed, LIMIT).stream()
                .map(hit -> hit.entry().subject().text())
                .toList();
    }
}
