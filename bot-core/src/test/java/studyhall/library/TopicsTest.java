package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studyhall.library.Topic.Kind;
import studyhall.question.Question;

/** What one can be asked about, in the bundled notes put into folders. */
class TopicsTest {
    private static Library library;

    @BeforeAll
    static void read() throws IOException {
        Desk desk = new Desk();
        for (NoteSource.Item item : new BundledSource().list().items()) {
            String folder = item.name().startsWith("amazon") ? "aws/" : "practice/ml/";
            desk.write(folder + item.name(), item.content().read());
        }
        library = LibraryLoader.once(desk);
    }

    @Test
    void areTheWholeFoldersNotesSectionsAndTagsInThisOrder() {
        List<Topic> topics = library.topics();

        assertThat(topics.get(0).kind()).isEqualTo(Kind.ALL);
        assertThat(topics).extracting(Topic::kind).isSorted().contains(Kind.values());
        assertThat(topics)
                .filteredOn(topic -> topic.kind() == Kind.FOLDER)
                .extracting(Topic::name)
                .containsExactly("aws/", "practice/", "practice/ml/");
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.id()).matches("[A-Za-z0-9.~-]{1,60}");
            assertThat(topic.questions()).isPositive();
        });
        assertThat(topics).extracting(Topic::id).doesNotHaveDuplicates();
    }

    @Test
    void countTheQuestionsThatTheyHave() {
        for (Topic topic : library.topics()) {
            List<Question> questions = library.questions(topic);
            assertThat(questions).as(topic.name()).hasSize(topic.questions());
            assertThat(questions).extracting(Question::id).doesNotHaveDuplicates();
        }
        assertThat(library.topics().get(0).questions())
                .isEqualTo(library.questions().size());
    }

    @Test
    void holdWhatStandsAtTheirPlace() {
        Topic folder = library.topic("aws").orElseThrow();
        assertThat(library.questions(folder))
                .allMatch(question -> question.source().file().startsWith("aws/"));
        Topic tag = library.topics().stream()
                .filter(topic -> topic.kind() == Kind.TAG)
                .findFirst()
                .orElseThrow();
        assertThat(library.questions(tag))
                .allMatch(
                        question -> question.source().tags().contains(tag.name().substring(1)));
        Topic section = library.topics().stream()
                .filter(topic -> topic.kind() == Kind.SECTION)
                .findFirst()
                .orElseThrow();
        assertThat(library.questions(section)).allMatch(question -> section.name()
                .endsWith(" › " + question.source().breadcrumb().get(1)));
        assertThat(library.tips(folder))
                .isNotEmpty()
                .allMatch(tip -> tip.source().file().startsWith("aws/"));
    }

    @Test
    void areFoundByIdAndByNameHoweverItIsTyped() {
        for (Topic topic : library.topics()) {
            assertThat(library.topic(topic.id())).contains(topic);
        }
        assertThat(library.topic("amazon sagemaker")).map(Topic::kind).contains(Kind.NOTE);
        assertThat(library.topic("  AMAZON-SageMaker ")).map(Topic::kind).contains(Kind.NOTE);
        assertThat(library.topic("#exam-tip")).map(Topic::name).contains("#exam-tip");
        assertThat(library.topic("exam tip")).map(Topic::name).contains("#exam-tip");
        assertThat(library.topic("everything")).map(Topic::kind).contains(Kind.ALL);
        assertThat(library.topic("quantum gardening")).isEmpty();
        assertThat(library.topic("")).isEmpty();
        assertThat(library.topic("***")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sagemakr, Amazon SageMaker",
        "amazn sagemaker, Amazon SageMaker",
        "exm-tip, #exam-tip",
        "exam, #exam-tip",
        "practise, practice/",
    })
    void areNearWhatWasMisspelt(String typed, String name) {
        assertThat(library.closeTopics(typed, 5)).extracting(Topic::name).contains(name);
        assertThat(library.closeTopics(typed, 1)).hasSize(1);
    }

    @Test
    void areNotNearWhatIsQuiteDifferent() {
        assertThat(library.closeTopics("zzzzzzzzzzzzzz", 5)).isEmpty();
        assertThat(library.closeTopics("", 5)).isEmpty();
    }

    @Test
    void ofAnotherLibraryHoldNothing() {
        assertThat(library.questions(new Topic("other.00000000", "Other", Kind.NOTE, 3)))
                .isEmpty();
    }
}
