package studyhall.question.wording;

import studyhall.note.Markup;
import studyhall.question.Subject;

/**
 * Which of two equally good wordings a question gets, so that those of one list do not all read alike: by the number of
 * words of what is said, which no renaming of a thing and no line elsewhere in the note changes.
 */
final class Turn {
    private Turn() {}

    static String of(String said, String one, String other) {
        return Markup.plain(said).strip().split("\\s+").length % 2 == 0 ? other : one;
    }

    /** By what the note says of a thing. */
    static String of(Subject subject, String one, String other) {
        return subject.definitions().isEmpty()
                ? one
                : of(subject.definitions().get(0).meaning(), one, other);
    }
}
