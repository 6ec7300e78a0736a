package studyhall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studyhall.practice.Readiness.Bias;
import studyhall.practice.Readiness.Estimate;
import studyhall.practice.Readiness.OfGroup;
import studyhall.practice.Readiness.OfTopic;

/** What is expected to be known, and how sure that is. */
class ReadinessTest {
    private static final Bias NONE = new Bias(0, 0);

    private static Syllabus syllabus(int topics, int facts) {
        return new Syllabus(IntStream.range(0, topics)
                .mapToObj(topic -> new Syllabus.Topic(
                        "notes.md\nt" + topic,
                        "Notes › T" + topic,
                        IntStream.range(0, facts)
                                .boxed()
                                .collect(Collectors.toMap(fact -> "t" + topic + "f" + fact, fact -> "v"))))
                .toList());
    }

    @Test
    void whatWasNeverAskedIsUnknownAndNoPartOfTheShare() {
        Readiness readiness =
                Readiness.of(syllabus(3, 10), Map.of("t0f1", 0.9, "t0f2", 0.7, "t1f0", 0.5, "gone", 0.1), NONE);
        assertThat(readiness.all().share()).isCloseTo(0.7, within(1e-9));
        assertThat(readiness.all().met()).isEqualTo(3);
        assertThat(readiness.all().facts()).isEqualTo(30);
        assertThat(readiness.topics()).extracting(OfTopic::key).containsExactly("notes.md\nt1", "notes.md\nt0");
        assertThat(readiness.unmet()).containsExactly("Notes › T2");
    }

    @Test
    void whereLittleOfEachSectionWasMetNotesAreTold() {
        Syllabus syllabus = syllabus(6, 10);
        Readiness fine = Readiness.of(syllabus, Map.of("t0f0", 0.9, "t1f0", 0.5), NONE);
        assertThat(fine.thin()).isTrue();
        Readiness coarse = Readiness.of(syllabus.byNote(), Map.of("t0f0", 0.9, "t1f0", 0.5), NONE);
        assertThat(coarse.topics()).extracting(OfTopic::name).containsExactly("Notes");
        assertThat(coarse.topics().get(0).estimate().facts()).isEqualTo(60);
        assertThat(coarse.all()).isEqualTo(fine.all());
    }

    @Test
    void whatWasAnsweredWrongLastIsNotKnownWhateverTheBias() {
        assertThat(Readiness.of(syllabus(1, 4), Map.of("t0f0", 0.0), new Bias(0.2, 0.1))
                        .all()
                        .share())
                .isZero();
    }

    @Test
    void theTruthLiesInTheRangeNineTimesOfTen() {
        Random random = new Random(23);
        int inside = 0;
        int tries = 2_000;
        for (int i = 0; i < tries; i++) {
            int met = 10 + random.nextInt(80);
            // this person remembers better or worse than predicted, and their reviews so far have shown it
            double off = 0.3 * random.nextDouble() - 0.15;
            int reviews = 30 + random.nextInt(300);
            double surprise = 0;
            for (int review = 0; review < reviews; review++) {
                surprise += (random.nextDouble() < 0.75 + off ? 1 : 0) - 0.75;
            }
            Map<String, Double> chances = new HashMap<>();
            int known = 0;
            for (int fact = 0; fact < met; fact++) {
                double predicted = 0.5 + 0.3 * random.nextDouble();
                chances.put("t0f" + fact, predicted);
                known += random.nextDouble() < predicted + off ? 1 : 0;
            }
            Estimate all = Readiness.of(syllabus(1, 100), chances, Bias.of(surprise, reviews))
                    .all();
            double share = (double) known / met;
            inside += share >= all.low() && share <= all.high() ? 1 : 0;
        }
        assertThat((double) inside / tries).isBetween(0.87, 0.96);
    }

    @Test
    void aGroupOfTwoIsToldNothingAndATopicOfTwoNeither() {
        Syllabus syllabus = syllabus(2, 4);
        Readiness both = Readiness.of(syllabus, Map.of("t0f0", 0.8, "t1f0", 0.2), NONE);
        Readiness one = Readiness.of(syllabus, Map.of("t0f0", 0.5), NONE);
        assertThat(Readiness.mean(List.of(both, one), 3)).isEmpty();
        OfGroup group = Readiness.mean(List.of(both, both, one), 3).orElseThrow();
        assertThat(group.people()).isEqualTo(3);
        assertThat(group.mean().topics()).extracting(OfTopic::key).containsExactly("notes.md\nt0");
        assertThat(group.mean().topics().get(0).estimate().share()).isCloseTo(0.7, within(1e-9));
        assertThat(group.mean().unmet()).isEmpty();
    }
}
