package studyhall.question.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Subject;

/** Whether what stands beside a thing describes it, in English notes: one asks for a description otherwise than for a name. */
final class EnglishTelling {
    private static final Pattern PEOPLE = Pattern.compile(
            "(?i)\\b(?:people|persons|scientists|authors|philosophers|economists|inventors|artists|composers|painters|writers|thinkers|researchers|psychologists|physicists|mathematicians|astronomers|leaders|names)\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}");
    /** "British prime minister", "the physicist that": what a person is, by the endings of those who do something. */
    private static final Pattern AGENT = Pattern.compile(
            "(?i)(?:\\S+ ){0,3}(?!(?:over|under|other|after|never|for|her|their|or|ever|either|neither|whether|water|power|paper|order|number|theory)\\b)\\p{L}{2,}(?:er|or|ist|ian|ent|man|woman|king|queen)s?\\b");
    /** A year behind a name: what stands beside it then happened. */
    private static final Pattern DATED =
            Pattern.compile("^(?:c\\. ?|AD )?\\d{1,4}(?:[–-]\\d{2,4})?(?: BCE?| AD| CE)?$");

    private static final int SHORT = 3;

    /** How what stands beside a thing is asked for. */
    enum Manner {
        GIVES,
        SAYS,
        DESCRIBES
    }

    private final Map<String, Manner> manners = new HashMap<>();

    /** The same for all members of a list: as it is for most of them. */
    Manner of(Subject subject) {
        if (subject.definitions().isEmpty()) {
            return alone(subject);
        }
        String list = subject.definitions().get(0).meta().siblings();
        Manner known = manners.get(list);
        if (known == null) {
            known = list.isEmpty() ? alone(subject) : most(subject, list);
            manners.put(list, known);
        }
        return known;
    }

    private static Manner most(Subject subject, String list) {
        int[] counts = new int[Manner.values().length];
        counts[alone(subject).ordinal()]++;
        for (Subject peer : subject.peers()) {
            if (peer.definitions().size() == 1
                    && peer.definitions().get(0).meta().siblings().equals(list)) {
                counts[alone(peer).ordinal()]++;
            }
        }
        int all = counts[0] + counts[1] + counts[2];
        if (counts[Manner.DESCRIBES.ordinal()] * 2 > all) {
            return Manner.DESCRIBES;
        }
        return counts[Manner.GIVES.ordinal()] * 2 >= all ? Manner.GIVES : Manner.SAYS;
    }

    private static Manner alone(Subject subject) {
        return given(subject) ? Manner.GIVES : neutral(subject) ? Manner.SAYS : Manner.DESCRIBES;
    }

    /** Whether what stands beside it may be no description: a value by an arrow, a whole sentence, what a person did. */
    private static boolean neutral(Subject subject) {
        boolean person =
                PEOPLE.matcher(subject.section() + " " + subject.place()).find()
                        && NAME.matcher(subject.term().text()).matches()
                        && subject.definitions().stream().noneMatch(definition -> AGENT.matcher(definition.meaning())
                                .lookingAt());
        // what a command does and what a setting is are told in any form
        return person
                || subject.term().glosses().stream().anyMatch(DATED.asPredicate())
                || sign(subject.term().text())
                || Brief.listed(subject)
                || subject.definitions().stream()
                        .anyMatch(definition -> name(definition)
                                || subject.linked() && !Phrase.startsWithVerb(definition.meaning())
                                || !subject.term().code() && Phrase.clause(definition.meaning()));
    }

    /** Whether what stands beside it is given for it, as a word of another language is, rather than said of it. */
    private static boolean given(Subject subject) {
        return sign(subject.term().text())
                || neutral(subject)
                        && subject.definitions().stream()
                                .noneMatch(definition -> Phrase.clause(definition.meaning())
                                        || Phrase.startsWithVerb(definition.meaning()));
    }

    /** A key to press, a symbol. */
    private static boolean sign(String term) {
        return term.length() == 1 || term.length() == 2 && !Character.isUpperCase(term.charAt(0));
    }

    /** Whether what stands beside a term is a name rather than a description: one word, or few on the back of a card. */
    private static boolean name(Fact.Definition definition) {
        int words = definition.meaning().split(" ").length;
        boolean card = definition.meta().siblings().startsWith("cards");
        return (words <= (card ? SHORT : 2) || Brief.members(definition.meaning()))
                && !definition.subject().code();
    }

    /** What a bare number is the number of, by the heading above it; empty where it does not say. */
    static String counted(Subject subject) {
        List<String> headings = subject.definitions().get(0).source().breadcrumb();
        String noun = Nouns.counted(headings.get(headings.size() - 1));
        return noun.isEmpty() ? Nouns.counted(subject.kind()) : noun;
    }
}
