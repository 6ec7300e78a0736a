package studyhall.question.gate;

import java.util.Optional;
import studyhall.note.Fact;
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
        if (draft.asked() != Draft.Asked.THING) {
            return Optional.empty();
        }
        if (figure(draft.clue(), base)) {
            return draft.fact() instanceof Fact.Definition ? sameFigure(draft, base) : Optional.empty();
        }
        for (String rival : draft.names()) {
            if (!Term.fold(rival).equals(Term.fold(draft.key())) && base.saidOf(rival, draft.clue())) {
                return Optional.of("the same is said of " + Markup.plain(rival));
            }
        }
        return Optional.empty();
    }

    /** What a thing is may be a bare figure, which no archetype compares. */
    private static Optional<String> sameFigure(Draft draft, FactBase base) {
        String clue = Term.fold(Markup.plain(draft.clue()));
        for (String rival : draft.names()) {
            boolean same = !Term.fold(rival).equals(Term.fold(draft.key()))
                    && base.relations().factsOf(Markup.plain(rival)).stream()
                            .anyMatch(fact -> fact instanceof Fact.Definition definition
                                    && Term.fold(Markup.plain(definition.meaning()))
                                            .equals(clue));
            if (same) {
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
