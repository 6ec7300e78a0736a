package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studyhall.library.Library;
import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.question.Question;
import studyhall.question.QuestionId;

/**
 * What differs between two libraries, by the keys and versions on which history hangs. What only moved does not differ.
 *
 * @param facts added and changed ones in the order of the new library, then removed ones in the order of the old
 * @param questions the same of questions
 */
public record Difference(List<OfFact> facts, List<OfQuestion> questions) {
    public Difference {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
    }

    /** A fact that is not what it was: only before, only after, or both with other versions. */
    public record OfFact(Optional<Fact> before, Optional<Fact> after) {
        /** The note that it stands in, or stood in. */
        public String file() {
            return after.or(() -> before).orElseThrow().source().file();
        }

        public FactKey key() {
            return after.or(() -> before).orElseThrow().key();
        }
    }

    /** How a question is touched. */
    public enum Touch {
        /** Was not asked before. */
        NEW,
        /** Its fact says something else now, so answers given before do not count as knowing it. */
        STALE,
        /** Asks the same of the same fact with other words or options, since facts beside it changed. */
        REWORDED,
        /** Is asked no more. */
        GONE
    }

    /** A question that is touched, as it now is; of one that is gone, as it was. */
    public record OfQuestion(Touch touch, Question question) {}

    /** What changes when the second takes the place of the first. */
    public static Difference between(Library old, Library now) {
        return new Difference(facts(old, now), questions(old, now));
    }

    public boolean isEmpty() {
        return facts.isEmpty() && questions.isEmpty();
    }

    /** How many questions are touched in this way. */
    public long count(Touch touch) {
        return questions.stream().filter(question -> question.touch() == touch).count();
    }

    private static List<OfFact> facts(Library old, Library now) {
        Map<FactKey, Fact> before = byKey(old.facts(), Fact::key);
        Map<FactKey, Fact> after = byKey(now.facts(), Fact::key);
        List<OfFact> differences = new ArrayList<>();
        after.forEach((key, fact) -> {
            Fact was = before.get(key);
            if (was == null || !was.meta().version().equals(fact.meta().version())) {
                differences.add(new OfFact(Optional.ofNullable(was), Optional.of(fact)));
            }
        });
        before.forEach((key, fact) -> {
            if (!after.containsKey(key)) {
                differences.add(new OfFact(Optional.of(fact), Optional.empty()));
            }
        });
        return differences;
    }

    private static List<OfQuestion> questions(Library old, Library now) {
        Map<QuestionId, Question> before = byKey(old.questions(), Question::id);
        Map<QuestionId, Question> after = byKey(now.questions(), Question::id);
        List<OfQuestion> differences = new ArrayList<>();
        after.forEach((id, question) -> {
            Question was = before.get(id);
            if (was == null) {
                differences.add(new OfQuestion(Touch.NEW, question));
            } else if (!was.factVersion().equals(question.factVersion())) {
                differences.add(new OfQuestion(Touch.STALE, question));
            } else if (!shown(was).equals(shown(question))) {
                differences.add(new OfQuestion(Touch.REWORDED, question));
            }
        });
        before.forEach((id, question) -> {
            if (!after.containsKey(id)) {
                differences.add(new OfQuestion(Touch.GONE, question));
            }
        });
        return differences;
    }

    private static String shown(Question question) {
        StringBuilder shown = new StringBuilder(question.stem());
        question.options().forEach(option -> shown.append('\n').append(option.text()));
        return shown.toString();
    }

    private static <K, V> Map<K, V> byKey(List<V> all, Function<V, K> keyOf) {
        Map<K, V> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.putIfAbsent(keyOf.apply(each), each));
        return byKey;
    }
}
