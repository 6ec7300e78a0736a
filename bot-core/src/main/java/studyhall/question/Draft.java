package studyhall.question;

import java.util.List;
import studyhall.note.Fact;

/**
 * A question before its gates.
 *
 * @param fact what states the key
 * @param archetype name of the kind
 * @param slot what of the fact is asked, so that one fact can give several questions
 * @param stem the question, in the small Markdown
 * @param clue the part of the stem that points to the key; what the key may not echo
 * @param key the right option
 * @param distractors candidates, the preferred first; gates thin them out
 * @param explanation why the key is right, beyond the quoted lines; may be empty
 * @param sort how options are ordered
 */
public record Draft(
        Fact fact,
        String archetype,
        String slot,
        String stem,
        String clue,
        String key,
        List<Distractor> distractors,
        String explanation,
        Sort sort) {
    /** The order of options. */
    public enum Sort {
        /** By value, ascending. */
        NUMERIC,
        /** None that means anything: shuffled by a hash of the question's id. */
        SHUFFLED
    }

    public Draft {
        distractors = List.copyOf(distractors);
    }

    /**
     * A candidate for a wrong option.
     *
     * @param text the option
     * @param grade how sure it is that it is wrong
     * @param trueOf what it is true of, as a sentence; may be empty
     * @param line where that stands; 0 where nowhere
     */
    public record Distractor(String text, Option.Grade grade, String trueOf, int line) {}

    Draft with(List<Distractor> kept) {
        return new Draft(fact, archetype, slot, stem, clue, key, kept, explanation, sort);
    }

    /** The id of the question that this would become. */
    QuestionId id() {
        return new QuestionId(fact.key() + "#" + archetype + (slot.isEmpty() ? "" : "#" + slot));
    }
}
