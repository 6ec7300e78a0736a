package studyhall.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;
import studyhall.question.wording.Role;
import studyhall.question.wording.Situations;

/**
 * A table, read the way its author meant it: usually a row is a thing and a column one of its properties; in a comparison
 * the columns are things; and columns full of names hold what a row is called elsewhere.
 *
 * @param things with their properties
 * @param names columns of names, by header, of the rows
 * @param turned whether the columns are the things
 * @param noun what a row is, in the singular and lower case; may be empty
 */
public record Table(List<Subject> things, Map<String, List<Fact.Cell>> names, boolean turned, String noun) {
    private static final Set<String> GENERIC = Set.of(
            "feature",
            "features",
            "aspect",
            "aspects",
            "property",
            "properties",
            "criterion",
            "criteria",
            "characteristic",
            "characteristics",
            "attribute",
            "attributes",
            "dimension",
            "factor",
            "category",
            "comparison",
            "topic",
            "point",
            "característica",
            "aspecto",
            "propiedad",
            "criterio",
            "merkmal",
            "merkmale",
            "eigenschaft",
            "eigenschaften",
            "kriterium",
            "kriterien",
            "características",
            "aspectos",
            "propiedades",
            "criterios",
            "caractéristique",
            "caractéristiques",
            "critère",
            "critères",
            "propriété",
            "propriétés",
            "caratteristica",
            "caratteristiche",
            "aspetto",
            "aspetti",
            "proprietà",
            "criteri",
            "critério",
            "critérios",
            "propriedade",
            "propriedades",
            "consideration",
            "difference",
            "differences",
            "area",
            "question");
    /** Headers over names: what the things are, the heading says. */
    private static final Set<String> NAMING = Set.of(
            "name", "names", "term", "terms", "item", "items", "title", "what", "who", "thing", "nombre", "término",
            "nom", "terme", "nome", "termine", "termo", "begriff");

    /** Names of languages, above words of theirs. */
    private static final Pattern LANGUAGE = Pattern.compile(
            "english|spanish|french|german|italian|latin|greek|russian|arabic|hebrew|korean|dutch|polish|czech|hindi"
                    + "|swedish|danish|finnish|turkish|\\p{L}+ese|español|inglés|francés|alemán|deutsch|englisch"
                    + "|französisch|spanisch|lateinisch");

    private static final Pattern LEANS = Pattern.compile(
            "(?i)\\b(?:to|of|for|from|in|into|on|by|with|before|after|until|since|the|a|an|be|you|your|von|nach|aus|de|desde|hasta|para)\\b");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,5}(?:[.,]\\d{1,2})?");
    /** Up to three words, the first with a capital: a name, no saying. */
    private static final Pattern NAMED = Pattern.compile("`?\\p{Lu}\\S*(?: \\S+){0,2}");

    private static final Pattern SCALE = Pattern.compile("(?iu)(?:levels?|grades?|tiers?|nivel|grado|\\p{L}*stufe)$");

    private static final int FEW_COLUMNS = 3;

    private static final Set<String> INDEX =
            Set.of("#", "no", "no.", "nr", "nr.", "n.º", "nº", "№", "id", "step", "rank", "order");
    private static final Pattern COMPARES = Pattern.compile(
            "(?i).*(?:\\bvs\\.?\\b|\\bversus\\b|\\bcompar|\\bdifference|\\bgegen\\b|\\bfrente a\\b| or |\\bconfront|différence|differenz|diferen|vergleich|unterschied).*");

    /** Whether the rows are cases, each with what is chosen for it: what stands in one row does not mean the same. */
    public boolean ofCases() {
        return Situations.headed(noun);
    }

    /** Reads one table; empty where it cannot be told which way it is meant. */
    static Table of(List<Fact.Cell> cells, FactBase base) {
        Map<String, List<Fact.Cell>> columns = new LinkedHashMap<>();
        Map<String, List<Fact.Cell>> rows = new LinkedHashMap<>();
        for (Fact.Cell cell : cells) {
            columns.computeIfAbsent(cell.column(), name -> new ArrayList<>()).add(cell);
            rows.computeIfAbsent(cell.subject().text(), name -> new ArrayList<>())
                    .add(cell);
        }
        Fact.Cell first = cells.get(0);
        String corner = Markup.plain(first.corner()).strip();
        String noun = noun(corner, first.meta().kind());
        if (turned(corner, first, columns, rows, base)) {
            return new Table(byColumn(columns, first, base), Map.of(), true, "");
        }
        if (corner.isEmpty() && !numbered(rows.keySet()) && columns.size() <= FEW_COLUMNS && !base.english()) {
            // without a noun of ours in its headers nothing tells whether such a table compares its columns or its rows
            return new Table(List.of(), Map.of(), false, "");
        }
        Map<String, List<Fact.Cell>> names = names(columns, base);
        Set<Fact.Cell> odd = new HashSet<>();
        boolean scaled = scaled(noun, rows.keySet(), columns);
        columns.forEach((header, column) -> odd.addAll(
                Columns.aside(header) || Columns.accumulates(column, scaled, base)
                        ? Set.copyOf(column)
                        : Columns.odd(column, base)));
        Map<String, Term> labels = labels(corner, rows, columns, base);
        List<Subject> things = new ArrayList<>();
        rows.forEach((label, row) -> {
            Term term = labels.get(label);
            // a label of several rows names none of them
            boolean several = row.stream().map(Fact.Cell::column).distinct().count() < row.size();
            if (term != null && !several) {
                Subject thing = Subject.ofTable(term, nounOf(label, term, noun, row), false, row.get(0));
                if (starred(label, row.get(0))) {
                    // a footnote says that it is no such thing, or one with a difference
                    return;
                }
                if (!term.text().equals(label) && PLAIN_NUMBER.matcher(label).matches() && !index(corner)) {
                    thing.add(new Property(first.corner(), base.role(first.corner()), label, row.get(0)));
                }
                for (Fact.Cell cell : row) {
                    if (!names.containsKey(cell.column())
                            && !odd.contains(cell)
                            && !Markup.plain(cell.value()).equals(term.text())) {
                        thing.add(new Property(cell.column(), base.role(cell.column()), cell.value(), cell));
                    }
                }
                things.add(thing);
            }
        });
        return new Table(things, names, false, noun);
    }

    /** Whether the rows are the steps of a scale: they are called so, or numbers in a column only rise or only fall. */
    private static boolean scaled(String noun, Set<String> labels, Map<String, List<Fact.Cell>> columns) {
        return SCALE.matcher(noun).find()
                || scale(List.copyOf(labels))
                || columns.values().stream()
                        .anyMatch(column ->
                                scale(column.stream().map(Fact.Cell::value).toList()));
    }

    private static boolean scale(List<String> values) {
        return values.stream().allMatch(value -> PLAIN_NUMBER.matcher(value).matches()) && Columns.scale(values);
    }

    private static boolean numbered(Set<String> labels) {
        return labels.stream().allMatch(label -> label.chars().allMatch(c -> Character.isDigit(c) || c == '.'));
    }

    private static boolean index(String corner) {
        return corner.isEmpty() || INDEX.contains(corner.toLowerCase(Locale.ROOT));
    }

    private static boolean starred(String label, Fact.Cell cell) {
        String line = cell.source().text();
        int at = line.indexOf(label);
        int end = at + label.length();
        int mark = line.startsWith("\\", end) ? end + 1 : end;
        boolean star = line.startsWith("*", mark) && !line.startsWith("**", mark);
        boolean aside = label.endsWith("!)") || label.endsWith("?)");
        return aside
                || at >= 0
                        && (at == 0 || line.charAt(at - 1) != '*')
                        && (star || line.startsWith("†", end) || line.startsWith("‡", end));
    }

    private static String nounOf(String label, Term term, String noun, List<Fact.Cell> row) {
        // rows that are only numbered are named by the column that names them
        return term.text().equals(label) ? noun : noun(Markup.plain(row.get(0).column()), "");
    }

    private static String noun(String header, String kind) {
        int open = header.indexOf(" (");
        String corner = open > 0 ? header.substring(0, open) : header;
        String lower = corner.toLowerCase(Locale.ROOT);
        if (corner.isEmpty()
                || INDEX.contains(lower)
                || GENERIC.contains(lower)
                || !Character.isLetter(corner.charAt(0))) {
            return kind;
        }
        if (NAMING.contains(lower)) {
            return kind;
        }
        if (LANGUAGE.matcher(lower).matches()) {
            // "which Spanish" asks for no word
            return "";
        }
        if (corner.split(" ").length > 3
                || LEANS.matcher(corner).find()
                || corner.indexOf('/') >= 0
                || corner.indexOf('?') >= 0) {
            return kind;
        }
        // so is a single capital, such as the H of hardness
        boolean acronym = corner.equals(corner.toUpperCase(Locale.ROOT));
        String noun = acronym ? corner : lowered(corner);
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
        return !plural || acronym
                ? noun
                : noun.endsWith("ies")
                        ? noun.substring(0, noun.length() - 3) + "y"
                        : noun.substring(0, noun.length() - 1);
    }

    /** "SiO₂ class" and "IPv4 type" keep their capitals, "Mineral Group" does not. */
    private static String lowered(String header) {
        return Arrays.stream(header.split(" "))
                .map(word -> word.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
                        ? word
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    /** What each row is called: its label, or where that is only a number, the first column that tells all rows apart. */
    private static Map<String, Term> labels(
            String corner, Map<String, List<Fact.Cell>> rows, Map<String, List<Fact.Cell>> columns, FactBase base) {
        boolean numbered = index(corner) && numbered(rows.keySet());
        Map<String, Term> labels = new LinkedHashMap<>();
        if (!numbered && ranked(rows, columns, base)) {
            columns.values()
                    .iterator()
                    .next()
                    .forEach(cell -> labels.put(cell.subject().text(), term(cell.value())));
            return labels;
        }
        if (!numbered) {
            rows.forEach((label, row) -> {
                Shape.Form form = base.shape(row.get(0).subject().markdown()).form();
                if (form != Shape.Form.GAP && form != Shape.Form.SENTENCE) {
                    labels.put(label, row.get(0).subject());
                }
            });
            return labels;
        }
        for (List<Fact.Cell> column : columns.values()) {
            Set<String> values = new HashSet<>();
            column.forEach(cell -> values.add(cell.value()));
            if (values.size() == rows.size() && column.stream().allMatch(cell -> name(base, cell))) {
                column.forEach(cell -> labels.put(cell.subject().text(), term(cell.value())));
                return labels;
            }
        }
        return labels;
    }

    /**
     * Whether the first column holds numbers and the next one the names of what has them: "1 | Talc | Silicate" says of talc
     * that it is a silicate. Of two columns either may be asked for the other.
     */
    private static boolean ranked(
            Map<String, List<Fact.Cell>> rows, Map<String, List<Fact.Cell>> columns, FactBase base) {
        Map.Entry<String, List<Fact.Cell>> next = columns.entrySet().iterator().next();
        Role role = base.role(next.getKey());
        Set<String> values = new HashSet<>();
        next.getValue().forEach(cell -> values.add(cell.value().toLowerCase(Locale.ROOT)));
        return columns.size() >= 2
                && rows.size() >= 3
                && (role == Role.NOUN || role == Role.ODD)
                && values.size() == rows.size()
                && rows.keySet().stream()
                        .allMatch(label -> PLAIN_NUMBER.matcher(label).matches())
                && next.getValue().stream()
                        .allMatch(cell ->
                                name(base, cell) && NAMED.matcher(cell.value()).matches());
    }

    private static boolean name(FactBase base, Fact.Cell cell) {
        Shape.Form form = base.shape(cell.value()).form();
        return (form == Shape.Form.PHRASE || form == Shape.Form.CODE)
                && cell.value().length() <= 40;
    }

    private static Term term(String value) {
        boolean code = value.length() > 2 && value.charAt(0) == '`' && value.indexOf('`', 1) == value.length() - 1;
        return new Term(code ? value.substring(1, value.length() - 1) : Markup.plain(value), code, List.of());
    }

    /** Whether the columns are the things: the corner says so, or the heading does and the rows are of one shape each. */
    private static boolean turned(
            String corner,
            Fact.Cell first,
            Map<String, List<Fact.Cell>> columns,
            Map<String, List<Fact.Cell>> rows,
            FactBase base) {
        if (columns.size() < 2 || names(columns, base).size() > 0 || Situations.headed(corner)) {
            return false;
        }
        for (String header : columns.keySet()) {
            // a column that is called "Description" or "Use case" is a property, and so are those beside it
            Role role = base.role(header);
            if (role != Role.NOUN && role != Role.ODD) {
                return false;
            }
        }
        if (GENERIC.contains(corner.toLowerCase(Locale.ROOT))) {
            return true;
        }
        List<String> breadcrumb = first.source().breadcrumb();
        String heading = breadcrumb.get(breadcrumb.size() - 1);
        long mentioned = columns.keySet().stream()
                .filter(header -> mentions(heading, header))
                .count();
        // a further column, such as "Typical setting", says that all are properties of the rows
        boolean compares = COMPARES.matcher(heading).matches()
                && mentioned >= 2
                && (corner.isEmpty() || mentioned == columns.size());
        long known = columns.keySet().stream()
                .filter(header -> base.speaksOf(Markup.plain(header)))
                .count();
        return compares
                || known >= 2
                || (corner.isEmpty() && uniform(rows.values(), base) > uniform(columns.values(), base));
    }

    private static boolean mentions(String heading, String header) {
        String plain = Markup.plain(header).toLowerCase(Locale.ROOT);
        String title = heading.toLowerCase(Locale.ROOT);
        int space = plain.indexOf(' ');
        // "KRaft vs ZooKeeper" stands above "KRaft mode" and "ZooKeeper mode"
        boolean begins =
                space > 2 && Arrays.asList(title.split("[^\\p{L}\\p{N}]+")).contains(plain.substring(0, space));
        return plain.length() > 1 && (begins || title.contains(plain));
    }

    /** The share of lines of a table whose cells have one shape. */
    private static double uniform(Iterable<List<Fact.Cell>> lines, FactBase base) {
        int uniform = 0;
        int all = 0;
        for (List<Fact.Cell> line : lines) {
            Set<Shape.Form> forms = new HashSet<>();
            for (Fact.Cell cell : line) {
                Shape.Form form = base.shape(cell.value()).form();
                if (form != Shape.Form.GAP) {
                    forms.add(form);
                }
            }
            uniform += forms.size() <= 1 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) uniform / all;
    }

    private static List<Subject> byColumn(Map<String, List<Fact.Cell>> columns, Fact.Cell first, FactBase base) {
        List<Subject> things = new ArrayList<>();
        columns.forEach((header, column) -> {
            Subject thing = Subject.ofTable(term(header), "", true, first);
            for (Fact.Cell cell : column) {
                thing.add(new Property(
                        cell.subject().markdown(), base.role(cell.subject().markdown()), cell.value(), cell));
            }
            things.add(thing);
        });
        return things;
    }

    /**
     * Columns whose filled cells each hold code terms: two or more of them, or one whose header the note elsewhere
     * speaks of, hold names for the rows; a single other one is a property such as a command.
     */
    private static Map<String, List<Fact.Cell>> names(Map<String, List<Fact.Cell>> columns, FactBase base) {
        Map<String, List<Fact.Cell>> names = new LinkedHashMap<>();
        int known = 0;
        for (Map.Entry<String, List<Fact.Cell>> column : columns.entrySet()) {
            int codes = 0;
            boolean others = false;
            for (Fact.Cell cell : column.getValue()) {
                Shape.Form form = base.shape(cell.value()).form();
                if (form == Shape.Form.CODE) {
                    codes++;
                } else if (form != Shape.Form.GAP && cell.value().indexOf('`') < 0) {
                    others = true;
                }
            }
            if (!others && codes >= 3) {
                names.put(column.getKey(), column.getValue());
                known += base.speaksOf(Markup.plain(column.getKey())) ? 1 : 0;
            }
        }
        return names.size() >= 2 || known > 0 ? names : Map.of();
    }
}
