package studyhall.question.wording;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Subject;

/**
 * Headings as they can stand in a stem, in any language: a heading that says little alone, such as "Others" or
 * "Types", or that stands in several places, follows the one above it. Remembers how titles read in a sentence.
 */
final class Places {
    /** Both headings together; what would be longer says enough with the nearer one. */
    private static final int LONGEST = 60;

    /** These tell one part from another and nothing of what it is about. */
    private static final Set<String> EMPTY = Set.of(
            ("other;others;misc;miscellaneous;general;more;extra;various;rest;further;notes;list;lists;table;details"
                            + ";breadth;depth;in depth;in detail;deep dive;toolkit;tool box;toolbox;at a glance;cheat sheet"
                            + ";otros;otras;varios;sonstige;sonstiges;weitere;andere;allgemein"
                            + ";autres;divers;général;généralités;altro;altri;altre;varie;generale;outros;outras;diversos;geral")
                    .split(";"));

    /** These collect words of the note as a whole, wherever they stand. */
    private static final Set<String> GLOSSARY =
            Set.of(("terms;concepts;key concepts;key terms;definitions;glossary;vocabulary;términos;conceptos"
                            + ";conceptos clave;definiciones;glosario;vocabulario;begriffe;grundbegriffe;definitionen;glossar;termes;notions;définitions;glossaire;vocabulaire;lexique"
                            + ";termini;concetti;concetti chiave;definizioni;vocabolario;lessico;termos;conceitos;definições;vocabulário")
                    .split(";"));

    /** These say nothing even behind the heading above them. */
    private static final Set<String> VOID =
            Set.of(("table;list;lists;notes;details;summary;breadth;depth;in depth;in detail;deep dive;toolkit;tool box"
                            + ";toolbox;at a glance;cheat sheet;tabla;lista;tabelle;liste;tableau;tabella;elenco;tabela;résumé;riassunto;resumo")
                    .split(";"));

    /** How far its author went, not what the heading is about. */
    private static final Pattern EXTENT =
            Pattern.compile("(?iu)(?<=\\S)[ ,:–-]+(?:in depth|in detail|deep dive|at a glance|en detalle|im detail)$");

    /** Behind an adjective too, these need to know whose they are. */
    private static final Set<String> HEADS =
            Set.of(("types kinds modes options levels features settings limits tools categories classes examples forms"
                            + " attributes fields windows design rules operators roles events triggers parameters arguments"
                            + " metrics variables keys tables"
                            + " methods steps stages phases parts components properties tipos clases partes fases etapas"
                            + " ejemplos propiedades arten formen typen teile phasen stufen beispiele eigenschaften")
                    .split(" "));

    /** "Fat-soluble" what? */
    private static final Pattern ADJECTIVE =
            Pattern.compile("(?iu)[\\p{L}]+-[\\p{L}-]+|[\\p{L}]{3,}(?:al|ic|ive|ous|able|ible|less|ful|ed|ary)");

    private final Set<String> repeated;
    private final Map<String, String> titles = new HashMap<>();

    private Places(Set<String> repeated) {
        this.repeated = repeated;
    }

    /** For the note of these facts. */
    static Places of(List<Fact> facts) {
        Map<String, String> parents = new HashMap<>();
        Set<String> repeated = new HashSet<>();
        List<String> last = List.of();
        for (Fact fact : facts) {
            List<String> headings = fact.source().breadcrumb();
            if (headings != last) {
                last = headings;
                for (int i = 2; i < headings.size(); i++) {
                    String other = parents.putIfAbsent(headings.get(i), headings.get(i - 1));
                    if (other != null && !other.equals(headings.get(i - 1))) {
                        repeated.add(headings.get(i));
                    }
                }
            }
        }
        return new Places(repeated);
    }

    /** A title as a name inside a sentence. */
    String title(String text) {
        return titles.computeIfAbsent(text, Titles::inSentence);
    }

    /** Where below its note's title a thing stands; empty where that says nothing more. */
    String of(Subject subject) {
        if (subject.isTitle()) {
            return "";
        }
        String place = subject.place();
        // "Timers" alone could be those of anything: the name that the thing goes by otherwise stands before it
        boolean kind = !place.isEmpty()
                && place.indexOf(' ') < 0
                && !subject.section().isEmpty()
                && !place.equals(subject.section());
        String section = section(subject.headings(), whole(subject.headings(), place), kind);
        return section.equalsIgnoreCase(title(subject.title()))
                        || section.equalsIgnoreCase(subject.term().text())
                ? ""
                : section;
    }

    /** "OSPF Packet Types", where a thing stands below its owner "OSPF Packet": half a heading sends nobody anywhere. */
    private static String whole(List<String> headings, String owner) {
        String last = headings.get(headings.size() - 1);
        return last.startsWith(owner + " ") ? last : owner;
    }

    /** The last of these headings, and the one above it where that is needed. */
    String below(List<String> headings) {
        String section = section(headings, headings.get(headings.size() - 1));
        return section.equalsIgnoreCase(title(headings.get(0))) ? "" : section;
    }

    /** What a statement is about, where that is not the note as a whole. */
    String about(Fact statement) {
        List<String> headings = statement.source().breadcrumb();
        String about = section(headings, statement.subject().text());
        String title = title(headings.get(0));
        return about.equalsIgnoreCase(title) || title.startsWith(about + " (") ? "" : about;
    }

    private String section(List<String> headings, String heading) {
        return section(headings, heading, false);
    }

    private String section(List<String> headings, String heading, boolean owned) {
        String section = topic(heading);
        if (GLOSSARY.contains(section.toLowerCase(Locale.ROOT))) {
            return "";
        }
        if (section.isEmpty() || !owned && !repeated.contains(heading) && !weak(section)) {
            return section;
        }
        int at = headings.lastIndexOf(heading);
        int above = (at < 0 ? headings.size() : at) - 1;
        while (above > 0 && empty(title(headings.get(above)))) {
            above--;
        }
        String parent = above > 0 ? topic(headings.get(above)) : "";
        if (parent.toLowerCase(Locale.ROOT).contains(section.toLowerCase(Locale.ROOT))) {
            return parent;
        }
        if (lastWord(parent).equalsIgnoreCase(lastWord(section)) && section.indexOf(' ') > 0) {
            // "Node components" below "Cluster components" needs no more
            return section;
        }
        if (parent.isEmpty() || parent.equals(section) || parent.length() + section.length() > LONGEST) {
            return empty(section) ? parent : section;
        }
        return VOID.contains(section.toLowerCase(Locale.ROOT)) || CatchAll.is(section)
                ? parent
                : parent + " › " + section;
    }

    private static String lastWord(String heading) {
        return heading.substring(heading.lastIndexOf(' ') + 1);
    }

    private String topic(String heading) {
        return EXTENT.matcher(title(heading)).replaceFirst("");
    }

    private static boolean weak(String section) {
        int space = section.lastIndexOf(' ');
        boolean few = section.indexOf(' ') == space;
        return few && HEADS.contains(section.substring(space + 1).toLowerCase(Locale.ROOT))
                || empty(section)
                || space < 0 && ADJECTIVE.matcher(section).matches();
    }

    private static boolean empty(String section) {
        return EMPTY.contains(section.toLowerCase(Locale.ROOT)) || CatchAll.is(section);
    }
}
