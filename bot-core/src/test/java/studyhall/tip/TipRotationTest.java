package studyhall.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import studyhall.note.FactKey;
import studyhall.note.Source;

class TipRotationTest {
    @Test
    void no_tip_comes_again_before_all_are_through_for_any_tips_and_seed() {
        RandomGenerator random = new SplittableRandom(11);
        for (int trial = 0; trial < 100; trial++) {
            List<Tip> tips = tips(random, 1 + random.nextInt(40));
            List<FactKey> shown = shown(new TipRotation(tips, random.nextLong()), tips.size() * 3, OptionalInt.empty());
            for (int round = 0; round < 3; round++) {
                assertThat(new HashSet<>(shown.subList(round * tips.size(), (round + 1) * tips.size())))
                        .hasSize(tips.size());
            }
        }
    }

    @Test
    void two_tips_in_a_row_are_of_different_topics_while_two_topics_are_left() {
        RandomGenerator random = new SplittableRandom(12);
        for (int trial = 0; trial < 100; trial++) {
            List<Tip> tips = tips(random, 2 + random.nextInt(30));
            TipRotation rotation = new TipRotation(tips, random.nextLong());
            List<FactKey> shown = new ArrayList<>();
            for (int i = 0; i < tips.size(); i++) {
                Set<FactKey> before = new HashSet<>(shown);
                long topics = tips.stream()
                        .filter(tip -> !before.contains(tip.key()))
                        .map(TipRotationTest::topic)
                        .distinct()
                        .count();
                Tip next = rotation.next(shown, OptionalInt.empty(), TipRotation.Missed.nothing())
                        .orElseThrow();
                if (!shown.isEmpty() && topics > 1) {
                    FactKey last = shown.get(shown.size() - 1);
                    Tip previous = tips.stream()
                            .filter(tip -> tip.key().equals(last))
                            .findFirst()
                            .orElseThrow();
                    assertThat(topic(next)).isNotEqualTo(topic(previous));
                }
                shown.add(next.key());
            }
        }
    }

    @Test
    void all_marked_tips_come_before_the_exam_when_there_are_as_many_posts_as_marked_tips() {
        RandomGenerator random = new SplittableRandom(13);
        for (int trial = 0; trial < 200; trial++) {
            List<Tip> tips = tips(random, 5 + random.nextInt(40));
            List<FactKey> marked =
                    tips.stream().filter(Tip::marked).map(Tip::key).toList();
            int posts = marked.size() + random.nextInt(30);
            List<FactKey> shown = shown(new TipRotation(tips, random.nextLong()), posts, OptionalInt.of(posts));
            assertThat(shown).containsAll(marked);
        }
    }

    @Test
    void with_time_to_spare_unmarked_tips_have_their_turn_too() {
        List<Tip> tips = List.of(tip(0, "A", 0), tip(1, "B", 3), tip(2, "C", 3), tip(3, "D", 3));
        List<FactKey> shown = shown(new TipRotation(tips, 5), 3, OptionalInt.of(60));
        assertThat(shown).anyMatch(key -> !key.equals(tips.get(0).key()));
    }

    @Test
    void within_a_topic_what_is_marked_most_strongly_comes_first() {
        List<Tip> tips = List.of(tip(0, "A", 3), tip(1, "A", 2), tip(2, "A", 0), tip(3, "A", 1));
        assertThat(shown(new TipRotation(tips, 7), 4, OptionalInt.empty()))
                .extracting(FactKey::value)
                .containsExactly("fact2", "fact3", "fact1", "fact0");
    }

    @Test
    void the_last_tip_of_one_round_is_not_the_first_of_the_next() {
        RandomGenerator random = new SplittableRandom(14);
        for (int trial = 0; trial < 100; trial++) {
            List<Tip> tips = tips(random, 2 + random.nextInt(6));
            List<FactKey> shown = shown(new TipRotation(tips, trial), tips.size() + 1, OptionalInt.empty());
            assertThat(shown.get(tips.size())).isNotEqualTo(shown.get(tips.size() - 1));
        }
    }

    @Test
    void tips_that_come_and_go_between_posts_do_no_harm() {
        List<Tip> tips = List.of(tip(0, "A", 0), tip(1, "B", 1), tip(2, "C", 3));
        List<FactKey> shown = List.of(new FactKey("gone"), tips.get(1).key());
        assertThat(new TipRotation(tips, 1).next(shown, OptionalInt.empty(), TipRotation.Missed.nothing()))
                .hasValueSatisfying(tip -> assertThat(tip).isNotEqualTo(tips.get(1)));
        assertThat(new TipRotation(List.of(), 1).next(shown, OptionalInt.empty(), TipRotation.Missed.nothing()))
                .isEmpty();
    }

    private static List<FactKey> shown(TipRotation rotation, int posts, OptionalInt postsLeft) {
        List<FactKey> shown = new ArrayList<>();
        for (int i = 0; i < posts; i++) {
            OptionalInt left = postsLeft.isPresent() ? OptionalInt.of(postsLeft.getAsInt() - i) : postsLeft;
            shown.add(rotation.next(shown, left, TipRotation.Missed.nothing())
                    .orElseThrow()
                    .key());
        }
        return shown;
    }

    private static List<Tip> tips(RandomGenerator random, int count) {
        List<Tip> tips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tips.add(tip(i, "Topic " + random.nextInt(6), random.nextInt(4)));
        }
        return tips;
    }

    private static Tip tip(int number, String topic, int rank) {
        Source source =
                new Source("note.md", number + 1, number + 1, List.of("Note", topic), new TreeSet<>(), "a line");
        return new Tip(new FactKey("fact" + number), "Tip " + number, source, rank);
    }

    private static String topic(Tip tip) {
        return tip.source().breadcrumb().get(1);
    }
}
