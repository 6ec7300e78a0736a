package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Option;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/**
 * A question of the author's own, with the wrong options that the author gives. Where there are none, wrong are the answers of cards that ask for the same kind of thing or, under the same
 * heading, in the same way, and things of the kind asked for; a card without two of them stays a card.
 */
public final class AuthorsCard implements Archetype {
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

    /** "What is it made of?" */
    private static final Pattern LEANING = Pattern.compile(
            "(?i)(?:what|which|why|how|when|where|who)\\b(?:\\s\\w+){0,3}\\s(?:it|its|this|these|they|their)\\b");

    private static final Pattern WHO = Pattern.compile("(?iu)¿?(?:who|quién|wer|qui|quem|chi)\\b");
    private static final String PEOPLE = "who";
    private static final Pattern FULL_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:de |di |da |von |van |of )?\\p{Lu}[\\p{L}.'’-]*){1,3}");

    private static final Pattern PERSON = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: [\\p{L}.'’-]+){0,3}");

    /** "What forms ...?", not "What is ...?" or "What does ... form?" */
    private static final Pattern DOES = Pattern.compile(
            "(?iu)¿?(?:what|qué|was|che cosa|cosa|o que|qu['’]est-ce qui) (?!is\\b|are\\b|was\\b|were\\b|does\\b|do\\b|did\\b|has\\b|have\\b|can\\b|es\\b|son\\b|era\\b|hace\\b|ist\\b|sind\\b|war\\b|macht\\b|è\\b|sono\\b|fa\\b|é\\b|são\\b|faz\\b|est\\b|sont\\b)");

    private static final Set<String> DO =
            Set.of("does", "do", "did", "hace", "hacen", "macht", "machen", "fait", "fa", "faz");

    private static final int SHORT = 3;
    private static final int STEM = 4;
    private static final double FARTHEST = 6;

    /** "What is a deed?" */
    private static final int BARE = 5;

    @Override
    public String name() {
        return "authors-card";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Fact.Card card : base.cards()) {
            String question = Markup.plain(card.question());
            if (!card.wrong().isEmpty()) {
                drafts.accept(Draft.other(
                        card,
                        name(),
                        "",
                        stem(card),
                        card.question(),
                        Phrases.core(card.answer()),
                        card.wrong().stream()
                                .map(wrong -> new Distractor(
                                        wrong, Option.Grade.A, "", card.source().fromLine()))
                                .toList()));
                continue;
            }
            if (!question.endsWith("?") && !question.endsWith("？")) {
                if (!base.isThing(question)) {
                    // nothing beside it is of the answer's kind for certain: the gate says so
                    drafts.accept(
                            Draft.other(card, name(), "", card.question(), "", Phrases.core(card.answer()), List.of()));
                }
                continue;
            }
            List<Distractor> others = others(base, card);
            drafts.accept(
                    Draft.other(card, name(), "", stem(card), card.question(), Phrases.core(card.answer()), others));
        }
    }

    /** Whether both answers are words, or counts that could be taken for each other: of 206 bones nobody thinks at "2". */
    private static boolean near(FactBase base, Fact.Card card, Fact.Card other) {
        Shape one = base.shape(card.answer());
        Shape two = base.shape(other.answer());
        return one.form() != Shape.Form.NUMBER
                || two.form() != Shape.Form.NUMBER
                || Numbers.alike(base, card.answer(), other.answer())
                        && Math.max(one.number(), two.number()) <= FARTHEST * Math.min(one.number(), two.number());
    }

    /** The author's words; where these lean on a heading, with it in front. */
    private static String stem(Fact.Card card) {
        List<String> headings = card.source().breadcrumb();
        return LEANING.matcher(Markup.plain(card.question())).lookingAt()
                ? Markup.escape(headings.get(headings.size() - 1)) + ": " + card.question()
                : card.question();
    }

    private static List<Distractor> others(FactBase base, Fact.Card card) {
        List<Distractor> others = new ArrayList<>();
        for (Fact.Card other : base.cards()) {
            if (other != card
                    && alike(base, card, other)
                    && near(base, card, other)
                    && apart(base, card, other.answer())) {
                others.add(Distractor.known(
                        Phrases.core(other.answer()),
                        Phrases.option(other.question()) + " " + Phrases.option(other.answer()),
                        other));
            }
        }
        String kind = asked(card);
        if (kind.equals(PEOPLE)) {
            people(base, card, others);
        } else if (!kind.isEmpty() && ends(card.answer(), kind)) {
            things(base, card, kind, others);
        }
        return others;
    }

    /** People whom the same section describes by name. */
    private static void people(FactBase base, Fact.Card card, List<Distractor> others) {
        for (Subject subject : base.subjects()) {
            if (subject.definitions().size() == 1
                    && FULL_NAME.matcher(subject.term().text()).matches()
                    && subject.headings().equals(card.source().breadcrumb())
                    && apart(base, card, subject.name())
                    && !base.words(card.question())
                            .meets(base.words(subject.definitions().get(0).meaning()))) {
                others.add(Distractor.known(
                        subject.name(),
                        () -> Phrases.isTrueOf(subject, subject.definitions().get(0)),
                        subject.definitions().get(0)));
            }
        }
    }

    /** Things of the note that bear the name of what is asked: any nerve beside "Which nerve ...?" */
    private static void things(FactBase base, Fact.Card card, String kind, List<Distractor> others) {
        for (Subject subject : base.subjects()) {
            if (ends(subject.term().text(), kind) && apart(base, card, subject.name())) {
                others.add(Distractor.known(
                        subject.name(),
                        () -> Phrases.isTrueOf(subject, subject.facts().get(0)),
                        subject.facts().get(0)));
            }
            for (Fact.Definition definition : subject.definitions()) {
                String meaning = Phrases.core(definition.meaning());
                if (ends(meaning, kind) && apart(base, card, meaning)) {
                    others.add(Distractor.known(meaning, () -> Phrases.isTrueOf(subject, definition), definition));
                }
            }
        }
    }

    /** A few words, the last of them this one. */
    private static boolean ends(String answer, String kind) {
        String[] words = words(Phrases.core(answer));
        return words.length <= SHORT && words[words.length - 1].equals(kind);
    }

    /** Whether an answer neither says a part of the right one, nor stands in the question. */
    static boolean apart(FactBase base, Fact.Card card, String answer) {
        return !base.words(answer).within(base.words(card.answer()))
                && !base.words(card.answer()).within(base.words(answer))
                && !base.words(answer).within(base.words(card.question()))
                && base.parts(answer).stream().noneMatch(part -> base.parts(card.answer()).stream()
                        .anyMatch(of -> !part.isEmpty() && (part.within(of) || of.within(part))));
    }

    /** What kind of thing is asked for, as in "Which nerve ...?"; empty where the question does not say. */
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
    private static boolean alike(FactBase base, Fact.Card card, Fact.Card other) {
        String kind = asked(card);
        String others = asked(other);
        if (!kind.isEmpty() && !others.isEmpty()) {
            // beside a person of one age those of another are known at once
            return kind.equals(others)
                    && (!kind.equals(PEOPLE)
                            || other.source().breadcrumb().equals(card.source().breadcrumb()));
        }
        if (other.source().breadcrumb().equals(card.source().breadcrumb())
                && subject(base, card)
                && subject(base, other)) {
            return true;
        }
        if (!kind.isEmpty() || !others.isEmpty()) {
            // "Which treaty ...?" beside "Which four powers ...?"
            return false;
        }
        boolean person = WHO.matcher(Markup.plain(card.question())).lookingAt();
        if (person || !other.source().breadcrumb().equals(card.source().breadcrumb())) {
            return false;
        }
        String[] first = words(card.question());
        String[] second = words(other.question());
        boolean does = DO.contains(first[1]) != DO.contains(second[1]);
        if (does || !first[0].equals(second[0]) && !opening(card).equals(opening(other))) {
            // "What reaches ...?" asks for a thing, "What does ... check?" for what it does
            return false;
        }
        return base.words(card.question()).meets(base.words(other.question()))
                || named(card) && named(other)
                || first.length <= BARE && second.length <= BARE && first[1].equals(second[1]);
    }

    /**
     * Whether a card asks for one of the things that its heading collects: it calls them so ("Which glial cells ...?" below
     * "Glia"), or asks what does something ("What forms myelin?") beside one that does.
     */
    private static boolean subject(FactBase base, Fact.Card card) {
        List<String> headings = card.source().breadcrumb();
        String heading = headings.get(headings.size() - 1).toLowerCase(Locale.ROOT);
        String kind = asked(card);
        boolean few = card.answer().split(" ").length <= SHORT
                && base.shape(card.answer()).form() == Shape.Form.PHRASE;
        if (!few || headings.size() < 2) {
            return false;
        }
        return headed(kind, heading)
                || kind.isEmpty()
                        && DOES.matcher(Markup.plain(card.question())).lookingAt()
                        && base.cards().stream()
                                .anyMatch(other ->
                                        other.source().breadcrumb().equals(headings) && headed(asked(other), heading));
    }

    private static boolean headed(String kind, String heading) {
        return kind.length() >= STEM && heading.contains(kind.substring(0, STEM));
    }

    private static String opening(Fact.Card card) {
        String plain = Markup.plain(card.question());
        int space = plain.indexOf(' ');
        return (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    /** Whether the answer is a name below a heading that says what all of them are, such as "Antidotes". */
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

    private static String[] words(String question) {
        String plain = OPENING.matcher(Markup.plain(question)).replaceFirst("");
        String[] words = plain.toLowerCase(Locale.ROOT).split("\\s+");
        return words.length > 1 ? words : new String[] {words[0], ""};
    }
}
