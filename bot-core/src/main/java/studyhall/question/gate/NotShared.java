package studyhall.question.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;
import studyhall.question.Words;

/**
 * S2: a thing that the note explains by another's name ("Broker that leads the others") may have all that the other has;
 * and what is much like one of its own lines may be true of it in the author's mind.
 */
public final class NotShared implements Gate {
    @Override
    public String name() {
        return "not-shared";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        if (draft.asked() == Draft.Asked.THING && part(draft.key(), distractor.text())
                || draft.asked() == Draft.Asked.VALUE
                        && draft.names().stream()
                                .anyMatch(name -> distractor.of().stream().anyMatch(other -> part(name, other)))) {
            return false;
        }
        if (base.shape(distractor.text()).ordered() || draft.fact().subject().code()) {
            return true;
        }
        return switch (draft.asked()) {
            case VALUE -> draft.names().stream().noneMatch(name -> shared(draft, name, distractor, base));
            case THING ->
                OneSubject.figure(draft.clue(), base)
                        || !base.relations().isOne(Markup.plain(distractor.text()), Markup.plain(draft.key()))
                                && !everything(base.words(draft.clue()), Markup.plain(distractor.text()), base);
            case OTHER, ORDER -> true;
        };
    }

    /** Whether the one is a part of the other: what is true of "Thyroid (C cells)" is true of "Thyroid". */
    private static boolean part(String one, String other) {
        String first = Markup.plain(one);
        String second = Markup.plain(other);
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        return longer.length() > shorter.length() + 2 && longer.startsWith(shorter + " (") && longer.endsWith(")");
    }

    /** Whether a table says of a thing that it has all of what is spoken of: "both" under "Action space". */
    private static boolean everything(Words said, String name, FactBase base) {
        return base.relations().factsOf(name).stream()
                .anyMatch(fact -> fact instanceof Fact.Cell cell
                        && base.shape(cell.value()).form() == Shape.Form.BOOLEAN
                        && base.words(cell.column()).within(said));
    }

    /** What a line says; a cell with the name of its column, which says what it is about. */
    private static Words said(Fact fact, FactBase base) {
        return fact instanceof Fact.Cell cell
                ? base.words(cell.column() + " " + cell.value())
                : base.words(fact.statement());
    }

    private static boolean shared(Draft draft, String name, Distractor distractor, FactBase base) {
        List<Fact> facts = base.relations().factsOf(name);
        Set<String> own = own(draft, name);
        for (String other : distractor.of()) {
            if (!own.contains(Term.fold(other)) && base.relations().explainedBy(name, other)) {
                return true;
            }
        }
        Words key = base.words(draft.key());
        Words subject = base.words(name);
        Words option = base.words(distractor.text());
        if (everything(option, name, base)) {
            return true;
        }
        return facts.stream()
                .filter(fact -> !fact.key().equals(draft.fact().key()))
                .anyMatch(fact -> option.has(
                        said(fact, base),
                        stem -> !key.has(stem)
                                && !subject.has(stem)
                                && base.relations().rare(stem)));
    }

    /** What the question is about: for a cell its row and its column. */
    private static Set<String> own(Draft draft, String name) {
        Set<String> own = new HashSet<>();
        own.add(Term.fold(name));
        own.add(Term.fold(draft.fact().subject().text()));
        if (draft.fact() instanceof Fact.Cell cell) {
            own.add(Term.fold(Markup.plain(cell.column())));
        }
        return own;
    }
}
