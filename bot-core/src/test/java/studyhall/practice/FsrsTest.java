package studyhall.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.practice.Memory.Stage;

/** Against figures that the Open Spaced Repetition project published or its program computed. */
class FsrsTest {
    private static final Instant START = Instant.parse("2022-11-29T12:30:00Z");
    private static final Fsrs FSRS = Fsrs.retaining(0.9);

    @Test
    void whatTheReferenceProgramComputesForEightyHistoriesIsComputedHereToo() throws IOException {
        List<String> lines = reference();
        assertThat(lines).hasSizeGreaterThan(500);
        Map<String, Memory> memories = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split(",");
            Optional<Memory> before = Optional.ofNullable(memories.get(cells[0]));
            Instant now = before.map(Memory::reviewed).orElse(START).plusSeconds(Long.parseLong(cells[1]));
            Memory after = FSRS.review(before, Rating.values()[Integer.parseInt(cells[2]) - 1], now);
            assertThat(after.stability()).as(line).isCloseTo(Double.parseDouble(cells[3]), within(1e-4));
            assertThat(after.difficulty()).as(line).isCloseTo(Double.parseDouble(cells[4]), within(1e-4));
            assertThat(after.stage()).as(line).isEqualTo(Stage.values()[Integer.parseInt(cells[5]) - 1]);
            assertThat(after.due()).as(line).isEqualTo(now.plusSeconds(Long.parseLong(cells[6])));
            memories.put(cells[0], after);
        }
    }

    @Test
    void thePublishedIntervalsComeOut() {
        List<Long> days = new ArrayList<>();
        Optional<Memory> memory = Optional.empty();
        Instant now = START;
        for (Rating rating : ratings("GGGGGGAAGGGGG")) {
            Memory after = FSRS.review(memory, rating, now);
            days.add(Duration.between(now, after.due()).toDays());
            now = after.due();
            memory = Optional.of(after);
        }
        assertThat(days).containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
    }

    @Test
    void thePublishedMemoryComesOut() {
        Optional<Memory> memory = Optional.empty();
        Instant now = START;
        int[] waited = {0, 0, 1, 3, 8, 21};
        List<Rating> ratings = ratings("AGGGGG");
        for (int i = 0; i < waited.length; i++) {
            now = now.plus(Duration.ofDays(waited[i]));
            memory = Optional.of(FSRS.review(memory, ratings.get(i), now));
        }
        assertThat(memory.orElseThrow().stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(memory.orElseThrow().difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @Test
    void whoFindsItEasyAgainAndAgainHasTheLeastDifficulty() {
        Optional<Memory> memory = Optional.empty();
        for (int i = 0; i < 10; i++) {
            memory = Optional.of(FSRS.review(memory, Rating.EASY, START.plusMillis(i)));
        }
        assertThat(memory.orElseThrow().difficulty()).isEqualTo(1.0);
    }

    @Test
    void whatIsDueIsKnownWithTheWantedChance() {
        for (double wanted : new double[] {0.7, 0.8, 0.9, 0.95}) {
            Fsrs fsrs = Fsrs.retaining(wanted);
            Memory memory = fsrs.review(Optional.empty(), Rating.EASY, START);
            memory = fsrs.review(Optional.of(memory), Rating.GOOD, memory.due());
            // whole days: the longer the interval, the nearer
            assertThat(fsrs.retrievability(memory, memory.due())).isCloseTo(wanted, within(0.01));
        }
    }

    /** Somebody who forgets just as the memory says: of what is due, as many are known as was wanted. */
    @ParameterizedTest
    @ValueSource(doubles = {0.70, 0.73, 0.76, 0.79, 0.82, 0.85, 0.88, 0.90, 0.93, 0.96})
    void aLearnerWithKnownForgettingKnowsAsMuchAsWasPredicted(double wanted) {
        Fsrs fsrs = Fsrs.retaining(wanted);
        Random random = new Random(17);
        int asked = 0;
        int known = 0;
        double predicted = 0;
        for (int fact = 0; fact < 1_500; fact++) {
            Memory memory = fsrs.review(Optional.empty(), Rating.GOOD, START);
            for (int i = 0; i < 14; i++) {
                Instant now = memory.due();
                double chance = fsrs.retrievability(memory, now);
                boolean knows = random.nextDouble() < chance;
                // an interval of a hundred years is cut short, and more is known than was wanted
                boolean whole = Duration.between(memory.reviewed(), now).toDays() < 36_500;
                if (memory.stage() == Stage.REVIEW && whole) {
                    asked++;
                    known += knows ? 1 : 0;
                    predicted += chance;
                }
                memory = fsrs.review(Optional.of(memory), knows ? Rating.GOOD : Rating.AGAIN, now);
            }
        }
        assertThat(asked).isGreaterThan(10_000);
        assertThat(100.0 * known / asked).isCloseTo(100 * predicted / asked, within(3.0));
        assertThat(100.0 * known / asked).isCloseTo(100 * wanted, within(3.0));
    }

    @Test
    void aChanceThatIsNoneIsRefused() {
        for (double wrong : new double[] {0, 1, -0.1, 90, Double.NaN}) {
            assertThatThrownBy(() -> Fsrs.retaining(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("between 0 and 1");
        }
    }

    private static List<Rating> ratings(String letters) {
        return letters.chars()
                .mapToObj(letter -> letter == 'A' ? Rating.AGAIN : Rating.GOOD)
                .toList();
    }

    private static List<String> reference() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FsrsTest.class.getResourceAsStream("/practice/reference-reviews.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
