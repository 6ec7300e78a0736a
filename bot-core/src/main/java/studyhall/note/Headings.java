package studyhall.note;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What headings say about the things below them. Headings that share their last word ("Linear Learner Hyperparameters",
 * "XGBoost Hyperparameters") name an owner and a kind; a heading in the plural names a kind.
 */
final class Headings {
    private static final Pattern NUMBERING = Pattern.compile("^(?:\\d+(?:\\.\\d+)*[.)]?|[IVX]+\\.|[A-Z][.)])\\s+");
    private static final Pattern GLOSS = Pattern.compile("^(.*\\S)\\s*\\(([^()]*)\\)$");

    /** Latin words whose plural is their singular. */
    private static final Pattern ONE_OR_MANY = Pattern.compile("(?i)(?:species|facies|series)$");

    private static final Set<String> LEANING =
            Set.of("for of and or to with in on by vs & about from the a an your my our other some more".split(" "));
    private static final int FIRST_LEVEL = 2;

    private final Map<Item, String> owners = new IdentityHashMap<>();
    private final Set<Item> qualified = Collections.newSetFromMap(new IdentityHashMap<>());
    private final String language;

    Headings(Item note, String language) {
        this.language = language;
        qualify(note);
        if (english()) {
            findOwners(note);
        }
    }

    private void qualify(Item parent) {
        Map<String, Item> names = new HashMap<>();
        for (Item child : parent.children) {
            if (child.heading()) {
                if (name(child).endsWith(")")) {
                    Item other =
                            names.putIfAbsent(child.level + term(child).text().toLowerCase(Locale.ROOT), child);
                    if (other != null) {
                        qualified.add(child);
                        qualified.add(other);
                    }
                }
                qualify(child);
            }
        }
    }

    private boolean english() {
        return language.isEmpty() || language.equals("en");
    }

    /** Only headings in one row can share a kind: "Inference Pipelines" and "SageMaker Pipelines" elsewhere do not. */
    private void findOwners(Item parent) {
        Map<String, Integer> lastWords = new HashMap<>();
        Map<String, Integer> used = new HashMap<>();
        for (Item child : parent.children) {
            if (child.heading()) {
                lastWords.merge(lastWord(child), 1, Integer::sum);
                labels(child).forEach(label -> used.merge(label, 1, Integer::sum));
            }
        }
        for (Item child : parent.children) {
            if (child.heading()) {
                String name = name(child);
                int space = name.lastIndexOf(' ');
                if (space > 0
                        && !leans(name.substring(0, space))
                        && plural(name.substring(space + 1))
                        && lastWords.getOrDefault(lastWord(child), 0) > 1
                        && !described(child, used)) {
                    owners.put(child, name.substring(0, space));
                }
                findOwners(child);
            }
        }
    }

    /**
     * Whether a heading stands over what is said of one thing: the labels below it return below the headings beside it, as
     * "Action" and "Side effects" do below "Beta blockers" and "Loop diuretics".
     */
    private static boolean described(Item heading, Map<String, Integer> used) {
        Set<String> own = labels(heading);
        long returning =
                own.stream().filter(label -> used.getOrDefault(label, 0) > 1).count();
        return returning >= 2 && returning * 2 > own.size();
    }

    private static Set<String> labels(Item heading) {
        Set<String> labels = new HashSet<>();
        for (Item child : heading.children) {
            TermSplit split = child.form == Item.Form.BULLET ? child.split() : null;
            if (split != null && !split.term().code()) {
                labels.add(split.term().text().toLowerCase(Locale.ROOT));
            }
        }
        return labels;
    }

    /** "Commands for files" and "Acids and bases" name no owner of files or bases. */
    private static boolean leans(String before) {
        return LEANING.contains(Wording.lastWord(before).toLowerCase(Locale.ROOT));
    }

    private static String lastWord(Item heading) {
        String name = name(heading);
        return heading.level + name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** The heading's text without numbering and marks. */
    static String name(Item heading) {
        if (heading.name == null) {
            heading.name = readName(heading);
        }
        return heading.name;
    }

    private static String readName(Item heading) {
        String text = Markup.plain(Inlines.unbold(heading.text())).strip();
        int space = text.indexOf(' ');
        if (space > 0 && (Character.isDigit(text.charAt(0)) || ".)".indexOf(text.charAt(space - 1)) >= 0)) {
            Matcher numbering = NUMBERING.matcher(text);
            if (numbering.find() && numbering.end() < text.length()) {
                text = text.substring(numbering.end());
            }
        }
        int start = 0;
        while (start < text.length()
                && !Character.isLetterOrDigit(text.codePointAt(start))
                && "`(\"'«“¿¡.$<{[/@#-_&*+".indexOf(text.charAt(start)) < 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start
                && (text.charAt(end - 1) == ':' || text.charAt(end - 1) == '：' || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(start, end);
    }

    static Term term(Item heading) {
        Term term = term(name(heading));
        String marked = Inlines.unbold(heading.text());
        boolean code = marked.startsWith("`") && marked.endsWith("`") && marked.indexOf('`', 1) == marked.length() - 1;
        return new Term(term.text(), code, term.glosses());
    }

    /** The term of a heading, with its gloss where a heading beside it differs by that alone. */
    Term termOf(Item heading) {
        Term term = term(heading);
        return qualified.contains(heading) ? term.qualified() : term;
    }

    /** Whether a heading is of the first level and so the note's title. That one deeper heading alone could be one, but
     * a second beside it would then change every key of the note. */
    static boolean titles(Item heading) {
        return heading.level == FIRST_LEVEL;
    }

    /** A name, with what stands in parentheses behind it as a gloss. */
    static Term term(String name) {
        if (!name.endsWith(")")) {
            return Term.of(name);
        }
        Matcher gloss = GLOSS.matcher(name);
        return gloss.matches()
                ? new Term(gloss.group(1), false, List.of(gloss.group(2).strip()))
                : Term.of(name);
    }

    /** The owner that a heading names in front of its kind; empty where it names none. */
    String owner(Item heading) {
        return owners.getOrDefault(heading, "");
    }

    /** The kind of the things below a heading in the plural, in the singular and lower case but for acronyms. */
    String kind(String name) {
        return english() ? englishKind(name) : otherKind(name);
    }

    /** Only where the plural of one word tells its singular beyond doubt. */
    private String otherKind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plural =
                switch (language) {
                    case "es", "pt" -> lower.endsWith("as") || lower.endsWith("os");
                    case "fr" -> lower.endsWith("es");
                    default -> false;
                };
        return plural && name.indexOf(' ') < 0 && name.length() > 4 ? lower.substring(0, lower.length() - 1) : "";
    }

    private static String englishKind(String name) {
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        if (!plural(last)
                || name.indexOf(" and ") > 0
                || name.indexOf('&') >= 0
                || name.indexOf(" vs") > 0
                || name.indexOf(" of ") > 0
                || name.indexOf(" for ") > 0
                || name.indexOf(',') >= 0
                || name.split(" ").length > 4) {
            return "";
        }
        return lower(name.substring(0, space + 1)) + singular(lower(last));
    }

    private static String lower(String words) {
        StringBuilder lower = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean name = word.length() > 1
                    && !word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            lower.append(name ? word : word.toLowerCase(Locale.ROOT)).append(' ');
        }
        lower.setLength(lower.length() - (words.endsWith(" ") ? 0 : 1));
        return lower.toString();
    }

    static boolean plural(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > 3
                && lower.endsWith("s")
                && !lower.endsWith("ss")
                && !lower.endsWith("us")
                && !lower.endsWith("is")
                && !lower.endsWith("ics")
                && !word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether two kinds are called by one noun, as hyperparameters and tree parameters are. */
    static boolean alike(String kind, String other) {
        String one = Wording.lastWord(kind);
        String two = Wording.lastWord(other);
        return one.endsWith(two) || two.endsWith(one);
    }

    static String singular(String word) {
        if (ONE_OR_MANY.matcher(word).find()) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, word.length() - 2);
        }
        return word.substring(0, word.length() - 1);
    }
}
