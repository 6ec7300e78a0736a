package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** A rule lets one choose only one of two; which two? Other pairs of the same kind are wrong. */
public final class OnlyOneOfPair implements Archetype {
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern EXCLUSIVE =
            Pattern.compile("(?i).*(?:cannot|can't|can not|not both|either|mutually exclusive|only one).*");

    @Override
    public String name() {
        return "only-one-of-pair";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Fact.Rule rule : base.rules()) {
            String whole = rule.subject().text() + " " + rule.text();
            Set<String> pair = new LinkedHashSet<>();
            Matcher code = CODE.matcher(rule.text());
            while (code.find()) {
                pair.add(code.group());
            }
            if (pair.size() != 2
                    || !EXCLUSIVE.matcher(whole.toLowerCase(Locale.ROOT)).matches()) {
                continue;
            }
            List<String> others = new ArrayList<>();
            String kind = "";
            for (Subject subject : base.subjects()) {
                if (subject.scope().equals(rule.scope())
                        && subject.term().code()
                        && subject.members().isEmpty()) {
                    if (pair.contains(subject.name())) {
                        kind = subject.owned();
                    } else {
                        others.add(subject.name());
                    }
                }
            }
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (int i = 0; i + 1 < others.size(); i++) {
                distractors.add(new Draft.Distractor(others.get(i) + " and " + others.get(i + 1), Grade.B, "", 0));
            }
            drafts.accept(new Draft(
                    rule,
                    name(),
                    "",
                    "From which pair" + (kind.isEmpty() ? "" : " of " + kind + "s")
                            + " do the notes let you choose only one?",
                    kind,
                    String.join(" and ", pair),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }
}
