package studyhall.question.archetype;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Words;

/**
 * How a card of an author's asks. Found out once for each card, since in a deck every card is held against every other.
 *
 * @param plain the question without markup
 * @param kind what kind of thing is asked for, as in "Which nerve ...?", {@link #PEOPLE} for "Who ...?"; empty where the
 *     question does not say
 * @param subject whether it asks for one of the things that its heading collects: it calls them so ("Which glial cells ...?"
 *     below "Glia"), or asks what does something ("What forms myelin?") beside one that does
 * @param who whether it asks for a person
 * @param opening its first word, in lower case
 * @param words its first words and what follows, in lower case; two at least, the second empty where there is one
 * @param said what it says
 * @param named whether the answer is a name below a heading that says what all of them are, such as "Antidotes"
 */
record Asking(
        Fact.Card card,
        String plain,
        String kind,
        boolean subject,
        boolean who,
        String opening,
        List<String> words,
        Words said,
        boolean named) {
    static final String PEOPLE = "who";

    /** Of words in a name. */
    static final int SHORT = 3;

    private static final Set<String> CARDS = Set.of(
            "cards",
            "flashcards",
            "questions",
            "basics",
            "facts",
            "notes",
            "terms",
            "concepts",
            "definitions",
            "essentials");

    /** What is asked for stands behind these, wherever in the question they are. */
    private static final Pattern WHICH = Pattern.compile(
            "(?iU)(?<!\\w)(?:which|what|qué|welche[rsnm]?|quel(?:le)?s?|qual|quais|quale|quali|cuál|cuáles)\\s+(\\p{L}{3,})");

    /** No kind of thing, where they follow "which" or "what". */
    private static final Set<String> VERBS =
            Set.of(("are was were does did has had can could will would should must the"
                            + " its this that these those happens happened makes causes kind type sort two three four five one is es"
                            + " son era fue hace ist sind war est sont était són é è sono erano foram fut furent")
                    .split(" "));

    /** "What is the mechanism of ..." and "Mechanism of ..." ask the same. */
    private static final Pattern OPENING =
            Pattern.compile("(?i)^what(?:'s| is| are| was| were)(?= the )(?: the)?\\s+(?=\\S+ (?:of|for|in)\\b)|[?]$");

    private static final Pattern WHO = Pattern.compile("(?iu)¿?(?:who|quién|wer|qui|quem|chi)\\b");

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}");

    /** "What forms ...?", not "What is ...?" or "What does ... form?" */
    private static final Pattern DOES = Pattern.compile(
            "(?iu)¿?(?:what|qué|was|che cosa|cosa|o que|qu['’]est-ce qui) (?!is\\b|are\\b|was\\b|were\\b|does\\b|do\\b|did\\b|has\\b|have\\b|can\\b|es\\b|son\\b|era\\b|hace\\b|ist\\b|sind\\b|war\\b|macht\\b|è\\b|sono\\b|fa\\b|é\\b|são\\b|faz\\b|est\\b|sont\\b)");

    private static final Set<String> DO =
            Set.of("does", "do", "did", "hace", "hacen", "macht", "machen", "fait", "fa", "faz");

    private static final int STEM = 4;

    /** "What is a deed?" */
    private static final int BARE = 5;

    /** All cards of a note in their order. */
    static List<Asking> all(FactBase base) {
        Set<List<String>> collecting = new HashSet<>();
        for (Fact.Card card : base.cards()) {
            if (headed(asked(card), heading(card))) {
                collecting.add(card.source().breadcrumb());
            }
        }
        return base.cards().stream()
                .map(card -> of(card, base, collecting.contains(card.source().breadcrumb())))
                .toList();
    }

    /**
     * Reads a card.
     *
     * @param collects whether another card below its heading calls what it asks for by the heading
     */
    private static Asking of(Fact.Card card, FactBase base, boolean collects) {
        String plain = Markup.plain(card.question());
        String kind = asked(card);
        int space = plain.indexOf(' ');
        return new Asking(
                card,
                plain,
                kind,
                subject(card, plain, kind, base, collects),
                WHO.matcher(plain).lookingAt(),
                (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT),
                List.of(words(card.question())),
                base.words(card.question()),
                named(card));
    }

    private static boolean subject(Fact.Card card, String plain, String kind, FactBase base, boolean collects) {
        boolean few = card.answer().split(" ").length <= SHORT
                && base.shape(card.answer()).form() == Shape.Form.PHRASE;
        return few
                && card.source().breadcrumb().size() > 1
                && (headed(kind, heading(card))
                        || kind.isEmpty() && collects && DOES.matcher(plain).lookingAt());
    }

    private static String heading(Fact.Card card) {
        List<String> headings = card.source().breadcrumb();
        return headings.get(headings.size() - 1).toLowerCase(Locale.ROOT);
    }

    private static boolean headed(String kind, String heading) {
        return kind.length() >= STEM && heading.contains(kind.substring(0, STEM));
    }

    private static String asked(Fact.Card card) {
        if (WHO.matcher(Markup.plain(card.question())).lookingAt()) {
            // of people only names stand beside a name
            return PERSON.matcher(Markup.plain(card.answer())).matches() ? PEOPLE : "";
        }
        Matcher which = WHICH.matcher(Markup.plain(card.question()));
        if (!which.find()) {
            return "";
        }
        String kind = which.group(1).toLowerCase(Locale.ROOT);
        // "What reverses heparin?" names no kind
        boolean verb =
                VERBS.contains(kind) || which.group().toLowerCase(Locale.ROOT).startsWith("what") && kind.endsWith("s");
        return verb ? "" : kind;
    }

    /**
     * Whether two questions ask for one kind of thing: both name it; or below one heading they open alike and have a word in
     * common ("which gland makes"), or both ask only what something is.
     */
    boolean alike(Asking other) {
        boolean beside = other.card.source().breadcrumb().equals(card.source().breadcrumb());
        if (!kind.isEmpty() && !other.kind.isEmpty()) {
            // beside a person of one age those of another are known at once
            return kind.equals(other.kind) && (!kind.equals(PEOPLE) || beside);
        }
        if (beside && subject && other.subject) {
            return true;
        }
        // not "Which treaty ...?" beside "Which four powers ...?"
        return kind.isEmpty() && other.kind.isEmpty() && !who && beside && opensLike(other);
    }

    private boolean opensLike(Asking other) {
        String second = words.get(1);
        String others = other.words.get(1);
        if (DO.contains(second) != DO.contains(others)
                || !words.get(0).equals(other.words.get(0)) && !opening.equals(other.opening)) {
            // "What reaches ...?" asks for a thing, "What does ... check?" for what it does
            return false;
        }
        return said.meets(other.said)
                || named && other.named
                || words.size() <= BARE && other.words.size() <= BARE && second.equals(others);
    }

    private static boolean named(Fact.Card card) {
        List<String> breadcrumb = card.source().breadcrumb();
        String heading = breadcrumb.get(breadcrumb.size() - 1);
        return breadcrumb.size() > 1
                && heading.endsWith("s")
                && !heading.endsWith("ss")
                && heading.indexOf(' ') < 0
                && !CARDS.contains(heading.toLowerCase(Locale.ROOT))
                && card.answer().split(" ").length <= SHORT;
    }

    static String[] words(String question) {
        String plain = OPENING.matcher(Markup.plain(question)).replaceFirst("");
        String[] words = plain.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length > 1 ? words : new String[] {words[0], ""};
    }
}
