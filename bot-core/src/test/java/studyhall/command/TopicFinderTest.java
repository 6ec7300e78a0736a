package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studyhall.library.BundledSource;
import studyhall.library.LibraryLoader;

class TopicFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Can somebody explain the inference pipelines in Amazon SageMaker again? | Amazon SageMaker",
                "is it `eta` or `alpha` that makes it slower?? | Amazon SageMaker › ",
                "<@U123> did you see #exam-tip yesterday | #exam-tip"
            })
    void a_message_is_about_the_topic_or_the_term_that_it_names(String text, String topic) throws IOException {
        try (LibraryLoader library = LibraryLoader.open(new BundledSource())) {
            assertThat(new TopicFinder(library.get()).of(text).orElseThrow().name())
                    .startsWith(topic);
        }
    }

    @Test
    void a_message_that_names_nothing_is_about_nothing() throws IOException {
        try (LibraryLoader library = LibraryLoader.open(new BundledSource())) {
            assertThat(new TopicFinder(library.get()).of("see you all tomorrow at noon, bring cake"))
                    .isEmpty();
            assertThat(new TopicFinder(library.get()).of("")).isEmpty();
        }
    }
}
