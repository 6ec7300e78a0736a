package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** Two owners have things of one kind; which list names only those of the one? Every other has one of the other's in it. */
public final class PureList implements Archetype {
    private static final int THREE = 3;

    @Override
    public String name() {
        return "pure-list";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        Membership.byKind(base)
                .forEach((kind, owners) -> owners.forEach((owner, own) -> owners.forEach((other, theirs) -> {
                    if (!owner.equals(other)) {
                        List<Subject> mine = named(own, theirs);
                        List<Subject> alien = named(theirs, own);
                        if (mine.size() > THREE && alien.size() >= THREE) {
                            drafts.accept(draft(wording.sets().onlyOf(kind, owner), mine, alien));
                        }
                    }
                })));
    }

    /** Names in code that the other owner has not, in an order that is not the note's. */
    private static List<Subject> named(List<Subject> own, List<Subject> theirs) {
        return own.stream()
                .filter(subject -> subject.term().code()
                        && theirs.stream().noneMatch(other -> other.foldedName().equals(subject.foldedName())))
                .sorted(Comparator.comparingLong(subject ->
                        Hash.of(subject.scope() + "|" + subject.term().text())))
                .toList();
    }

    /** Each wrong list shares one name with the right one and one with the other wrong ones, so that none stands out. */
    private Draft draft(String stem, List<Subject> mine, List<Subject> alien) {
        List<Distractor> others = new ArrayList<>();
        for (int i = 0; i < THREE; i++) {
            List<String> names =
                    new ArrayList<>(List.of(mine.get(i).name(), mine.get(THREE).name()));
            Subject intruder = alien.get(i);
            names.add(i, intruder.name());
            others.add(Distractor.known(
                    String.join(", ", names),
                    intruder.kindOfOwner() + " " + intruder.name(),
                    intruder.facts().get(0)));
        }
        Subject first = mine.get(0);
        return Draft.other(
                first.facts().get(0),
                name(),
                alien.get(0).scope(),
                stem,
                first.scope(),
                first.name() + ", " + mine.get(1).name() + ", " + mine.get(2).name(),
                others);
    }
}
