package studyhall.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studyhall.practice.Memory.Stage;

/**
 * The Free Spaced Repetition Scheduler, version 6: predicts how long somebody remembers something, and plans the next
 * review for the moment at which the chance to know it has fallen to the wanted one. Parameters and formulas as published
 * by the Open Spaced Repetition project; that project's own programs give the same figures, see the tests. The same
 * reviews always lead to the same plan; {@link Memory#scattered} moves it a little. Immutable.
 */
public final class Fsrs {
    /** Published default parameters of version 6, fitted to reviews of many people. */
    private static final double[] DEFAULTS = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));
    private static final double MIN_STABILITY = 0.001;
    static final int MAX_DAYS = 36_500;

    private final double[] w;
    private final double retention;
    private final double decay;
    private final double factor;

    private Fsrs(double[] w, double retention) {
        this.w = w;
        this.retention = retention;
        this.decay = -w[20];
        this.factor = Math.pow(0.9, 1 / decay) - 1;
    }

    /**
     * The scheduler with published defaults.
     *
     * @param retention the chance to know something when it is asked again, such as 0.9; above 0, below 1
     */
    public static Fsrs retaining(double retention) {
        if (!(retention > 0 && retention < 1)) {
            throw new IllegalArgumentException("a chance between 0 and 1, not " + retention);
        }
        return new Fsrs(DEFAULTS, retention);
    }

    /** After a review; {@code before} is empty for what was never seen. */
    public Memory review(Optional<Memory> before, Rating rating, Instant now) {
        return before.map(memory -> next(memory, rating, now)).orElseGet(() -> {
            double stability = Math.max(MIN_STABILITY, w[rating.ordinal()]);
            return planned(Stage.LEARNING, 0, rating, stability, within(firstDifficulty(rating)), now);
        });
    }

    private Memory next(Memory memory, Rating rating, Instant now) {
        boolean sameDay = days(memory, now) < 1;
        double stability = sameDay ? stabilitySameDay(memory.stability(), rating) : stabilityLater(memory, rating, now);
        double difficulty = nextDifficulty(memory.difficulty(), rating);
        return planned(
                memory.stage(), memory.step(), rating, Math.max(MIN_STABILITY, stability), within(difficulty), now);
    }

    /** The chance that it is still known; 1 on the day of the review. */
    public double retrievability(Memory memory, Instant now) {
        return Math.pow(1 + factor * days(memory, now) / memory.stability(), decay);
    }

    /** Whole days since the last review. */
    private static long days(Memory memory, Instant now) {
        return Math.max(0, Duration.between(memory.reviewed(), now).toDays());
    }

    private Memory planned(Stage stage, int step, Rating rating, double stability, double difficulty, Instant now) {
        if (stage == Stage.REVIEW && rating != Rating.AGAIN) {
            return afterDays(stability, difficulty, now);
        }
        Stage within = stage == Stage.REVIEW ? Stage.RELEARNING : stage;
        List<Duration> steps = within == Stage.LEARNING ? LEARNING : RELEARNING;
        return switch (rating) {
            case AGAIN -> after(within, 0, steps.get(0), stability, difficulty, now);
            case HARD -> after(within, step, hard(steps, step), stability, difficulty, now);
            case GOOD ->
                step + 1 < steps.size()
                        ? after(within, step + 1, steps.get(step + 1), stability, difficulty, now)
                        : afterDays(stability, difficulty, now);
            case EASY -> afterDays(stability, difficulty, now);
        };
    }

    /** At the first step, half way to the next one; without a next one, half as long again. */
    private static Duration hard(List<Duration> steps, int step) {
        if (step > 0) {
            return steps.get(Math.min(step, steps.size() - 1));
        }
        Duration first = steps.get(0);
        return steps.size() == 1
                ? first.multipliedBy(3).dividedBy(2)
                : first.plus(steps.get(1)).dividedBy(2);
    }

    private static Memory after(
            Stage stage, int step, Duration interval, double stability, double difficulty, Instant now) {
        return new Memory(stage, step, stability, difficulty, now, now.plus(interval));
    }

    private Memory afterDays(double stability, double difficulty, Instant now) {
        double days = stability / factor * (Math.pow(retention, 1 / decay) - 1);
        long whole = (long) Math.min(MAX_DAYS, Math.max(1, Math.rint(days)));
        return new Memory(Stage.REVIEW, 0, stability, difficulty, now, now.plus(Duration.ofDays(whole)));
    }

    private double firstDifficulty(Rating rating) {
        return w[4] - Math.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private static double within(double difficulty) {
        return Math.min(10, Math.max(1, difficulty));
    }

    /** Moves less the nearer it is to 10, and a little towards that of something easy. */
    private double nextDifficulty(double difficulty, Rating rating) {
        double change = -w[6] * (rating.grade() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return w[7] * firstDifficulty(Rating.EASY) + (1 - w[7]) * damped;
    }

    private double stabilitySameDay(double stability, Rating rating) {
        double growth = Math.exp(w[17] * (rating.grade() - 3 + w[18])) * Math.pow(stability, -w[19]);
        return stability * (rating.compareTo(Rating.GOOD) >= 0 ? Math.max(1, growth) : growth);
    }

    private double stabilityLater(Memory memory, Rating rating, Instant now) {
        double forgotten = 1 - retrievability(memory, now);
        double stability = memory.stability();
        if (rating == Rating.AGAIN) {
            double lost = w[11]
                    * Math.pow(memory.difficulty(), -w[12])
                    * (Math.pow(stability + 1, w[13]) - 1)
                    * Math.exp(forgotten * w[14]);
            return Math.min(lost, stability / Math.exp(w[17] * w[18]));
        }
        double weight = rating == Rating.HARD ? w[15] : rating == Rating.EASY ? w[16] : 1;
        double growth = Math.exp(w[8])
                * (11 - memory.difficulty())
                * Math.pow(stability, -w[9])
                * (Math.exp(forgotten * w[10]) - 1);
        return stability * (1 + growth * weight);
    }
}
