package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.note.FactKey;
import studyhall.note.Markup;
import studyhall.note.Source;

class SessionPickerTest {
    private static final List<Question> BUNDLED = NotesRead.bundled().questions();

    private final SessionPicker picker = new SessionPicker();

    @Test
    void the_same_seed_gives_the_same_session_and_another_seed_another_one() {
        List<Question> first = picker.pick(BUNDLED, 10, Set.of(), new SplittableRandom(1));
        assertThat(picker.pick(BUNDLED, 10, Set.of(), new SplittableRandom(1))).isEqualTo(first);
        assertThat(picker.pick(BUNDLED, 10, Set.of(), new SplittableRandom(2))).isNotEqualTo(first);
    }

    @Test
    void a_session_asks_one_direction_of_a_fact_and_is_full() {
        for (int seed = 0; seed < 50; seed++) {
            List<Question> session = picker.pick(BUNDLED, 10, Set.of(), new SplittableRandom(seed));
            assertThat(session).hasSize(10).extracting(Question::fact).doesNotHaveDuplicates();
        }
    }

    @Test
    void memberships_ranges_and_defaults_are_at_most_a_quarter_of_a_session() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(picker.pick(BUNDLED, 8, Set.of(), new SplittableRandom(seed)))
                    .filteredOn(
                            question -> Set.of("membership", "range", "default").contains(question.archetype()))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void no_right_option_stands_in_the_stem_of_another_question() {
        for (int seed = 0; seed < 50; seed++) {
            List<Question> session = picker.pick(BUNDLED, 10, Set.of(), new SplittableRandom(seed));
            for (Question one : session) {
                for (Question two : session) {
                    String key = Markup.plain(one.keyOption().text()).toLowerCase(java.util.Locale.ROOT);
                    assertThat(one == two
                                    || !(" " + Markup.plain(two.stem()) + " ")
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .matches("(?s).*[^\\p{L}\\d_]" + java.util.regex.Pattern.quote(key)
                                                    + "[^\\p{L}\\d_].*"))
                            .as("%s answers %s", two.stem(), one.stem())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_was_asked_recently_waits_until_all_else_has_been_asked() {
        List<Question> pool = IntStream.range(0, 12)
                .mapToObj(i -> question("f" + i, "kind", i + 1, "Stem " + i, "Right " + i, "Wrong " + i))
                .toList();
        Set<String> asked = new HashSet<>();
        List<Question> order = new ArrayList<>();
        for (int session = 0; session < 3; session++) {
            List<Question> picked = picker.pick(pool, 4, asked, new SplittableRandom(session));
            picked.forEach(question -> asked.add(question.id().shortId()));
            order.addAll(picked);
        }
        assertThat(order).containsExactlyInAnyOrderElementsOf(pool);
        assertThat(picker.pick(pool, 4, asked, new SplittableRandom(9))).hasSize(4);
    }

    @Test
    void questions_whose_reveal_quotes_the_same_line_do_not_meet() {
        List<Question> pool = List.of(
                question("row/a", "kind", 7, "One?", "Alpha", "Beta"),
                question("row/b", "kind", 7, "Two?", "Gamma", "Delta"));
        assertThat(picker.pick(pool, 2, Set.of(), new SplittableRandom(0))).hasSize(1);
    }

    @Test
    void a_right_option_among_the_options_of_another_is_avoided_while_there_is_choice() {
        Question one = question("a", "kind", 1, "One?", "Alpha", "Beta");
        Question sharing = question("b", "kind", 2, "Two?", "Gamma", "Alpha");
        Question apart = question("c", "kind", 3, "Three?", "Delta", "Epsilon");
        for (int seed = 0; seed < 20; seed++) {
            assertThat(picker.pick(List.of(one, sharing, apart), 2, Set.of(), new SplittableRandom(seed)))
                    .contains(apart);
        }
        assertThat(picker.pick(List.of(one, sharing), 2, Set.of(), new SplittableRandom(0)))
                .hasSize(2);
    }

    @Test
    void a_pool_of_nothing_but_ranges_still_gives_a_session() {
        List<Question> pool = IntStream.range(0, 5)
                .mapToObj(i -> question("f" + i, "range", i + 1, "Stem " + i, "Right " + i, "Wrong " + i))
                .toList();
        assertThat(picker.pick(pool, 4, Set.of(), new SplittableRandom(3))).hasSize(4);
    }

    @Test
    void an_empty_pool_and_a_count_of_nothing_give_nothing() {
        assertThat(picker.pick(List.of(), 5, Set.of(), new SplittableRandom(0))).isEmpty();
        assertThat(picker.pick(BUNDLED, 0, Set.of(), new SplittableRandom(0))).isEmpty();
    }

    private static Question question(String fact, String archetype, int line, String stem, String key, String wrong) {
        Option.Evidence evidence = new Option.Evidence(Option.Grade.A, "", 0);
        return new Question(
                new QuestionId(fact + "#" + archetype),
                new FactKey(fact),
                "1",
                archetype,
                stem,
                List.of(new Option(key, Optional.empty()), new Option(wrong, Optional.of(evidence))),
                0,
                "",
                new Source("note.md", line, line, List.of("Note"), new TreeSet<>(), "text"));
    }
}
