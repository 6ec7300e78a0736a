package studyhall.question.archetype;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.Words;
import studyhall.question.wording.Phrase;

/**
 * Whether a line about one thing can be taken as untrue of a neighbour. Lists leave out what everybody knows, so that a
 * neighbour's silence says nothing: a line is held against it only where each of the two is told by what it is or is for, where
 * the line goes on about that, or where the neighbour has another word on the same matter.
 */
final class Matter {
    /** Heads of phrases that say how something behaves; others of its kind behave somehow too. */
    private static final Pattern BEHAVIOUR = Pattern.compile(
            "(?i)(?:delivery|ordering|throughput|latency|durability|availability|consistency|retention|encryption|replication"
                    + "|support|access|performance|scaling|scalability|isolation|billing|compatibility|redundancy|overhead|speed"
                    + "|efficiency|accuracy|complexity|security|reliability|texture|color|colour|taste|smell|shape|size|weight"
                    + "|structure|surface|lustre|luster|hardness|density|solubility|toxicity|risk|quality|flexibility|resistance)");

    private static final Pattern QUALITY = Pattern.compile(
            "(?i)(?:rich|poor|full|free|made|low|high|higher|lower|strong|weak|large|small|short|long|hard|soft|dark"
                    + "|light|heavy|very|more|less|most|best|better|nearly|almost|mostly|mainly|often|usually) .*|.*\\b(?:slowly|quickly|easily|rapidly|well|by default)");

    /** What something is for; said on whatever line, it is what tells it from others that are for something else. */
    private static final Pattern PURPOSE = Pattern.compile(
            "(?i)(?:(?:good|best|ideal|useful|suited|suitable|great|meant|designed|intended|used|use|recommended) (?:for|when|if)"
                    + "|(?:ideal|útil|adecuado|indicado) para|geeignet für|gedacht für)\\b.*");

    private static final Pattern BEHIND_HEAD = Pattern.compile(
            "(?i),| (?:for|of|on|in|per|with|to|from|by|at|via|and|or|between|within|across|under|over|after|before|that|which)\\b| [(+–-]");

    private Matter() {}

    /** Whether the neighbour is another in what this line says of its subject. */
    static boolean differs(FactBase base, Subject subject, Fact.Statement line, Subject neighbour) {
        boolean differs = Sharing.differs(base, line.text(), neighbour);
        if (!differs || Sharing.common(line.text())) {
            return differs;
        }
        String text = Markup.plain(line.text());
        boolean own = !QUALITY.matcher(text).matches()
                && !BEHAVIOUR.matcher(head(text)).matches();
        boolean told = line.equals(leading(subject)) || PURPOSE.matcher(text).matches();
        return own && told && tells(neighbour)
                || own && goesOn(base, subject, line, neighbour)
                || spokenOf(base, text, neighbour);
    }

    /** What a thing is said to be or to be for: the first word about it. */
    private static Fact leading(Subject subject) {
        List<Fact.Definition> definitions = subject.definitions();
        if (!definitions.isEmpty()) {
            return definitions.get(0);
        }
        List<Fact.Statement> statements = subject.statements();
        return statements.stream().filter(Statements::fit).findFirst().orElse(statements.get(0));
    }

    private static boolean tells(Subject neighbour) {
        return !neighbour.definitions().isEmpty() || !neighbour.statements().isEmpty();
    }

    /** Whether a line takes up a word of what its subject is that the neighbour's lines have not. */
    private static boolean goesOn(FactBase base, Subject subject, Fact.Statement line, Subject neighbour) {
        Fact leading = leading(subject);
        if (line.equals(leading)) {
            return false;
        }
        Words said = base.words(leading.statement());
        Words others = base.words(neighbour.name());
        for (Fact fact : neighbour.facts()) {
            if (fact.statement().length() > 0 && base.words(fact.statement()).meets(base.words(line.text()))) {
                return false;
            }
        }
        return said.meets(base.words(line.text())) && !others.meets(base.words(line.text()));
    }

    /** Whether the neighbour has a line on what this one is about: with the same verb, or with another such thing. */
    private static boolean spokenOf(FactBase base, String text, Subject neighbour) {
        String verb = stem(first(text));
        String head = head(text);
        Words noun = base.words(Phrase.startsWithVerb(text) || head.length() < 3 ? "" : head);
        return neighbour.facts().stream()
                .map(fact -> Markup.plain(fact.statement()))
                .anyMatch(said -> verb.length() > 2 && stem(first(said)).equals(verb)
                        || base.words(head(said)).meets(noun));
    }

    private static String first(String text) {
        int space = text.indexOf(' ');
        return (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static String stem(String verb) {
        return verb.endsWith("es") && verb.length() > 4
                ? verb.substring(0, verb.length() - 2)
                : verb.endsWith("s") || verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    }

    /** The noun of a phrase: "delivery" of "At-least-once delivery per group". */
    private static String head(String text) {
        java.util.regex.Matcher behind = BEHIND_HEAD.matcher(text);
        String phrase = behind.find() && behind.start() > 0 ? text.substring(0, behind.start()) : text;
        return phrase.substring(phrase.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
