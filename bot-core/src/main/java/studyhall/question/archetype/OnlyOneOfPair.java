package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** A rule lets one choose only one of two; which two? Other pairs of the same kind are wrong. */
public final class OnlyOneOfPair implements Archetype {
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern EXCLUSIVE = Pattern.compile(
            "(?i).*(?:cannot|can't|can not|not both|either|mutually exclusive|only one|o bien|no ambos).*");

    /** "Both cannot be 0" forbids a state of the two and not their use. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)\\bbe\\s+(?!(?:both\\s+)?(?:used|set|chosen|enabled|combined|specified|selected|active|given|mixed)\\b)|\\bexceed");

    /** What is only better so may be done otherwise. */
    private static final Pattern ADVISED = Pattern.compile(
            "(?iu)(?:advice|tips?|hints?|recommend\\w*|best practices?|good practice|suggestion|rule of thumb|consejo|recomendación|tipp|empfehlung)");

    @Override
    public String name() {
        return "only-one-of-pair";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Fact.Rule rule : base.rules()) {
            String whole = rule.subject().text() + " " + rule.text();
            Set<String> pair = new LinkedHashSet<>();
            Matcher code = CODE.matcher(rule.text());
            while (code.find()) {
                pair.add(code.group());
            }
            if (pair.size() == 2
                    && EXCLUSIVE.matcher(whole).matches()
                    && !STATE.matcher(whole).find()
                    && !ADVISED.matcher(rule.subject().text()).matches()) {
                propose(base, wording, rule, pair, drafts);
            }
        }
    }

    private void propose(FactBase base, Wording wording, Fact.Rule rule, Set<String> pair, Consumer<Draft> drafts) {
        Subject one = null;
        List<String> singles = new ArrayList<>();
        for (Subject subject : base.subjects()) {
            if (subject.scope().equals(rule.scope())
                    && subject.term().code()
                    && subject.members().isEmpty()) {
                if (pair.contains(subject.name())) {
                    one = subject;
                } else {
                    singles.add(subject.name());
                }
            }
        }
        if (one == null) {
            return;
        }
        List<Distractor> others = new ArrayList<>();
        for (int i = 0; i + 1 < singles.size(); i += 2) {
            String both = singles.get(i) + " and " + singles.get(i + 1);
            if (!together(base, rule, singles.get(i), singles.get(i + 1))) {
                others.add(Distractor.unstated(both));
            }
        }
        drafts.accept(
                Draft.other(rule, name(), "", wording.sets().onlyOneOf(one), "", String.join(" and ", pair), others));
    }

    /** Whether another rule speaks of both: then they may exclude each other too. */
    private static boolean together(FactBase base, Fact.Rule rule, String one, String two) {
        return base.rules().stream()
                .anyMatch(other -> other != rule
                        && other.text().contains(one)
                        && other.text().contains(two));
    }
}
