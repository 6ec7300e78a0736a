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
import studyhall.question.Words;

/**
 * What a note says that a change of something leads to: "Lower = slower, more robust", "Increase to prevent
 * overfitting", "More rounds = more complex model".
 *
 * @param up whether more of it leads there
 * @param effect where it leads
 * @param whole the effect with its explanation in parentheses: what must not be said of another change
 */
record Change(Subject subject, Fact fact, boolean up, String effect, String whole) {
    private static final Pattern FORM = Pattern.compile(
            "(?i)^(higher|lower|more|fewer|less|larger|smaller|bigger|greater|deeper|increas(?:e|es|ing)|decreas(?:e|es|ing)|reduc(?:e|es|ing)|rais(?:e|es|ing)|lowering|aumentar|reducir|mayor|menor)"
                    + "((?: (?!values?\\b|to\\b|for\\b)[\\w-]+){0,2})(?: values?)?"
                    + "(?: ?(?:=|→|->|:) ?| (?:means|leads to|gives|makes|causes|for|to|para) | (?=prevents|reduces|improves|speeds|slows|causes|increases))(.+)$");

    private static final Pattern DEGREE =
            Pattern.compile("(?i)\\b(?:more|less|higher|lower|better|worse|fewer|very|más|menos|mehr|weniger)\\b");

    static List<Change> of(FactBase base) {
        List<Change> changes = new ArrayList<>();
        for (Subject subject : base.subjects()) {
            if (subject.peers().isEmpty() || subject.isTitle()) {
                continue;
            }
            for (Fact fact : subject.facts()) {
                read(subject, fact).ifPresent(changes::add);
            }
        }
        return changes;
    }

    static boolean isOne(Subject subject, Fact fact) {
        return read(subject, fact).isPresent();
    }

    private static Optional<Change> read(Subject subject, Fact fact) {
        String text = fact instanceof Fact.Statement statement
                ? statement.text()
                : fact instanceof Fact.Attribute attribute ? attribute.value() : "";
        if (text.isEmpty()) {
            return Optional.empty();
        }
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
                || word.startsWith("reduc")
                || word.equals("menor");
        String effect = Phrases.option(form.group(3));
        int gloss = text.indexOf('(');
        String whole = gloss > 0 ? effect + " " + text.substring(gloss) : effect;
        return Optional.of(new Change(subject, fact, !down, effect, whole));
    }

    /** Without the words of degree, which any two effects may share. */
    private static Words content(String effect, FactBase base) {
        return base.words(DEGREE.matcher(effect).replaceAll(""));
    }

    /** Whether another change leads to the same, or to a part of it, or says so beside. */
    boolean meets(Change other, FactBase base) {
        return content(whole, base).meets(content(other.whole, base))
                || base.saidOf(other.subject.name(), effect)
                || base.saidOf(subject.name(), other.effect);
    }
}
