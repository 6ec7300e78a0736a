package studyhall.note;

import java.util.regex.Pattern;

/**
 * Tells lines about the notes, the course and the exam's date from lines about the subject: they state nothing that
 * anybody would want to learn.
 */
final class Housekeeping {
    private static final String LABEL =
            "up|next|prev|previous|parent|back|home|index|moc|siguiente|arriba|volver|weiter|zurück|oben";

    /** Where to go from here: {@code Up: Plants | Next: Mosses}. */
    private static final Pattern NAVIGATION =
            Pattern.compile("(?iu)(?:\\W*(?:" + LABEL + "): [^|·•:]{1,60}[|·•]?){2,}");

    private static final Pattern EXAM = Pattern.compile(
            "(?iu)\\W*(?:final |midterm )?(?:exam|midterm|quiz|test|klausur|prüfung|examen|parcial) (?:is )?(?:on|am|el)\\b.*\\d.*");

    /** Words with which a first paragraph speaks of the notes themselves. */
    private static final Pattern NOTES = Pattern.compile(
            "(?iu)\\b(?:(?:my|own|class|lecture|course|revision|study) (?:notes|cards|summary)|flash ?cards|last updated?|prof\\.|"
                    + "(?:autumn|spring|summer|winter|fall) (?:term|semester)|semester \\d|für die (?:klausur|prüfung)|mitschrift"
                    + "|apuntes de|work in progress)");

    private Housekeeping() {}

    private static final Pattern TASK = Pattern.compile("\\W*(?:TODO|FIXME|TBD)\\b.*");

    /** Whether a line tells the reader where to go or when the exam is, or the author what to do. */
    static boolean aside(String text) {
        return (begins(text, "tf") && TASK.matcher(text).matches())
                || (begins(text, "fmqtkpe") && EXAM.matcher(text).matches())
                || (text.indexOf(": ") != text.lastIndexOf(": ")
                        && NAVIGATION.matcher(text).matches());
    }

    /** Most lines are told by a look at their first letter, which costs far less than a pattern. */
    private static boolean begins(String text, String letters) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return letters.indexOf(Character.toLowerCase(c)) >= 0;
            }
        }
        return false;
    }

    /** Whether a paragraph at the head of a note is about the note. */
    static boolean aboutNotes(String text) {
        return NOTES.matcher(text).find();
    }
}
