package studyhall.quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.note.Source;
import studyhall.question.Question;
import studyhall.question.SessionPicker;

/**
 * Chooses the questions of a quiz or a challenge, and keeps them as its rounds. Thread-safe as far as its random numbers
 * are.
 *
 * @param cite writes where a question comes from
 */
record QuestionDraw(SessionPicker picker, QuizTimes times, RandomGenerator random, Function<Source, String> cite) {
    static final String ALL_REST =
            "All questions on this rest, since they were reported. Choose another topic: `/study topics` lists them.";

    QuestionDraw(QuizTimes times, RandomGenerator random, Function<Source, String> cite) {
        this(new SessionPicker(), times, random, cite);
    }

    /**
     * Of those that do not rest, questions that were asked here least often come first, so that none repeats until the pool
     * is through; among them those that are about as hard as wanted for the people here.
     */
    List<Question> pick(
            Handle handle, long workspace, ChannelRef channel, List<Question> whole, int count, Difficulty difficulty) {
        List<Question> pool = QuestionRests.awake(handle, workspace, whole);
        Map<String, Integer> asked = Quizzes.timesAsked(handle, workspace, channel);
        int least = pool.stream()
                .mapToInt(question -> asked.getOrDefault(question.id().shortId(), 0))
                .min()
                .orElse(0);
        Set<String> recent = pool.stream()
                .map(question -> question.id().shortId())
                .filter(id -> asked.getOrDefault(id, 0) > least)
                .collect(Collectors.toSet());
        ToDoubleFunction<Question> expected = Ratings.expected(handle, workspace, channel);
        return picker.pick(
                pool,
                count,
                recent,
                question -> Math.abs(expected.applyAsDouble(question) - difficulty.expected()),
                random);
    }

    /** The same where some of the pool go before all others. */
    List<Question> pick(
            Handle handle, long workspace, ChannelRef channel, List<Question> first, List<Question> pool, int count) {
        List<Question> preferred =
                first.isEmpty() ? List.of() : pick(handle, workspace, channel, first, count, Difficulty.MIXED);
        if (preferred.size() == count) {
            return preferred;
        }
        Set<Object> facts = new HashSet<>();
        preferred.forEach(question -> facts.add(question.fact()));
        List<Question> others = pool.stream()
                .filter(question -> !facts.contains(question.fact()))
                .toList();
        List<Question> all = new ArrayList<>(preferred);
        all.addAll(pick(handle, workspace, channel, others, count - preferred.size(), Difficulty.MIXED));
        return all;
    }

    /**
     * Keeps a question as a round.
     *
     * @param time for it; empty for the time that reading it takes and some to think
     */
    void add(Handle handle, long workspace, long quiz, int number, Question question, Optional<Duration> time) {
        List<String> texts = new ArrayList<>();
        texts.add(question.stem());
        question.options().forEach(option -> texts.add(option.text()));
        Duration reading = ReadingTime.of(texts);
        Duration window = time.orElseGet(() -> reading.plus(times.thinking()));
        // a time that somebody chose may be shorter than reading takes
        Duration calm = reading.compareTo(window) > 0 ? window : reading;
        Rounds.add(
                handle, workspace, quiz, number, question, cite.apply(question.source()), (int) calm.toMillis(), (int)
                        window.toMillis());
    }
}
