package studyhall.question;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import studyhall.note.Markup;

/**
 * What a short grading value comes down to, since authors fill one column with several words for one grade. Words of
 * everyday language only, none of a subject.
 */
final class Gist {
    private static final int LONGEST = 28;
    private static final Map<String, String> GRADES = grades();

    private Gist() {}

    private static Map<String, String> grades() {
        Map<String, String> grades = new HashMap<>();
        grade(grades, "automatic", "automatic automatically automated auto managed elastic autoscaling");
        grade(grades, "manual", "manual manually user-managed self-managed");
        grade(grades, "high", "high higher highest large larger largest big heavy great greatest maximum strong");
        grade(grades, "low", "low lower lowest small smaller smallest minimal minimum little light least weak");
        grade(grades, "medium", "medium moderate average mid middle intermediate");
        grade(grades, "fast", "fast faster fastest quick quickest rapid instant immediate instantaneous");
        grade(grades, "slow", "slow slower slowest");
        grade(grades, "cheap", "cheap cheaper cheapest inexpensive");
        grade(grades, "dear", "expensive costly pricey");
        grade(grades, "good", "good better best excellent");
        grade(grades, "bad", "bad worse worst poor");
        grade(grades, "easy", "easy easier easiest simple simplest straightforward");
        grade(grades, "hard", "hard harder hardest difficult complex complicated");
        grade(grades, "all", "all any every everything full complete unlimited unbounded infinite whole");
        grade(grades, "some", "some partial partially limited optional varies various mixed");
        grade(grades, "common", "common frequent usual often");
        grade(grades, "rare", "rare rarely uncommon infrequent seldom");
        return Map.copyOf(grades);
    }

    private static void grade(Map<String, String> grades, String grade, String words) {
        for (String word : words.split(" ")) {
            grades.put(word, grade);
        }
    }

    /** The grade that a value gives; empty for what is none. */
    static String of(String small) {
        if (small.length() > LONGEST) {
            return "";
        }
        String text = Markup.plain(small).toLowerCase(Locale.ROOT).strip();
        int open = text.indexOf(" (");
        String[] words = (open > 0 ? text.substring(0, open) : text).split("[ -]+");
        if (words.length == 0) {
            return "";
        }
        String first = words[0];
        if (first.equals("very") || first.equals("fully") || first.equals("most") || first.equals("relatively")) {
            first = words.length > 1 ? words[1] : first;
        } else if (words.length > 1 && !first.equals("auto")) {
            return GRADES.getOrDefault(String.join("-", words), "");
        }
        return GRADES.getOrDefault(first, "");
    }
}
