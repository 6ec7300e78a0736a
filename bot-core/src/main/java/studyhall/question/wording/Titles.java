package studyhall.question.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/** Titles of notes as they can stand in a sentence: without numbering, remarks in parentheses and "Notes". */
final class Titles {
    private static final Pattern NUMBERING = Pattern.compile(
            "^(?:\\d+(?:\\.\\d+)*[A-Za-z]?[.)]?|(?iu:tema|unidad|chapitre|leçon|séance|cours|partie|unité|capitolo|lezione|unità|parte|lição|aula|unidade|capítulo|lección|módulo|chapter|unit|lecture|lesson|module|week|part|topic|kapitel|teil|lektion|modul|vorlesung)"
                    + " \\d+(?:\\.\\d+)*\\s*[.:–—-])\\s+(?=\\p{L})");
    private static final Pattern REMARK = Pattern.compile("(?:\\s*\\([^()]*\\)|\\s+[–—-]\\s+\\d{1,3}\\s?%)\\s*$");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)[\\s:–—-]+(?:(?:my|our|quick|short|personal|study|exam|final|mis|work|and|&|\\+|complete|full|detailed|revision|interview|prep)[\\s-]+)*(?:notes|cheat"
                    + " ?sheets?|flash ?cards?|cards?|deck|basics|outline|summary|overview|guide|study"
                    + " guide|fundamentals|reference|revision|apuntes|resumen|esquema|zusammenfassung|lernzettel|spickzettel|mitschrift|übersicht|notizen|skript|résumé|fiche|fiche de révision|notes de cours|cartes|tarjetas|karteikarten|lernkarten|appunti|riassunto|schema|resumo|apontamentos|anotações|notas)(?: (?:für die |for the |para el )?(?:klausur|prüfung|exam|final|midterm|examen))?$");
    /** "ITIL and PMP Basics" are the basics of the second subject: without them it would be the whole of it. */
    private static final Pattern JOINED =
            Pattern.compile("(?iu) (?:and|&|y|und|et|e) \\S+ (?:basics|outline|fundamentals|essentials)$");

    private static final Pattern HEAD = Pattern.compile(
            "(?i)^(?:(?:my |study |lecture |revision )?notes (?:on|for|about)|introduction to|intro to|lernzettel|zusammenfassung|apuntes"
                    + " de|introducción a(?: la| los| las)?|fiche(?: de révision)?(?: sur)?|notes (?:de cours )?sur|introduction (?:à|au|aux)|appunti (?:di|su|sul|sulla)|riassunto(?: di)?|introduzione (?:a|al|alla|ai|alle)|resumo(?: de| do| da)?|apontamentos (?:de|sobre)|anotações (?:de|sobre)|introdução (?:a|à|ao|aos|às))\\s+");
    private static final Pattern SIGNS = Pattern.compile("[\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]+");
    /** "Mineralogy – practical" is what is left of a "practical exam cheat sheet". */
    private static final Pattern LEFT_OVER = Pattern.compile("\\s+[–—-]\\s+\\p{Ll}+$");

    /** What stood between a title and what was said of it: "Fiche – Chimie", "Zusammenfassung: Sachenrecht". */
    private static final Pattern ENDS = Pattern.compile("^[\\s:–—·|,-]+(?=\\S)|(?<=\\S)(?:\\s+[:–—·|,-]+|[:,])\\s*$");

    private static final Set<String> ARTICLES = Set.of("The", "A", "An");

    private Titles() {}

    /** Emoji at either end adorn a title; they are no part of what it names. */
    private static String withoutSigns(String text) {
        String plain =
                SIGNS.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ").strip();
        return plain.isEmpty() ? text : plain;
    }

    /** As a name inside a sentence, in the small Markdown. */
    static String inSentence(String title) {
        String text = NUMBERING.matcher(withoutSigns(title.strip())).replaceFirst("");
        String before;
        do {
            before = text;
            text = REMARK.matcher(text).replaceFirst("");
            String shorter =
                    JOINED.matcher(text).find() ? text : TAIL.matcher(text).replaceFirst("");
            text = shorter.equals(text) ? text : LEFT_OVER.matcher(shorter).replaceFirst("");
            text = HEAD.matcher(text).replaceFirst("");
            text = ENDS.matcher(text).replaceAll("");
        } while (!text.equals(before));
        text = text.strip();
        if (text.isEmpty()) {
            text = title.strip();
        }
        int space = text.indexOf(' ');
        if (space > 0 && ARTICLES.contains(text.substring(0, space))) {
            text = text.substring(0, space).toLowerCase(Locale.ROOT) + text.substring(space);
        }
        return Markup.escape(text);
    }
}
