package studyhall.note;

import java.util.regex.Pattern;

/**
 * Tells lines about the notes, the course and the exam's date from lines about the subject: they state nothing that
 * anybody would want to learn.
 */
final class Housekeeping {
    private static final String LABEL =
            "up|next|prev|previous|parent|back|home|index|moc|siguiente|arriba|volver|weiter|zurück|oben|suivant|précédent|retour|accueil|successivo|precedente|indietro|indice|seguinte|anterior|voltar";

    /** Where to go from here: {@code Up: Plants | Next: Mosses}. */
    private static final Pattern NAVIGATION =
            Pattern.compile("(?iu)(?:\\W*(?:" + LABEL + "): [^|·•:]{1,60}[|·•]?){2,}");

    private static final Pattern EXAM = Pattern.compile(
            "(?iu)\\W*(?:final |midterm )?(?:exam|midterm|quiz|test|klausur|prüfung|examen|parcial|contrôle|esame|exame|prova) (?:is )?(?:on|am|el|le|il|dia|em)\\b.*\\d.*");

    /** Words with which a first paragraph speaks of the notes themselves. */
    private static final Pattern NOTES = Pattern.compile(
            "(?iu)\\b(?:(?:my|own|class|lecture|course|revision|study|prep|interview|these) (?:notes|cards|summary)|revised (?:after|for|on)|flash ?cards|last updated?|prof\\.|"
                    + "(?:autumn|spring|summer|winter|fall) (?:term|semester)|semester \\d|für die (?:klausur|prüfung)|mitschrift"
                    + "|apuntes de|fiche de révision|notes de cours|appunti (?:di|del)|resumo para|apontamentos de|anotações d[aeo]|work in progress)");

    private Housekeeping() {}

    private static final Pattern TASK = Pattern.compile("\\W*(?:TODO|FIXME|TBD)\\b.*");

    /** Whether a line tells the reader where to go or when the exam is, or the author what to do. */
    static boolean aside(String text) {
        if (mayBegin(text)
                && (TASK.matcher(text).matches() || EXAM.matcher(text).matches())) {
            return true;
        }
        int label = text.indexOf(": ");
        return label >= 0
                && label != text.lastIndexOf(": ")
                && NAVIGATION.matcher(text).matches();
    }

    /** Most lines are told by a look at their first two letters, which costs far less than a pattern. */
    private static boolean mayBegin(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                char second = Character.toLowerCase(text.charAt(i + 1));
                return switch (Character.toLowerCase(text.charAt(i))) {
                    case 't' -> second == 'o' || second == 'b' || second == 'e';
                    case 'f', 'm' -> second == 'i';
                    case 'e' -> second == 'x';
                    case 'q' -> second == 'u';
                    case 'k' -> second == 'l';
                    case 'p' -> second == 'r' || second == 'a';
                    default -> false;
                };
            }
        }
        return false;
    }

    /** Whether a paragraph at the head of a note is about the note. */
    static boolean aboutNotes(String text) {
        return NOTES.matcher(text).find();
    }
}
