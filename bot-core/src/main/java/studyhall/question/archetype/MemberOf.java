package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;

/** A value of an enumeration is asked by its meaning: which value stands for this? */
public final class MemberOf implements Archetype {
    @Override
    public String name() {
        return "member";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact.Member member : subject.members()) {
                List<Draft.Distractor> distractors = new ArrayList<>();
                for (Subject other : base.subjects()) {
                    boolean same = other.members().stream()
                            .anyMatch(theirs -> theirs.group().equals(member.group()));
                    if (!same
                            && other.term().code() == subject.term().code()
                            && other.scope().equals(subject.scope())
                            && !other.term().text().equals(member.group())) {
                        Fact first = other.facts().get(0);
                        distractors.add(new Draft.Distractor(
                                other.name(),
                                Grade.A,
                                Phrases.isTrueOf(other, first),
                                first.source().fromLine()));
                    }
                }
                String group = subject.term().code() ? "`" + member.group() + "`" : member.group();
                drafts.accept(new Draft(
                        member,
                        name(),
                        "",
                        "Which of these is a value of " + group + "?",
                        member.group(),
                        subject.name(),
                        distractors,
                        "",
                        Draft.Sort.SHUFFLED));
            }
        }
    }
}
