package studyhall.question.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern SENSE = Pattern.compile("(.*\\S) \\([^()]+\\)");
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}{10,}");
    private static final Pattern BLANKS = Pattern.compile("[^\\p{L}]+");
    private static final int LONG = 5;

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
        if (draft.asked() == Draft.Asked.THING
                && draft.fact() instanceof Fact.Definition
                && (sense(draft.key(), distractor.text()) || compound(draft.clue(), distractor.text(), base))) {
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

    /** Whether both are one word in two senses: what a "Base (Lewis)" does, a "Base (Brønsted)" mostly does as well. */
    private static boolean sense(String one, String other) {
        Matcher first = SENSE.matcher(Markup.plain(one));
        Matcher second = SENSE.matcher(Markup.plain(other));
        return first.matches() && second.matches() && first.group(1).equalsIgnoreCase(second.group(1));
    }

    /** Whether a clue of one long word begins with a word by which another is explained: "Protonendonator", "Protonen". */
    private static boolean compound(String clue, String name, FactBase base) {
        String word = Markup.plain(clue).toLowerCase(Locale.ROOT);
        return COMPOUND.matcher(word).matches()
                && base.relations().factsOf(Markup.plain(name)).stream()
                        .filter(Fact.Definition.class::isInstance)
                        .flatMap(fact -> BLANKS.splitAsStream(
                                Markup.plain(fact.statement()).toLowerCase(Locale.ROOT)))
                        .anyMatch(part ->
                                part.length() >= LONG && word.length() > part.length() && word.startsWith(part));
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
