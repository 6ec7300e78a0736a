package studyhall.question.wording;

import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Subject;

/**
 * Whether what stands beside a thing is no description of it, so that nobody asks how the notes describe it: a value by an
 * arrow, what a person did, a name alone, a list of members.
 *
 * @param people words of headings over people
 */
record Telling(Pattern people) {
    /** Languages other than English write only names with a capital in their second word. */
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?: (?:van |von |de |d['’]|da |di |do )?\\p{Lu}[\\p{L}.'’-]*){1,3}");

    /** "Les chromosomes se séparent": a sentence of its own. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?iu)(?:les?|la|l[ao]s|el|il|i|gli|os?|as?|l['’]\\p{L}+) .*");

    boolean neutral(Subject subject) {
        return subject.linked()
                || NAME.matcher(subject.term().text()).matches()
                || people.matcher(subject.section() + " " + subject.place()).find()
                || Brief.listed(subject)
                || subject.definitions().stream().anyMatch(Telling::bare);
    }

    private static boolean bare(Fact.Definition definition) {
        return definition.meaning().indexOf(' ') < 0
                || SENTENCE.matcher(definition.meaning()).matches()
                || Brief.members(definition.meaning());
    }
}
