package studyhall.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;

/**
 * What of a column can be asked about: not what stands beside the matter, such as why another choice is worse, not groups of
 * people of whom one holds another, and no cell that is of another kind than its column.
 */
final class Columns {
    /** Headers over what speaks of something else than its row, or against it. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:why|not|avoid|don['’]t|do not|never|instead of|por qué|warum|nicht|pourquoi|pas|éviter|perché|evitare|evitar)\\b.*");

    /** Free remarks stand in no relation to their row that a question could name. */
    private static final Pattern REMARKS = Pattern.compile(
            "(?i)(?:notes?|remarks?|comments?|info|misc|other|gotchas?|observaciones|notas|bemerkung(?:en)?|anmerkung(?:en)?|remarques?|commentaires?|osservazioni|commenti|observações|comentários)");

    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)(?:participants?|attendees?|stakeholders?|audience|who(?: (?:must|should|can|may))?(?: (?:attends?|takes? part|comes?|joins?|participates?"
                    + "|is invited|is involved))?|people involved|involved"
                    + "|teilnehmer|beteiligte|participantes|asistentes|participants?|partecipanti)");
    private static final Pattern MAKER = Pattern.compile(
            "(?i).*\\b(?:by|von|por)|discoverer|inventor|author|founder|creator|autor|erfinder|auteur|inventeur|fondateur|autore|inventore|fondatore|fundador");

    private static final Pattern PLACE = Pattern.compile(
            "(?i)(?:.* )?(?:sites?|locations?|places?|where|regions?|areas?|lugar|ubicación|ort|lage|lieux?|localisation|luogo|sede|local|localização)(?: .*)?");

    /** How verbs begin a cell that says what one thing does, and what several do. */
    private static final Map<String, Pattern> ONE = Map.of(
            "es", Pattern.compile("(?iu)\\p{L}{2,}[ae] (?!de\\b)"),
            "de", Pattern.compile("\\p{Ll}{3,}t (?!der\\b|des\\b)"),
            "fr", Pattern.compile("(?iu)\\p{L}{2,}[et] (?:les?|la|une?|l['’]|du|au)"),
            "it", Pattern.compile("(?iu)\\p{L}{2,}[ae] (?:il|lo|la|i|gli|le|un|una|l['’])"),
            "pt", Pattern.compile("(?iu)\\p{L}{2,}[ae] (?:os?|as?|uma?)\\b"),
            "en", Pattern.compile("(?i)\\p{L}{2,}(?<!s)s (?:the|an?|blood|and|or)\\b"));

    private static final Map<String, Pattern> MANY = Map.of(
            "es", Pattern.compile("(?iu)\\p{L}{2,}[ae]n (?:el|la|los|las|un|una|al?|en|que)\\b"),
            "de", Pattern.compile("\\p{Ll}{3,}en (?:die|den|das|der|ein\\w*)\\b"),
            "fr", Pattern.compile("(?iu)\\p{L}{2,}ent (?:les?|la|une?|l['’]|du|au)"),
            "it", Pattern.compile("(?iu)\\p{L}{2,}(?:ano|ono) (?:il|lo|la|i|gli|le|un|una|l['’])"),
            "pt", Pattern.compile("(?iu)\\p{L}{2,}(?:am|em) (?:os?|as?|uma?)\\b"),
            "en", Pattern.compile("(?i)\\p{L}{3,}(?<!s) (?:the|an?)\\b"));

    private static final int STEPS = 4;

    private Columns() {}

    /** Whether nothing is asked about the whole column. */
    static boolean aside(String header) {
        String plain = Markup.plain(header).strip();
        return ASIDE.matcher(plain).matches()
                || PEOPLE.matcher(plain).matches()
                || REMARKS.matcher(plain).matches();
    }

    /**
     * Cells that say something of another kind than their column holds: "known since antiquity" below "Discovered by", or
     * some words in lower case among names.
     */
    static Set<Fact.Cell> odd(List<Fact.Cell> column, FactBase base) {
        List<Fact.Cell> sayings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fact.Cell cell : column) {
            String text = Markup.plain(cell.value()).strip();
            if (base.shape(cell.value()).form() != Shape.Form.PHRASE || text.isEmpty()) {
                continue;
            }
            if (name(text)) {
                names.add(text);
            } else if (Character.isLowerCase(text.charAt(0)) && text.indexOf(' ') > 0) {
                sayings.add(cell);
            }
        }
        if (PLACE.matcher(Markup.plain(column.get(0).column()).strip()).matches()) {
            // several places at once may well hold the one place of another row
            return lists(column);
        }
        Set<Fact.Cell> several = several(column);
        if (!several.isEmpty()) {
            return several;
        }
        boolean maker =
                MAKER.matcher(Markup.plain(column.get(0).column()).strip()).matches();
        boolean named = names.size() >= 2 && names.size() >= distinct(sayings) * 2;
        return names.isEmpty() || !maker && !named ? Set.of() : Set.copyOf(sayings);
    }

    /**
     * Whether a column says, step by step of a scale, what each step just does or just withstands: what scratches glass
     * scratches it further up too, so that no step is alone in it. Told by one word that most of the cells share.
     *
     * @param scaled whether the rows are the steps of a scale
     */
    static boolean accumulates(List<Fact.Cell> column, boolean scaled, FactBase base) {
        boolean said = column.stream()
                .allMatch(cell -> cell.value().indexOf(' ') > 0
                        && base.shape(cell.value()).form() == Shape.Form.PHRASE);
        if (!scaled || !said || column.size() < STEPS) {
            return false;
        }
        Words header = base.words(column.get(0).column());
        for (int i = 0; i < 2; i++) {
            List<String> stems = new ArrayList<>();
            base.words(column.get(i).value()).each(stems::add);
            for (String stem : stems) {
                long sharing = column.stream()
                        .filter(cell -> base.words(cell.value()).has(stem))
                        .count();
                if (!header.has(stem) && sharing * 5 >= column.size() * 3L) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether numbers only rise, or only fall, from row to row. */
    static boolean scale(List<String> numbers) {
        int rising = 0;
        int falling = 0;
        for (int i = 1; i < numbers.size(); i++) {
            double one = Decimal.of(numbers.get(i - 1));
            double two = Decimal.of(numbers.get(i));
            rising += two > one ? 1 : 0;
            falling += two < one ? 1 : 0;
        }
        return numbers.size() >= STEPS && Math.max(rising, falling) == numbers.size() - 1;
    }

    /** Cells whose verb is in the plural where those of most are in the singular: "aumentan" among "aumenta". */
    private static Set<Fact.Cell> several(List<Fact.Cell> column) {
        String language = column.get(0).meta().language();
        Pattern one = ONE.get(language);
        Pattern many = MANY.get(language);
        if (one == null || many == null) {
            return Set.of();
        }
        Set<Fact.Cell> several = new HashSet<>();
        int single = 0;
        for (Fact.Cell cell : column) {
            single += one.matcher(cell.value()).lookingAt() ? 1 : 0;
            if (many.matcher(cell.value()).lookingAt()) {
                several.add(cell);
            }
        }
        return single * 3 >= column.size() * 2 ? several : Set.of();
    }

    private static Set<Fact.Cell> lists(List<Fact.Cell> column) {
        Set<Fact.Cell> lists = new HashSet<>();
        for (Fact.Cell cell : column) {
            if (cell.value().indexOf(',') >= 0) {
                lists.add(cell);
            }
        }
        return lists.size() < column.size() ? lists : Set.of();
    }

    private static int distinct(List<Fact.Cell> cells) {
        Set<String> values = new HashSet<>();
        cells.forEach(cell -> values.add(cell.value().toLowerCase(Locale.ROOT)));
        return values.size();
    }

    /** Whether every word of some length begins with a capital, as in names. */
    private static boolean name(String text) {
        for (String word : text.split(" ")) {
            if (word.isEmpty() || word.length() > 3 && !Character.isUpperCase(word.charAt(0))) {
                return false;
            }
        }
        return Character.isUpperCase(text.charAt(0));
    }
}
