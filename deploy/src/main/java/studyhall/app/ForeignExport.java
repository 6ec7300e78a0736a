package studyhall.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import studyhall.app.trivia.GiftText;
import studyhall.library.Library;
import studyhall.library.exchange.AnkiText;
import studyhall.library.exchange.CsvText;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Source;
import studyhall.question.Option;
import studyhall.question.Question;

/**
 * What a library asks, in the forms of other programs: plain text as people read it, in the order of the library, so that
 * equal notes give equal bytes. Each says where in the notes it stands.
 */
final class ForeignExport {
    /** Which forms there are. */
    enum Form {
        anki,
        gift,
        csv
    }

    private final String deck;

    /**
     * Names what is exported.
     *
     * @param deck where Anki puts it
     */
    ForeignExport(String deck) {
        this.deck = deck;
    }

    /** All questions with their options. */
    String questions(Library library, Form form) {
        List<Question> questions = library.questions();
        return switch (form) {
            case anki -> {
                AnkiText anki = new AnkiText(deck);
                questions.forEach(question -> anki.note(
                        front(question),
                        letter(question.key()) + ") " + options(question).get(question.key()) + "\n"
                                + feedback(question),
                        tags(question.source())));
                yield anki.toString();
            }
            case gift -> {
                GiftText gift = new GiftText();
                questions.forEach(question -> {
                    gift.category(question.source().breadcrumb().get(0));
                    gift.question(
                            question.id().value(),
                            Markup.readable(question.stem()),
                            options(question),
                            question.key(),
                            feedback(question));
                });
                yield gift.toString();
            }
            case csv -> csv(questions);
        };
    }

    /** The cards that the author wrote. */
    String cards(Library library, Form form) {
        List<Fact.Card> cards = library.facts().stream()
                .filter(Fact.Card.class::isInstance)
                .map(Fact.Card.class::cast)
                .toList();
        return switch (form) {
            case anki -> {
                AnkiText anki = new AnkiText(deck);
                cards.forEach(card -> anki.note(
                        Markup.readable(card.question()),
                        Markup.readable(card.answer()) + "\n" + place(card.source()),
                        tags(card.source())));
                yield anki.toString();
            }
            case gift -> {
                GiftText gift = new GiftText();
                cards.forEach(card -> {
                    gift.category(card.source().breadcrumb().get(0));
                    gift.typed(
                            card.key().value(),
                            Markup.readable(card.question()),
                            Markup.readable(card.answer()),
                            place(card.source()));
                });
                yield gift.toString();
            }
            case csv -> {
                CsvText csv = new CsvText(List.of("id", "question", "answer", "file", "from line", "to line", "below"));
                cards.forEach(card -> {
                    List<String> row = new ArrayList<>(List.of(
                            card.key().value(), Markup.readable(card.question()), Markup.readable(card.answer())));
                    row.addAll(where(card.source()));
                    csv.row(row);
                });
                yield csv.toString();
            }
        };
    }

    private static String csv(List<Question> questions) {
        int most = questions.stream()
                .mapToInt(question -> question.options().size() - 1)
                .max()
                .orElse(0);
        List<String> head = new ArrayList<>(List.of("id", "archetype", "question", "answer"));
        for (int i = 1; i <= most; i++) {
            head.add("wrong " + i);
        }
        head.addAll(List.of("explanation", "file", "from line", "to line", "below"));
        CsvText csv = new CsvText(head);
        for (Question question : questions) {
            List<String> options = new ArrayList<>(options(question));
            List<String> row = new ArrayList<>(List.of(
                    question.id().value(),
                    question.archetype(),
                    Markup.readable(question.stem()),
                    options.remove(question.key())));
            row.addAll(options);
            while (row.size() < 4 + most) {
                row.add("");
            }
            row.add(Markup.readable(question.explanation()));
            row.addAll(where(question.source()));
            csv.row(row);
        }
        return csv.toString();
    }

    private static List<String> where(Source source) {
        return List.of(
                source.file(),
                Integer.toString(source.fromLine()),
                Integer.toString(source.toLine()),
                String.join(" › ", source.breadcrumb()));
    }

    /** With its options: two questions of one stem are two notes. */
    private static String front(Question question) {
        StringBuilder front = new StringBuilder(Markup.readable(question.stem()));
        List<String> options = options(question);
        for (int i = 0; i < options.size(); i++) {
            front.append('\n').append(letter(i)).append(") ").append(options.get(i));
        }
        return front.toString();
    }

    private static char letter(int option) {
        return (char) ('A' + option);
    }

    private static List<String> options(Question question) {
        return question.options().stream()
                .map(Option::text)
                .map(Markup::readable)
                .toList();
    }

    private static String feedback(Question question) {
        return Markup.readable(question.explanation()) + "\n" + place(question.source());
    }

    private static String place(Source source) {
        return String.join(" › ", source.breadcrumb()) + ", "
                + (source.fromLine() == source.toLine()
                        ? "line " + source.fromLine()
                        : "lines " + source.fromLine() + "-" + source.toLine())
                + " of " + source.file();
    }

    /** The note's name and the author's tags. */
    private static Set<String> tags(Source source) {
        Set<String> tags = new TreeSet<>(source.tags());
        tags.add(source.breadcrumb().get(0));
        return tags;
    }
}
