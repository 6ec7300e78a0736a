package studyhall.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Draft.Distractor;
import studyhall.question.archetype.Numbers;
import studyhall.question.gate.Distinct;

/**
 * Which of the sound distractors stand beside the key, and in which order: known to be wrong before merely unstated, near
 * neighbours before far ones, and the key as often the smallest, the longest or anything between as any other option.
 * All by hashes of what is asked, never by chance or by the order of the notes, so that the same notes give the same
 * questions.
 */
final class Choosing {
    private static final int WANTED = 3;
    /** A unit, an element, an abbreviation. */
    private static final Pattern SYMBOL = Pattern.compile("\\S{1,3}|\\p{Ll}*\\p{Lu}+\\S{0,3}");

    /** Of these, one that is no word: "kg" and "K", not "red". */
    private static final Pattern SIGN = Pattern.compile("\\S|[^aeiouAEIOU]{2,3}|.*\\p{Lu}.*");

    /** "Level 3", "TCP 443": read in any other order than that of the numbers, they would look shuffled. */
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}+[ -]?\\d[\\d.,]*");

    private static final Pattern NUMBER = Pattern.compile("[ -]?\\d[\\d.,]*$");

    /** Neighbours that are as near as each other. */
    private static final int NEAR = 8;

    private static final int JOINED = 3;
    private static final int MOST = 12;
    private static final int TRIES = 12;
    private static final Pattern CODE = Pattern.compile("[1-9]\\d\\d");
    /** Measured on the bundled notes: the longest option is then right as often as any other. */
    private static final int LONGEST_PERCENT = 40;

    private final Draft draft;
    private final FactBase base;
    private final long seed;
    private final List<Distractor> candidates;
    private final List<Ranked> ranked;

    Choosing(Draft draft, FactBase base) {
        this.draft = draft;
        this.base = base;
        this.seed = Hash.of(draft.id().value());
        this.candidates = family(known(distinct()));
        this.ranked = candidates.stream().map(this::rank).toList();
    }

    /** Candidates that differ from each other. */
    List<Distractor> candidates() {
        return candidates;
    }

    /** How many of the choices are full ones; later ones have an option less. */
    int full() {
        return TRIES / 2 + 1;
    }

    /** How many choices are worth trying. */
    int tries() {
        return candidates.size() <= 2 ? 1 : TRIES;
    }

    /** Where the note gives enough other numbers, none that it does not give: years and ports have neighbours of their own. */
    private List<Distractor> known(List<Distractor> distinct) {
        Shape.Form form = base.shape(draft.key()).form();
        List<Distractor> known = distinct.stream()
                .filter(other -> other.grade() == Option.Grade.A)
                .toList();
        boolean figures = form == Shape.Form.NUMBER || form == Shape.Form.DATE;
        // an invented range shares an end with the right one, which tells what both are made of
        boolean ranges = form == Shape.Form.RANGE && known.size() >= 2;
        return ranges || figures && known.size() >= WANTED ? known : distinct;
    }

    /** The first digit of such numbers tells of what family they are, 404 beside 403, so that others would be no rivals. */
    private List<Distractor> family(List<Distractor> all) {
        if (!CODE.matcher(draft.key()).matches()) {
            return all;
        }
        List<Distractor> family = all.stream().filter(this::akin).toList();
        return family.size() >= 2 ? family : all;
    }

    private boolean akin(Distractor other) {
        return other.grade() == Option.Grade.A
                && CODE.matcher(draft.key()).matches()
                && CODE.matcher(other.text()).matches()
                && other.text().charAt(0) == draft.key().charAt(0);
    }

    private List<Distractor> distinct() {
        List<Distractor> ranked = new ArrayList<>(draft.distractors());
        ranked.sort(Comparator.comparing(Distractor::grade).thenComparing(other -> !akin(other)));
        List<Distractor> distinct = new ArrayList<>();
        for (Distractor distractor : ranked) {
            if (distinct.size() < MOST
                    && distinct.stream()
                            .noneMatch(other -> Distinct.same(draft, other.text(), distractor.text(), base))) {
                distinct.add(distractor);
            }
        }
        return distinct;
    }

    /** At most three; each try gives another choice while there are others. */
    List<Distractor> choice(int attempt) {
        if (candidates.size() <= 2) {
            return candidates;
        }
        int wanted = Math.min(WANTED, candidates.size() - (attempt > TRIES / 2 ? 1 : 0));
        wanted = Math.max(2, wanted);
        long salted = Hash.salted(seed, attempt);
        List<Distractor> below = new ArrayList<>();
        List<Distractor> above = new ArrayList<>();
        for (Distractor distractor : order(salted)) {
            (smaller(distractor.text()) ? below : above).add(distractor);
        }
        int rank = rank(salted, wanted);
        List<Distractor> stated = stated();
        if (!stated.isEmpty()) {
            return beside(stated, rank, wanted, below, above);
        }
        if (rank == 0 && invented()) {
            // all of them above it would read as counted up from the key
            rank = 1 + (int) Long.remainderUnsigned(salted >>> 16, wanted - 1);
        }
        int fromBelow = Math.max(Math.min(rank, below.size()), wanted - above.size());
        List<Distractor> chosen = new ArrayList<>(below.subList(0, fromBelow));
        chosen.addAll(above.subList(0, wanted - fromBelow));
        return chosen;
    }

    private boolean invented() {
        return draft.sort() == Draft.Sort.NUMERIC
                && candidates.stream().noneMatch(other -> other.grade() == Option.Grade.A);
    }

    /** The few other numbers that the note gives: each of them is better than one that it does not give. */
    private List<Distractor> stated() {
        if (draft.sort() != Draft.Sort.NUMERIC) {
            return List.of();
        }
        List<Distractor> stated = candidates.stream()
                .filter(other -> other.grade() == Option.Grade.A)
                .toList();
        return stated.size() < WANTED ? stated : List.of();
    }

    /** These, and others below and above the key so that it gets its rank as nearly as it can. */
    private List<Distractor> beside(
            List<Distractor> stated, int rank, int wanted, List<Distractor> below, List<Distractor> above) {
        below.removeAll(stated);
        above.removeAll(stated);
        long lower = stated.stream().filter(other -> smaller(other.text())).count();
        int missing = Math.max(0, Math.min(wanted - stated.size(), below.size() + above.size()));
        int least = Math.max(0, missing - above.size());
        int fromBelow = Math.min(below.size(), Math.max(least, Math.min(missing, (int) (rank - lower))));
        List<Distractor> chosen = new ArrayList<>(stated.subList(0, Math.min(wanted, stated.size())));
        chosen.addAll(below.subList(0, fromBelow));
        chosen.addAll(above.subList(0, missing - fromBelow));
        return chosen;
    }

    /**
     * How many of the wrong options are smaller than the key. Gates refuse a key that is the longest by far, so that of
     * lengths the longest must be aimed at more often than one time in four to come out as often as the others.
     */
    private int rank(long salted, int wanted) {
        int percent = (int) Long.remainderUnsigned(salted, 100);
        boolean lengths = draft.sort() != Draft.Sort.NUMERIC;
        return lengths && percent < LONGEST_PERCENT
                ? wanted
                : (int) Long.remainderUnsigned(salted >>> 8, wanted + (lengths ? 0 : 1));
    }

    private List<Distractor> order(long salted) {
        List<Ranked> near = new ArrayList<>(ranked.subList(0, Math.min(NEAR, ranked.size())));
        near.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparingLong(other -> Hash.salted(other.hash() ^ salted, 0)));
        List<Distractor> ordered = new ArrayList<>(ranked.size());
        near.forEach(other -> ordered.add(other.distractor()));
        ranked.subList(near.size(), ranked.size()).forEach(other -> ordered.add(other.distractor()));
        return ordered;
    }

    /**
     * A candidate with what decides about it.
     *
     * @param rank known to be wrong before merely unstated; then those that repeat the stem as much as the key does, since
     *     any other would stand out; then those of its magnitude
     */
    private record Ranked(Distractor distractor, int rank, long hash) {}

    private Ranked rank(Distractor other) {
        boolean echoing = !base.echo(draft.clue(), draft.key()).words().isEmpty();
        boolean echoes = !base.echo(draft.clue(), other.text()).words().isEmpty();
        int rank = other.grade().ordinal() * 4 + (echoing != echoes ? 2 : 0) + (farther(other.text()) ? 1 : 0);
        return new Ranked(other, rank * 2 + (kin(other) ? 0 : 1), Hash.of(other.text()));
    }

    /** Whether what is said of it begins with the same word, so that "process at constant volume" meets other processes. */
    private boolean kin(Distractor other) {
        boolean thing = draft.asked() == Draft.Asked.THING;
        if (!(draft.fact() instanceof Fact.Definition) || !thing && draft.asked() != Draft.Asked.VALUE) {
            return true;
        }
        String said = thing ? other.trueOf().get() : other.text();
        String theirs = thing ? said.substring(said.indexOf(": ") + 1) : said;
        String head = head(thing ? draft.clue() : draft.key());
        return !head.isEmpty() && head.equals(head(theirs));
    }

    private String head(String text) {
        String words = base.words(text).toString();
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** Of another magnitude, so that nobody would take it for right. */
    private boolean farther(String text) {
        double ratio = size(text) / Math.max(1e-9, size(draft.key()));
        return draft.sort() == Draft.Sort.NUMERIC ? ratio > 20 || ratio < 0.05 : ratio > 2.5 || ratio < 0.4;
    }

    private boolean smaller(String text) {
        double key = size(draft.key());
        double other = size(text);
        return other < key || (other == key && Numbers.last(text) < Numbers.last(draft.key()));
    }

    private double size(String text) {
        if (draft.sort() != Draft.Sort.NUMERIC) {
            return text.length();
        }
        Shape shape = base.shape(text);
        return Double.isNaN(shape.number()) ? Numbers.first(text) : shape.number();
    }

    static Question question(Draft draft, FactBase base) {
        List<Option> options = new ArrayList<>();
        boolean names = names(draft);
        Option key = new Option(names ? draft.key() : capital(draft.key()), Optional.empty());
        options.add(key);
        for (Distractor distractor : draft.distractors()) {
            options.add(new Option(
                    names ? distractor.text() : capital(distractor.text()),
                    Optional.of(new Option.Evidence(
                            distractor.grade(), distractor.trueOf().get(), distractor.line()))));
        }
        String id = draft.id().value();
        if (draft.sort() == Draft.Sort.NUMERIC) {
            options.sort(Comparator.comparingDouble((Option option) -> value(option.text(), base))
                    .thenComparingDouble(option -> Numbers.last(option.text()))
                    .thenComparing(Option::text));
        } else if (options.stream()
                .allMatch(option -> NUMBERED.matcher(option.text()).matches())) {
            options.sort(Comparator.comparing((Option option) -> label(option.text()))
                    .thenComparingDouble(option -> Numbers.last(option.text())));
        } else {
            options.sort(Comparator.comparing((Option option) -> Hash.of(id + "|" + option.text()))
                    .thenComparing(Option::text));
        }
        return new Question(
                draft.id(),
                draft.fact().key(),
                draft.fact().meta().version(),
                draft.archetype(),
                draft.stem(),
                options,
                options.indexOf(key),
                Quotes.explain(draft),
                draft.fact().source());
    }

    /** "TCP" of "TCP 443". */
    private static String label(String numbered) {
        return NUMBER.matcher(numbered).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static double value(String text, FactBase base) {
        Shape shape = base.shape(text);
        return Double.isNaN(shape.number()) ? Numbers.first(text) : shape.number();
    }

    /**
     * Whether options are written as their author writes them: names, also in a pair, and values beside one that must keep
     * its small letter, since among "kg", "cd" and "Mol" the last would stand out.
     */
    private static boolean names(Draft draft) {
        if (draft.asked() == Draft.Asked.THING
                || draft.asked() == Draft.Asked.ORDER
                || draft.key().contains(" – ")) {
            return true;
        }
        boolean small = small(draft.key()) || symbols(draft);
        for (Distractor distractor : draft.distractors()) {
            small |= small(distractor.text());
        }
        return small;
    }

    /** Whether a word goes on here: "re-read", not "p-n". */
    private static boolean letters(String text, int from) {
        for (int i = from; i < from + JOINED; i++) {
            if (!Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean small(String text) {
        return (text.indexOf(' ') < 0 || text.indexOf(' ') == 1)
                && !text.isEmpty()
                && Character.isLowerCase(capital(text).charAt(0));
    }

    /** Whether all are of one word and some are no words but signs, as "mol" beside "K": their case is what tells them. */
    private static boolean symbols(Draft draft) {
        List<String> all = new ArrayList<>(List.of(draft.key()));
        draft.distractors().forEach(other -> all.add(other.text()));
        return all.stream().allMatch(text -> text.indexOf(' ') < 0)
                && all.stream()
                        .anyMatch(text -> SYMBOL.matcher(text).matches()
                                && SIGN.matcher(text).matches());
    }

    /** Letters that are words by themselves. */
    private static final String WORDS = "aeiouyàéè";

    /** Options begin alike, or the odd one would stand out; what is a name in lower case, such as a command, stays. */
    private static String capital(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            if (!Character.isLowerCase(text.charAt(end))) {
                return text;
            }
            end++;
        }
        // "x ≥ 0", "n, p" and the permission "r" are no words
        boolean joined = end == 2 && text.length() > end + JOINED && text.charAt(end) == '-' && letters(text, end + 1);
        // French "l'eau", Italian "un'arte"
        boolean elided = text.length() > end + JOINED
                && "'’".indexOf(text.charAt(end)) >= 0
                && Character.isLetter(text.charAt(end + 1))
                && Character.isLetter(text.charAt(end + 2));
        boolean sign = end <= 2
                && !joined
                && !elided
                && (end == text.length()
                        || end + 1 >= text.length()
                        || text.charAt(end) != ' '
                        || !Character.isLetter(text.charAt(end + 1)));
        // "k models" counts them, "a model" does not
        boolean variable = end == 1 && !elided && text.length() > 1 && WORDS.indexOf(text.charAt(0)) < 0;
        boolean word =
                end > 0 && !sign && !variable && (end == text.length() || " ,;:/'’-–".indexOf(text.charAt(end)) >= 0);
        return word ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
    }
}
