package studyhall.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import studyhall.note.FactKey;
import studyhall.note.Source;
import studyhall.question.Question;
import studyhall.question.SessionPicker;
import studyhall.question.SessionPicker.Quotas;

/**
 * Draws a mock exam to the proportions of the notes: each note gets questions by the number of its facts that are asked
 * about, and in it each section the same way. Facts are counted and not questions, since a fact of which much can be asked
 * is no larger part of the notes.
 */
final class MockExamDraw {
    private final SessionPicker picker = new SessionPicker();
    private final RandomGenerator random;

    MockExamDraw(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Draws.
     *
     * @param pool what may be asked
     * @param recent short ids of questions that their last exams had; they come only where there are no others
     * @return fewer than were wanted where the pool has no more that can stand together
     */
    List<Question> draw(List<Question> pool, int wanted, Set<String> recent) {
        Map<String, Map<String, Set<FactKey>>> facts = new LinkedHashMap<>();
        for (Question question : pool) {
            facts.computeIfAbsent(question.source().file(), file -> new LinkedHashMap<>())
                    .computeIfAbsent(section(question), section -> new HashSet<>())
                    .add(question.fact());
        }
        Map<String, Integer> notes = new LinkedHashMap<>();
        facts.forEach((file, sections) ->
                notes.put(file, sections.values().stream().mapToInt(Set::size).sum()));
        Map<String, Integer> byNote = Proportions.of(shuffled(notes), wanted);
        Map<String, Integer> bySection = new LinkedHashMap<>();
        byNote.forEach((file, seats) -> {
            Map<String, Integer> sections = new LinkedHashMap<>();
            facts.getOrDefault(file, Map.of()).forEach((section, keys) -> sections.put(section, keys.size()));
            bySection.putAll(Proportions.of(shuffled(sections), seats));
        });
        return picker.pick(
                pool,
                wanted,
                List.of(
                        new Quotas(MockExamDraw::section, bySection),
                        new Quotas(question -> question.source().file(), byNote)),
                recent,
                random);
    }

    /** So that of equal parts it is not always the same that gets the question that is left. */
    private Map<String, Integer> shuffled(Map<String, Integer> sizes) {
        List<String> order = new ArrayList<>(sizes.keySet());
        Collections.shuffle(order, new Random(random.nextLong()));
        Map<String, Integer> shuffled = new LinkedHashMap<>();
        order.forEach(each -> shuffled.put(each, sizes.getOrDefault(each, 0)));
        return shuffled;
    }

    private static String section(Question question) {
        return question.source().file() + "\n" + topic(question.source());
    }

    /** The note and its section, as topics are named. */
    static String topic(Source source) {
        return String.join(
                " › ",
                source.breadcrumb().subList(0, Math.min(2, source.breadcrumb().size())));
    }
}
