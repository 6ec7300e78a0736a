package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.Subject;

/**
 * What a note says that a change of something leads to: "Lower = slower, more robust", "Increase to prevent
 * overfitting", "More rounds = more complex model".
 *
 * @param up whether more of it leads there
 * @param what what is changed, when the note names it by more than the subject ("rounds"); may be empty
 * @param effect where it leads
 */
record Change(Subject subject, Fact fact, boolean up, String what, String effect) {
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(higher|lower|more|fewer|less|larger|smaller|bigger|greater|deeper|increas(?:e|es|ing)|decreas(?:e|es|ing)|reduc(?:e|es|ing)|rais(?:e|es|ing)|lowering)"
                    + "((?: (?!values?\\b|to\\b|for\\b)[\\w-]+){0,2})(?: values?)?"
                    + "(?: ?(?:=|→|->|:) ?| (?:means|leads to|gives|makes|causes|for|to) | (?=prevents|reduces|improves|speeds|slows|causes|increases))(.+)$");

    static List<Change> of(FactBase base) {
        List<Change> changes = new ArrayList<>();
        for (Subject subject : base.subjects()) {
            if (subject.peers().isEmpty()) {
                continue;
            }
            for (Fact fact : subject.facts()) {
                if (fact instanceof Fact.Statement statement) {
                    read(subject, fact, statement.text()).ifPresent(changes::add);
                } else if (fact instanceof Fact.Attribute attribute) {
                    read(subject, fact, attribute.value()).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private static Optional<Change> read(Subject subject, Fact fact, String text) {
        Matcher form = FORM.matcher(Phrases.core(text));
        if (!form.matches()) {
            return Optional.empty();
        }
        String word = form.group(1).toLowerCase(Locale.ROOT);
        boolean down = word.startsWith("low")
                || word.startsWith("few")
                || word.startsWith("less")
                || word.startsWith("small")
                || word.startsWith("decreas")
                || word.startsWith("reduc");
        String what = form.group(2).strip();
        String degree = word.startsWith("deep") ? "deeper " : "";
        return Optional.of(new Change(
                subject,
                fact,
                !down,
                what.isEmpty() ? "" : (degree.isEmpty() ? (down ? "fewer " : "more ") : degree) + what,
                Phrases.option(form.group(3))));
    }

    /** "Increase `lambda`", and the contrary for {@code up} false. */
    String option(boolean upwards) {
        return (upwards ? "Increase " : "Decrease ") + subject.name();
    }
}
