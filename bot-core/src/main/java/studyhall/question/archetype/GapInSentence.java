package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.wording.Wording;

/**
 * A sentence with what the author took out of it. Wrong are the parts taken out of sentences of the same section that are of
 * one kind with it for certain: behind the same words ("lies in the"), with the same last word ("... gyrus"), or numbers of
 * one unit.
 */
public final class GapInSentence implements Archetype {
    private static final String GAP = Markup.plain(Fact.Card.GAP);
    /** Words in front of a gap that tell of what kind its part is. */
    private static final int TELLING = 2;

    private static final int LONGEST = 5;

    @Override
    public String name() {
        return "gap";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        List<Fact.Card> gaps = base.cards().stream().filter(GapInSentence::gap).toList();
        for (Fact.Card card : gaps) {
            List<Distractor> others = new ArrayList<>();
            for (Fact.Card other : gaps) {
                if (other.source().breadcrumb().equals(card.source().breadcrumb())
                        && !other.source().text().equals(card.source().text())
                        && kin(base, card, other)
                        && AuthorsCard.apart(base, card, other.answer())) {
                    others.add(
                            Distractor.known(Phrases.core(other.answer()), () -> Phrases.option(filled(other)), other));
                }
            }
            if (!others.isEmpty()) {
                drafts.accept(Draft.other(
                                card,
                                name(),
                                "",
                                wording.gapIn(card),
                                card.question(),
                                Phrases.core(card.answer()),
                                others)
                        .sorted(base.shape(card.answer()).ordered()));
            }
        }
    }

    /** Whether one part is missing, of few words. */
    static boolean gap(Fact.Card card) {
        boolean marked = card.form() == Fact.Card.Form.CLOZE || card.form() == Fact.Card.Form.HIGHLIGHT;
        String plain = Markup.plain(card.question());
        int at = plain.indexOf(GAP);
        return marked
                && at >= 0
                && at == plain.lastIndexOf(GAP)
                && !plain.startsWith("(", at + GAP.length() + 1)
                && card.answer().split(" ").length <= LONGEST;
    }

    private static boolean kin(FactBase base, Fact.Card card, Fact.Card other) {
        Shape one = base.shape(card.answer());
        Shape two = base.shape(other.answer());
        if (one.form() == Shape.Form.NUMBER || two.form() == Shape.Form.NUMBER) {
            return one.form() == two.form()
                    && one.unit().equals(two.unit())
                    && !one.unit().isEmpty()
                    && Numbers.alike(base, card.answer(), other.answer());
        }
        String[] first = words(card.answer());
        String[] second = words(other.answer());
        boolean head =
                first.length > 1 && second.length > 1 && first[first.length - 1].equals(second[second.length - 1]);
        String before = before(card);
        return head || !before.isEmpty() && before.equals(before(other)) && capital(card) == capital(other);
    }

    /** The last words before the gap; empty where it has too few. */
    private static String before(Fact.Card card) {
        String plain = Markup.plain(card.question());
        String[] words = words(plain.substring(0, plain.indexOf(GAP)));
        return words.length < TELLING ? "" : words[words.length - TELLING] + " " + words[words.length - 1];
    }

    private static boolean capital(Fact.Card card) {
        return Character.isUpperCase(Markup.plain(card.answer()).charAt(0));
    }

    private static String filled(Fact.Card card) {
        return card.question().replace(Fact.Card.GAP, card.answer());
    }

    private static String[] words(String text) {
        return Markup.plain(text).strip().toLowerCase(Locale.ROOT).split("\\s+");
    }
}
