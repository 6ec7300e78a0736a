package studyhall.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import studyhall.note.Fact;
import studyhall.note.Markup;

/**
 * A question before its gates.
 *
 * @param fact what states the key
 * @param archetype name of the kind
 * @param slot what of the fact is asked, so that one fact can give several questions
 * @param stem the question, in the small Markdown
 * @param asked what the options are
 * @param clue the part of the stem that points to the key: what the key may not echo and no distractor may fit
 * @param key the right option
 * @param distractors candidates, the preferred first; gates thin them out
 * @param names where things are asked, those that the clue must not fit, whether they are offered or not; where a value is
 *     asked, those of the thing that it is a value of
 * @param explanation why the key is right, beyond the quoted lines; may be empty
 * @param sort how options are ordered
 */
public record Draft(
        Fact fact,
        String archetype,
        String slot,
        String stem,
        Asked asked,
        String clue,
        String key,
        List<Distractor> distractors,
        List<String> names,
        String explanation,
        Sort sort) {
    /** What the options are. */
    public enum Asked {
        /** Things; the clue is what is said of one of them. */
        THING,
        /** What is said of the fact's subject. */
        VALUE,
        /** Something that is judged by its archetype alone, such as a pair or a sum. */
        OTHER,
        /** The same values, each time in another order. */
        ORDER
    }

    /** The order of options. */
    public enum Sort {
        /** By number or date, ascending. */
        NUMERIC,
        /** None that means anything: shuffled by a hash of the question's id. */
        SHUFFLED
    }

    public Draft {
        distractors = List.copyOf(distractors);
        names = List.copyOf(names);
    }

    /** A draft whose options are things; none of the candidates and rivals may fit the clue. */
    public static Draft thing(
            Fact fact, String archetype, String slot, String stem, String clue, String key, List<Distractor> others) {
        List<String> rivals = new ArrayList<>(others.size());
        others.forEach(other -> rivals.add(other.text()));
        return new Draft(fact, archetype, slot, stem, Asked.THING, clue, key, others, rivals, "", Sort.SHUFFLED);
    }

    /** A draft whose options are said of a subject, or not; its names are the clue. */
    public static Draft value(
            Subject subject,
            Fact fact,
            String archetype,
            String slot,
            String stem,
            String key,
            List<Distractor> others) {
        List<String> names = new ArrayList<>(subject.term().glosses());
        names.add(subject.term().text());
        String clue = (String.join(" ", subject.term().glosses()) + " " + subject.name()).strip();
        return new Draft(fact, archetype, slot, stem, Asked.VALUE, clue, key, others, names, "", Sort.SHUFFLED);
    }

    /** A draft whose options its archetype alone can judge. */
    public static Draft other(
            Fact fact, String archetype, String slot, String stem, String clue, String key, List<Distractor> others) {
        return new Draft(fact, archetype, slot, stem, Asked.OTHER, clue, key, others, List.of(), "", Sort.SHUFFLED);
    }

    /** A draft whose options are the same values in different orders. */
    public static Draft order(
            Fact fact, String archetype, String slot, String stem, String key, List<Distractor> others) {
        return new Draft(fact, archetype, slot, stem, Asked.ORDER, "", key, others, List.of(), "", Sort.SHUFFLED);
    }

    public Draft explained(String why) {
        return new Draft(fact, archetype, slot, stem, asked, clue, key, distractors, names, why, sort);
    }

    public Draft sorted(boolean numeric) {
        Sort order = numeric ? Sort.NUMERIC : Sort.SHUFFLED;
        return new Draft(fact, archetype, slot, stem, asked, clue, key, distractors, names, explanation, order);
    }

    /** With names beyond the candidates that the clue must not fit. */
    public Draft against(List<String> rivals) {
        return new Draft(fact, archetype, slot, stem, asked, clue, key, distractors, rivals, explanation, sort);
    }

    Draft with(List<Distractor> kept) {
        return new Draft(fact, archetype, slot, stem, asked, clue, key, kept, names, explanation, sort);
    }

    /** The id of the question that this would become. */
    QuestionId id() {
        return new QuestionId(fact.key() + "#" + archetype + (slot.isEmpty() ? "" : "#" + slot));
    }

    /**
     * A candidate for a wrong option.
     *
     * @param text the option
     * @param grade how sure it is that it is wrong
     * @param trueOf tells what it is true of, as a sentence, once it is chosen; the sentence may be empty
     * @param line where that stands; 0 where nowhere
     * @param of names of what it is true of, for a cell those of its row and its column; none where nobody knows
     */
    public record Distractor(String text, Option.Grade grade, Supplier<String> trueOf, int line, List<String> of) {
        public Distractor {
            of = List.copyOf(of);
        }

        /** A wrong option of a grade, with what it is true of. */
        public Distractor(String text, Option.Grade grade, String trueOf, int line) {
            this(text, grade, () -> trueOf, line, List.of());
        }

        private static List<String> of(Fact fact) {
            return fact instanceof Fact.Cell cell
                    ? List.of(cell.subject().text(), Markup.plain(cell.column()))
                    : List.of(fact.subject().text());
        }

        /** What the note gives to something else. */
        public static Distractor known(String text, String trueOf, Fact fact) {
            return new Distractor(
                    text, Option.Grade.A, () -> trueOf, fact.source().fromLine(), of(fact));
        }

        /** The same, told only once it is chosen. */
        public static Distractor known(String text, Supplier<String> trueOf, Fact fact) {
            return new Distractor(text, Option.Grade.A, trueOf, fact.source().fromLine(), of(fact));
        }

        /** What the note does not state. */
        public static Distractor unstated(String text) {
            return new Distractor(text, Option.Grade.B, () -> "", 0, List.of());
        }
    }
}
