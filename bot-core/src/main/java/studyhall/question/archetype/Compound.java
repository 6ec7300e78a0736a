package studyhall.question.archetype;

import java.util.regex.Pattern;
import studyhall.note.Markup;
import studyhall.question.FactBase;
import studyhall.question.Shape;
import studyhall.question.Words;
import studyhall.question.wording.Phrase;

/**
 * Values put together of several: "three zones plus a second region" has two regions in it, so that what holds of regions may
 * hold there too.
 */
final class Compound {
    private static final Pattern JOINED = Pattern.compile("(?iu)(?:,| \\+| &| plus| and| und| y| e| et) ");

    /** Words of a name with a number or an adjective; what is longer says what happens, and to what. */
    private static final int FEW = 2;

    private Compound() {}

    /** Whether one of two values is put together and has in it a thing of the sort that the other, which is one, speaks of. */
    static boolean meet(FactBase base, String one, String two) {
        return holds(base, one, two) || holds(base, two, one);
    }

    private static boolean holds(FactBase base, String several, String single) {
        String whole = Markup.plain(several);
        String part = Markup.plain(single);
        if (!JOINED.matcher(whole).find()
                || JOINED.matcher(part).find()
                || base.shape(several).form() != Shape.Form.PHRASE
                || base.shape(single).form() != Shape.Form.PHRASE) {
            return false;
        }
        if (words(part) > FEW || Phrase.startsWithVerb(part)) {
            return false;
        }
        Words head = base.words(last(part));
        return head.size() == 1
                && JOINED.splitAsStream(whole).allMatch(member -> words(member) <= FEW)
                && JOINED.splitAsStream(whole).anyMatch(member -> head.within(base.words(last(member))));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
