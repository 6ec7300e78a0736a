package studyhall.question.wording;

import java.util.List;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Subject;

/** Which lists put a short value beside each term, "vision" beside a nerve, which describes nothing. */
final class Brief {
    /** Words of the longest value that may be a mere name. */
    private static final int FEW = 3;
    /** Words of the longest value in a list of short ones that is taken for one too. */
    private static final int SOME = 6;

    private static final Pattern GLOSS = Pattern.compile("\\s*\\([^()]*\\)");
    /** "insulin, glucagon, growth hormone": what belongs to it, rather than what it is. */
    private static final Pattern MEMBERS = Pattern.compile(
            "[^\\s,;]+(?: [^\\s,;]+)?(?:[,;] (?:(?:and|y|und|e|et|or|o|oder|ou) )?[^\\s,;]+(?: [^\\s,;]+)?){2,}");

    private Brief() {}

    /** Whether a meaning only names members. */
    static boolean members(String meaning) {
        return MEMBERS.matcher(GLOSS.matcher(meaning).replaceAll("")).matches();
    }

    /** Whether at least half of its list have a few words beside them that are no verb and what it acts on. */
    static boolean listed(Subject subject) {
        if (subject.definitions().size() != 1 || !few(subject.definitions().get(0), SOME)) {
            return false;
        }
        int brief = few(subject.definitions().get(0), FEW) ? 1 : 0;
        int all = 1;
        for (Subject peer : subject.peers()) {
            List<Fact.Definition> theirs = peer.definitions();
            if (theirs.size() == 1 && peer.row().equals(subject.row())) {
                brief += few(theirs.get(0), FEW) ? 1 : 0;
                all++;
            }
        }
        return brief * 2 >= all;
    }

    private static boolean few(Fact.Definition definition, int most) {
        String meaning = GLOSS.matcher(definition.meaning()).replaceAll("");
        return meaning.split(" ").length <= most
                && !definition.subject().code()
                && !Phrase.acts(meaning)
                && !Phrase.startsWithVerb(meaning);
    }
}
