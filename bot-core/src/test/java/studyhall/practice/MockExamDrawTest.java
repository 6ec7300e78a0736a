package studyhall.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.question.Question;

/** What an exam is made of. */
class MockExamDrawTest {
    @Test
    void seatsGoByWholeQuotasAndThenByLargestRemainder() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("a", 47_000);
        sizes.put("b", 16_000);
        sizes.put("c", 15_800);
        sizes.put("d", 12_000);
        sizes.put("e", 6_100);
        sizes.put("f", 3_100);
        // the example that is told with the method of Hare and Niemeyer
        assertThat(Proportions.of(sizes, 10)).isEqualTo(Map.of("a", 5, "b", 2, "c", 1, "d", 1, "e", 1, "f", 0));
    }

    @Test
    void nothingGetsMoreThanItHasAndAllOfItIsAllThereIs() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Map<Integer, Integer> sizes = IntStream.range(0, 1 + random.nextInt(9))
                    .boxed()
                    .collect(Collectors.toMap(each -> each, each -> 1 + random.nextInt(30)));
            int seats = random.nextInt(120);
            Map<Integer, Integer> shares = Proportions.of(sizes, seats);
            int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(shares.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(Math.min(seats, all));
            sizes.forEach((each, size) -> {
                int share = shares.getOrDefault(each, -1);
                double quota = (double) Math.min(seats, all) * size / all;
                assertThat(share).isBetween((int) Math.floor(quota), (int) Math.ceil(quota));
                assertThat(share).isLessThanOrEqualTo(size);
            });
        }
    }

    @Test
    void anExamOnTheBundledNotesHasOfEachNoteItsProportion() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        Map<String, Long> facts = byNote(library.questions().stream()
                .collect(Collectors.toMap(Question::fact, question -> question, (one, two) -> one))
                .values()
                .stream()
                .toList());
        long all = facts.values().stream().mapToLong(Long::longValue).sum();
        for (int seed = 0; seed < 5; seed++) {
            List<Question> exam = new MockExamDraw(new Random(seed)).draw(library.questions(), 40, Set.of());
            assertThat(exam).hasSize(40);
            assertThat(exam.stream().map(Question::fact).distinct()).hasSize(40);
            Map<String, Long> drawn = byNote(exam);
            facts.forEach((note, number) -> assertThat((double) drawn.getOrDefault(note, 0L))
                    .as(note)
                    .isBetween(Math.floor(40.0 * number / all), Math.ceil(40.0 * number / all)));
        }
    }

    @Test
    void whatTheLastExamsHadComesOnlyWhereThereIsNothingElse() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        MockExamDraw draw = new MockExamDraw(new Random(1));
        Set<String> first = draw.draw(library.questions(), 30, Set.of()).stream()
                .map(question -> question.id().shortId())
                .collect(Collectors.toSet());
        assertThat(draw.draw(library.questions(), 30, first))
                .hasSize(30)
                .noneMatch(question -> first.contains(question.id().shortId()));
    }

    private static Map<String, Long> byNote(List<Question> questions) {
        return questions.stream()
                .collect(Collectors.groupingBy(
                        question -> question.source().file(), TreeMap::new, Collectors.counting()));
    }
}
