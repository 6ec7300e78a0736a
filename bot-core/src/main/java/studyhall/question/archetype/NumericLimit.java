package studyhall.question.archetype;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Role;
import studyhall.question.wording.Wording;

/** A statement gives a limit: "Max 750 training jobs per tuning job". Which number? */
public final class NumericLimit implements Archetype {
    private static final String BOUND =
            "(max(?:imum)?(?: of)?\\.?|up to|at most|no more than|limited to|min(?:imum)?(?: of)?\\.?|at least|máximo(?: de)?|mínimo(?: de)?|hasta)";
    private static final String NUMBER =
            "([$€£]?\\d[\\d,.]*\\s?%?(?:\\s?(?:KB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|ms|s|min|h|px|km|kg|mg|g|m|cm|mm)\\b)?)";
    private static final Pattern STATEMENT =
            Pattern.compile("(?i)^" + BOUND + "\\s+" + NUMBER + "\\s+(?:of\\s+)?(\\D{3,80})$");
    private static final Pattern LEANS =
            Pattern.compile("(?i)(?:per|in|on|for|by|at|each|every|with|when|if|or|and|to|por|en|para|je|pro)\\b");
    private static final Pattern VALUE = Pattern.compile("(?i)^" + BOUND + "\\s+" + NUMBER + "$");
    private static final Pattern SUBJECT_FIRST =
            Pattern.compile("(?i)^([a-z][a-z -]{2,40}?):? (?:is |are )?" + BOUND + "\\s+" + NUMBER + "$");

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact fact : subject.facts()) {
                if (fact instanceof Fact.Statement statement) {
                    read(base, wording, subject, fact, statement.text(), drafts);
                } else if (fact instanceof Fact.Attribute attribute) {
                    Matcher value = VALUE.matcher(Phrases.core(attribute.value()));
                    if (value.matches()) {
                        drafts.accept(
                                draft(base, wording, subject, fact, attribute.name(), value.group(1), value.group(2)));
                    } else if (Role.of(attribute.name()) == Role.LOOSE) {
                        read(base, wording, subject, fact, attribute.value(), drafts);
                    }
                }
            }
        }
    }

    private void read(FactBase base, Wording wording, Subject subject, Fact fact, String text, Consumer<Draft> drafts) {
        String core = Phrases.core(text);
        Matcher limit = STATEMENT.matcher(core);
        if (limit.matches() && LEANS.matcher(limit.group(3)).lookingAt()) {
            // "Max 100 per project" does not say what is counted
            return;
        }
        if (limit.matches()) {
            drafts.accept(draft(base, wording, subject, fact, limit.group(3), limit.group(1), limit.group(2)));
            return;
        }
        Matcher first = SUBJECT_FIRST.matcher(core);
        if (first.matches()) {
            drafts.accept(draft(base, wording, subject, fact, first.group(1), first.group(2), first.group(3)));
        }
    }

    private Draft draft(
            FactBase base, Wording wording, Subject subject, Fact fact, String what, String bound, String number) {
        String word = bound.toLowerCase(Locale.ROOT);
        boolean upper = !word.startsWith("min") && !word.startsWith("at least") && !word.startsWith("mín");
        String key = number.strip();
        Shape shape = base.shape(key);
        List<Distractor> others = Numbers.near(base, key, shape).stream()
                // nobody states a limit of nothing
                .filter(other -> Numbers.first(other) > 0)
                .map(Distractor::unstated)
                .toList();
        String stem = wording.limit(subject, what.strip(), upper, shape.unit().isEmpty());
        return Draft.other(fact, name(), "", stem, "", key, others).sorted(true);
    }
}
