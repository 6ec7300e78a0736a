package studyhall.question.gate;

import java.util.Optional;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S2: a clue that fits a second thing in scope points to neither, whether that thing is offered or not. */
public final class OneSubject implements Gate {
    @Override
    public String name() {
        return "one-subject";
    }

    @Override
    public Optional<String> refuses(Draft draft, FactBase base) {
        if (draft.asked() != Draft.Asked.THING || figure(draft.clue(), base)) {
            return Optional.empty();
        }
        for (String rival : draft.names()) {
            if (!Term.fold(rival).equals(Term.fold(draft.key())) && base.saidOf(rival, draft.clue())) {
                return Optional.of("the same is said of " + Markup.plain(rival));
            }
        }
        return Optional.empty();
    }

    /** Numbers are compared by their archetypes, property by property: 1 is said of many things. */
    static boolean figure(String clue, FactBase base) {
        Shape shape = base.shape(clue);
        return shape.ordered() || clue.chars().noneMatch(Character::isLetter);
    }
}
