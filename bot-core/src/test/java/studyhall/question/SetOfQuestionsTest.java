package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studyhall.note.Markup;

/** What holds over all questions of a library together: nobody who knows nothing does better than by chance. */
class SetOfQuestionsTest {
    /** 95th percentile of chi-square with 2 and with 3 degrees of freedom (any table of the distribution). */
    private static final double[] LIMIT = {0, 0, 0, 5.991, 7.815};

    private static final double POINTS = 0.03;

    static List<List<Question>> sets() {
        List<Question> all = new ArrayList<>(NotesRead.bundled().questions());
        all.addAll(NotesRead.fixtures().questions());
        return List.of(NotesRead.bundled().questions(), all);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void the_right_option_stands_at_every_place_equally_often(List<Question> questions) {
        for (int size = 3; size <= 4; size++) {
            int options = size;
            List<Question> some = questions.stream()
                    .filter(question -> question.options().size() == options)
                    .toList();
            double expected = some.size() / (double) size;
            double chi = IntStream.range(0, size)
                    .mapToDouble(place -> some.stream()
                                    .filter(question -> question.key() == place)
                                    .count()
                            - expected)
                    .map(difference -> difference * difference / expected)
                    .sum();
            assertThat(chi)
                    .as("%d questions with %d options", some.size(), size)
                    .isLessThan(LIMIT[size]);
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void picking_the_longest_option_is_no_better_than_chance(List<Question> questions) {
        assertByChance(questions, Option::text, text -> text.length());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void picking_what_shares_most_words_with_the_stem_is_no_better_than_chance(List<Question> questions) {
        double gain = 0;
        for (Question question : questions) {
            Words stem = Words.of(question.stem());
            gain += gain(question, option -> Words.of(option.text()).shared(stem));
        }
        assertThat(gain / questions.size()).isBetween(-POINTS, POINTS);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void picking_the_odd_shape_is_no_better_than_chance(List<Question> questions) {
        double gain = 0;
        for (Question question : questions) {
            gain += gain(question, option -> oddness(question, option));
        }
        assertThat(gain / questions.size()).isBetween(-POINTS, POINTS);
    }

    /** In how many marks an option differs from most others: digits, code, capitals, commas, parentheses. Lengths have their own test. */
    private static double oddness(Question question, Option option) {
        int odd = 0;
        for (int mark = 0; mark < 5; mark++) {
            int same = 0;
            for (Option other : question.options()) {
                same += mark(other.text(), mark) == mark(option.text(), mark) ? 1 : 0;
            }
            odd += same == 1 ? 1 : 0;
        }
        return odd;
    }

    private static int mark(String text, int mark) {
        return switch (mark) {
            case 0 -> text.chars().anyMatch(Character::isDigit) ? 1 : 0;
            case 1 -> text.indexOf('`') >= 0 ? 1 : 0;
            case 2 -> Character.isUpperCase(Markup.plain(text).charAt(0)) ? 1 : 0;
            case 3 -> text.indexOf(',') >= 0 ? 1 : 0;
            default -> text.indexOf('(') >= 0 ? 1 : 0;
        };
    }

    @ParameterizedTest
    @MethodSource("sets")
    void no_archetype_gives_more_than_three_in_ten(List<Question> questions) {
        Map<String, Long> counts =
                questions.stream().collect(Collectors.groupingBy(Question::archetype, Collectors.counting()));
        counts.forEach((archetype, count) ->
                assertThat(count / (double) questions.size()).as(archetype).isLessThanOrEqualTo(0.3));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void no_two_questions_of_a_note_have_one_stem_or_lead_from_one_fact_to_one_answer_in_the_same_way(
            List<Question> questions) {
        Set<String> seen = new HashSet<>();
        for (Question question : questions) {
            assertThat(seen.add(question.source().file() + question.stem()))
                    .as(question.stem())
                    .isTrue();
            assertThat(seen.add(question.id().value()))
                    .as(question.id().value())
                    .isTrue();
        }
        Map<String, List<Question>> byFact = new HashMap<>();
        questions.forEach(question -> byFact.computeIfAbsent(
                        question.fact().value() + question.keyOption().text(), fact -> new ArrayList<>())
                .add(question));
        for (List<Question> same : byFact.values()) {
            for (int i = 1; i < same.size(); i++) {
                Words one = Words.of(same.get(0).stem());
                Words two = Words.of(same.get(i).stem());
                int union = one.size() + two.size() - one.shared(two);
                assertThat(one.shared(two) / (double) union)
                        .as("%s / %s", same.get(0).stem(), same.get(i).stem())
                        .isLessThan(0.9);
            }
        }
    }

    private static void assertByChance(
            List<Question> questions, java.util.function.Function<Option, String> of, ToDoubleFunction<String> score) {
        double gain = 0;
        for (Question question : questions) {
            gain += gain(question, option -> score.applyAsDouble(of.apply(option)));
        }
        assertThat(gain / questions.size()).isBetween(-POINTS, POINTS);
    }

    /** How much better than chance one does by taking the option with the highest score, one of them where many have it. */
    private static double gain(Question question, ToDoubleFunction<Option> score) {
        double best = question.options().stream().mapToDouble(score).max().orElse(0);
        long many = question.options().stream()
                .filter(option -> score.applyAsDouble(option) == best)
                .count();
        boolean right = score.applyAsDouble(question.keyOption()) == best;
        return (right ? 1.0 / many : 0) - 1.0 / question.options().size();
    }
}
