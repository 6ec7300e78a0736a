package studyhall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.practice.Memory.Stage;
import studyhall.practice.Scatter.Range;

/** Dates that are moved a little. */
class ScatterTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    /** Worked out by hand from the published shares. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "2,2,2", "3,2,4", "7,5,9", "10,8,12", "20,17,23", "100,93,107", "36500,34673,36500"})
    void anIntervalMovesWithinThePublishedRange(long days, long shortest, long longest) {
        assertThat(Scatter.range(days)).isEqualTo(new Range(shortest, longest));
    }

    @Test
    void eachDayOfTheRangeIsAsLikelyAndTheSameForTheSameSeed() {
        Map<Long, Long> days = LongStream.range(0, 9_000)
                .map(seed -> Scatter.days(20, seed))
                .boxed()
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
        assertThat(days.keySet()).containsExactly(17L, 18L, 19L, 20L, 21L, 22L, 23L);
        assertThat(days.values()).allSatisfy(times -> assertThat(times).isBetween(1_150L, 1_420L));
        assertThat(Scatter.days(20, 4)).isEqualTo(Scatter.days(20, 4));
    }

    @Test
    void minutesAreKept() {
        Memory learning = Fsrs.retaining(0.9).review(Optional.empty(), Rating.GOOD, START);
        assertThat(learning.scattered(3)).isEqualTo(learning);
    }

    @Test
    void whatWasLearnedOnOneDayDoesNotComeBackOnOneDay() {
        Fsrs fsrs = Fsrs.retaining(0.9);
        Map<Instant, Long> due = LongStream.range(0, 300)
                .mapToObj(fact -> fsrs.review(Optional.empty(), Rating.EASY, START)
                        .scattered(fact)
                        .due())
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        assertThat(due).hasSize(5);
        assertThat(due.values()).allSatisfy(facts -> assertThat(facts).isLessThan(90));
    }

    /** Somebody who forgets by the published curve, computed here, and is asked on scattered days. */
    @ParameterizedTest
    @ValueSource(doubles = {0.70, 0.73, 0.76, 0.79, 0.82, 0.85, 0.88, 0.90, 0.93, 0.96})
    void aLearnerWithKnownForgettingKnowsAsMuchAsWasPredictedOnScatteredDaysToo(double wanted) {
        Fsrs fsrs = Fsrs.retaining(wanted);
        Random random = new Random(29);
        int asked = 0;
        int known = 0;
        double predicted = 0;
        for (int fact = 0; fact < 1_500; fact++) {
            Memory memory = fsrs.review(Optional.empty(), Rating.GOOD, START);
            for (int i = 0; i < 14; i++) {
                Instant now = memory.due();
                long days = Duration.between(memory.reviewed(), now).toDays();
                double chance = Math.pow(1 + (Math.pow(0.9, -1 / 0.1542) - 1) * days / memory.stability(), -0.1542);
                boolean knows = random.nextDouble() < chance;
                if (memory.stage() == Stage.REVIEW && days < 36_000) {
                    asked++;
                    known += knows ? 1 : 0;
                    predicted += fsrs.retrievability(memory, now);
                }
                memory = fsrs.review(Optional.of(memory), knows ? Rating.GOOD : Rating.AGAIN, now)
                        .scattered(31L * fact + i);
            }
        }
        assertThat(asked).isGreaterThan(10_000);
        assertThat(100.0 * known / asked).isCloseTo(100 * predicted / asked, within(3.0));
        // short intervals are moved by the largest shares, and no interval is shorter than a day
        assertThat(100.0 * known / asked).isCloseTo(100 * wanted, within(4.0));
    }
}
