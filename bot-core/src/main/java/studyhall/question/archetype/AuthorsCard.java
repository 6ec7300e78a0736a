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
import studyhall.question.wording.Wording;

/**
 * A question of the author's own. Answers of cards under the same heading that ask in the same way are wrong; a card
 * without two of them stays a card.
 */
public final class AuthorsCard implements Archetype {
    @Override
    public String name() {
        return "authors-card";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Fact.Card card : base.cards()) {
            String question = Markup.plain(card.question());
            if (!question.endsWith("?") && !question.endsWith("？")) {
                if (!base.isThing(question)) {
                    // nothing beside it is of the answer's kind for certain: the gate says so
                    drafts.accept(
                            Draft.other(card, name(), "", card.question(), "", Phrases.core(card.answer()), List.of()));
                }
                continue;
            }
            List<Distractor> others = new ArrayList<>();
            for (Fact.Card other : base.cards()) {
                if (other != card
                        && other.source().breadcrumb().equals(card.source().breadcrumb())
                        && opening(other.question()).equals(opening(card.question()))
                        && !base.words(other.answer()).meets(base.words(card.question() + " " + card.answer()))) {
                    others.add(Distractor.known(
                            Phrases.core(other.answer()),
                            Phrases.option(other.question()) + " " + Phrases.option(other.answer()),
                            other));
                }
            }
            drafts.accept(Draft.other(
                    card, name(), "", card.question(), card.question(), Phrases.core(card.answer()), others));
        }
    }

    /** The words that say what kind of thing is asked for: "what is the antidote", "which". */
    private static String opening(String question) {
        String[] words = Markup.plain(question).toLowerCase(Locale.ROOT).split("\\s+");
        return words[0];
    }
}
