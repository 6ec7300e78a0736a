package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** Two owners have things of one kind; which of these belongs to this owner rather than that one? */
public final class Membership implements Archetype {
    @Override
    public String name() {
        return "membership";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        Map<String, Map<String, List<Subject>>> kinds = new LinkedHashMap<>();
        for (Subject subject : base.subjects()) {
            if (!subject.kind().isEmpty()
                    && !subject.scope().isEmpty()
                    && subject.members().isEmpty()) {
                kinds.computeIfAbsent(subject.kind(), kind -> new LinkedHashMap<>())
                        .computeIfAbsent(subject.scope(), scope -> new ArrayList<>())
                        .add(subject);
            }
        }
        kinds.forEach((kind, owners) -> owners.forEach((owner, own) -> owners.forEach((other, theirs) -> {
            if (!owner.equals(other) && own.size() >= 3 && theirs.size() >= 3) {
                propose(kind, own, theirs, drafts);
            }
        })));
    }

    private void propose(String kind, List<Subject> own, List<Subject> theirs, Consumer<Draft> drafts) {
        for (int i = 0; i < own.size(); i += 3) {
            Subject subject = own.get(i);
            List<Draft.Distractor> distractors = new ArrayList<>();
            for (Subject other : theirs) {
                boolean both = own.stream()
                        .anyMatch(mine -> mine.term().text().equals(other.term().text()));
                if (!both && other.term().code() == subject.term().code()) {
                    distractors.add(new Draft.Distractor(
                            other.name(),
                            Grade.A,
                            Phrases.option(other.name() + " belongs to " + other.scope()),
                            other.facts().get(0).source().fromLine()));
                }
            }
            Subject first = theirs.get(0);
            drafts.accept(new Draft(
                    subject.facts().get(0),
                    name(),
                    "",
                    "Which of these " + plural(kind) + " belongs to " + subject.scope() + " rather than "
                            + first.scope() + "?",
                    subject.scope(),
                    subject.name(),
                    distractors,
                    "",
                    Draft.Sort.SHUFFLED));
        }
    }

    private static String plural(String kind) {
        return kind.endsWith("y") && !kind.matches(".*[aeiou]y")
                ? kind.substring(0, kind.length() - 1) + "ies"
                : kind + "s";
    }
}
