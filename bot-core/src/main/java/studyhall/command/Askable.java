package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.note.FactKey;
import studyhall.note.Source;
import studyhall.question.Question;
import studyhall.question.RecallCard;

/**
 * Something that one person can be asked about: a question with options, or a card of the author's own to be recalled.
 *
 * @param fact the key of its fact
 * @param version the fact's, now
 * @param source the lines that state it
 */
record Askable(FactKey fact, String version, Source source, Optional<Question> question, Optional<RecallCard> card) {
    static Askable of(Question question) {
        return new Askable(
                question.fact(), question.factVersion(), question.source(), Optional.of(question), Optional.empty());
    }

    static Askable of(RecallCard card) {
        return new Askable(card.key(), card.version(), card.source(), Optional.empty(), Optional.of(card));
    }

    /** The question's short id; empty for a card. */
    String id() {
        return question.map(each -> each.id().shortId()).orElse("");
    }

    /** What the notes ask about a fact that a file states, in the order of the notes. */
    static List<Askable> on(Library library, String fact, String file) {
        Stream<Askable> questions = library.questionsIn(file).stream()
                .filter(question -> question.fact().value().equals(fact))
                .map(Askable::of);
        Supplier<Stream<Askable>> cards = () -> library.recallCards().stream()
                .filter(card -> card.key().value().equals(fact))
                .map(Askable::of);
        List<Askable> asked = questions.toList();
        return asked.isEmpty() ? cards.get().toList() : asked;
    }
}
