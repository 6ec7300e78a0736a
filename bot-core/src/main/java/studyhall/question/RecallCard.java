package studyhall.question;

import studyhall.note.Fact;
import studyhall.note.FactKey;
import studyhall.note.Source;

/**
 * A question that the author wrote and that has no sound wrong options: for practice with oneself, never for a quiz.
 *
 * @param key the fact's
 * @param version the fact's, when the card was made
 * @param question in the small Markdown
 * @param answer in the small Markdown
 */
public record RecallCard(FactKey key, String version, String question, String answer, Source source) {
    static RecallCard of(Fact.Card card) {
        return new RecallCard(card.key(), card.meta().version(), card.question(), card.answer(), card.source());
    }
}
