package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.wording.Wording;

/**
 * A card whose front describes what its back names, "Transmitter lost in Parkinson's disease :: Dopamine". Wrong are the
 * names on cards of the same section whose fronts say that theirs are of the same kind.
 */
public final class NameOnCard implements Archetype {
    /** What a front calls its thing stands before one of these. */
    private static final Pattern END = Pattern.compile(
            "(?iu) (?:of|in|on|for|from|that|which|who|with|made|used|lost|found|at|by|to|de|del|du|des|di|da|do|dos"
                    + "|della|dei|que|qui|che|en|dans|para|per|pour|von|der|die|das|im|mit|für|zur|zum)\\b.*|,.*");

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,2}");
    /** Words at the end of two fronts that make them speak of one thing. */
    private static final int TAIL = 4;

    private static final int LONGEST = 3;
    private static final int FEWEST = 3;
    /** Words of the front, at least: fewer are a name. */
    private static final int FRONT = 3;

    @Override
    public String name() {
        return "name-on-card";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Fact.Card> cards =
                base.cards().stream().filter(card -> described(base, card)).toList();
        for (Fact.Card card : cards) {
            List<Distractor> others = new ArrayList<>();
            for (Fact.Card other : cards) {
                if (other != card
                        && kin(card, other)
                        && other.source().breadcrumb().equals(card.source().breadcrumb())
                        && AuthorsCard.apart(base, card, other.answer())) {
                    others.add(Distractor.known(
                            Phrases.core(other.answer()),
                            () -> Phrases.option(other.question() + ": " + other.answer()),
                            other));
                }
            }
            if (others.size() + 1 >= FEWEST) {
                drafts.accept(Draft.other(
                        card, name(), "", wording.backOf(card), card.question(), Phrases.core(card.answer()), others));
            }
        }
    }

    private static boolean described(FactBase base, Fact.Card card) {
        String front = Markup.plain(card.question());
        return !front.endsWith("?")
                && !GapInSentence.gap(card)
                && (card.form() == Fact.Card.Form.ASKED || card.form() == Fact.Card.Form.REVERSIBLE)
                && front.split(" ").length >= FRONT
                && card.answer().split(" ").length <= LONGEST
                && base.shape(card.answer()).form() == Shape.Form.PHRASE;
    }

    /** Whether both fronts name one kind, or both are somebody's parts in one thing: "... at the Congress of Vienna". */
    private static boolean kin(Fact.Card card, Fact.Card other) {
        String kind = kind(card);
        return !kind.isEmpty() && kind.equals(kind(other))
                || PERSON.matcher(Markup.plain(card.answer())).matches()
                        && PERSON.matcher(Markup.plain(other.answer())).matches()
                        && tail(card).equals(tail(other));
    }

    private static String tail(Fact.Card card) {
        String[] words = Markup.plain(card.question()).toLowerCase(Locale.ROOT).split(" ");
        return words.length <= TAIL
                ? card.question()
                : String.join(" ", List.of(words).subList(words.length - TAIL, words.length));
    }

    /** The noun that a front begins with: "transmitter" of "Main inhibitory transmitter of the brain"; empty where it has none. */
    private static String kind(Fact.Card card) {
        String front = Markup.plain(card.question()).toLowerCase(Locale.ROOT);
        String head = END.matcher(front).replaceFirst("").strip();
        return head.equals(front) ? "" : head.substring(head.lastIndexOf(' ') + 1);
    }
}
