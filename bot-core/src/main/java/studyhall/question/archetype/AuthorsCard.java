package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> CARDS = Set.of(
            "cards",
            "flashcards",
            "questions",
            "basics",
            "facts",
            "notes",
            "terms",
            "concepts",
            "definitions",
            "essentials");
    private static final int SHORT = 3;

    /** "What is a deed?" */
    private static final int BARE = 5;

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
                        && alike(base, card, other)
                        && !base.words(other.answer()).meets(base.words(card.answer()))
                        && !base.words(other.answer()).within(base.words(card.question()))) {
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

    /**
     * Whether two questions ask for one kind of thing: they open alike and have a word in common ("which gland makes"), or
     * both ask only what something is.
     */
    private static boolean alike(FactBase base, Fact.Card card, Fact.Card other) {
        String[] first = words(card.question());
        String[] second = words(other.question());
        if (!first[0].equals(second[0])) {
            return false;
        }
        return base.words(card.question()).meets(base.words(other.question()))
                || named(card) && named(other)
                || first.length <= BARE && second.length <= BARE && first[1].equals(second[1]);
    }

    /** Whether the answer is a name below a heading that says what all of them are, such as "Antidotes". */
    private static boolean named(Fact.Card card) {
        List<String> breadcrumb = card.source().breadcrumb();
        String heading = breadcrumb.get(breadcrumb.size() - 1);
        return breadcrumb.size() > 1
                && heading.endsWith("s")
                && !heading.endsWith("ss")
                && heading.indexOf(' ') < 0
                && !CARDS.contains(heading.toLowerCase(Locale.ROOT))
                && card.answer().split(" ").length <= SHORT;
    }

    private static String[] words(String question) {
        String[] words = Markup.plain(question).toLowerCase(Locale.ROOT).split("\\s+");
        return words.length > 1 ? words : new String[] {words[0], ""};
    }
}
