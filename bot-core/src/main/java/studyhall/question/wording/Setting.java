package studyhall.question.wording;

import java.util.List;
import studyhall.note.Fact;
import studyhall.question.Subject;

/**
 * The frame of a sentence in a language whose stems begin with the place and quote every name, so that none needs the
 * gender or the case of a word that only the note knows.
 *
 * @param before what stands before a note's title where a thing is asked for: {@code "En «"}
 * @param beforeList the same where a list of steps is: {@code "En los apuntes sobre «"}
 * @param after between the title and the heading below it: {@code "»"}
 * @param rest between the place and the question: {@code ", "}
 */
record Setting(Places places, String before, String beforeList, String after, String rest, Marks marks) {
    /**
     * Quotation marks, with those that replace them inside a quotation, and the word before the last name of a list.
     *
     * @param and the word with its spaces
     */
    record Marks(String open, String close, String innerOpen, String innerClose, String and) {
        String quoted(String value) {
            String inner =
                    Phrase.withoutStop(value).replace(open.strip(), innerOpen).replace(close.strip(), innerClose);
            return open + inner + close;
        }

        String named(Subject subject) {
            return subject.term().code() ? subject.name() : quoted(subject.option());
        }

        /** "A, B and C". */
        String all(List<Subject> things) {
            List<String> names = things.stream().map(this::named).toList();
            String last = names.get(names.size() - 1);
            return String.join(", ", names.subList(0, names.size() - 1)) + and + last;
        }
    }

    /** The question with the note and the heading of a thing in front. */
    String in(Subject subject, String question) {
        return before + title(subject.title()) + after + section(places.of(subject)) + rest + question;
    }

    /** The question with the note and the list of a step in front. */
    String in(Fact step, String question) {
        return beforeList
                + title(step.source().breadcrumb().get(0))
                + after
                + section(places.about(step))
                + rest
                + question;
    }

    String title(String text) {
        return places.title(text);
    }

    private static String section(String section) {
        return section.isEmpty() ? "" : " (" + section + ")";
    }
}
