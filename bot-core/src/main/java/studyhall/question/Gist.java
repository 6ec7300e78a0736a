package studyhall.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studyhall.note.Markup;

/**
 * What a short grading value comes down to, since authors fill one column with several words for one grade. Words of
 * everyday language only, none of a subject.
 */
final class Gist {
    private static final int LONGEST = 28;
    private static final Map<String, String> GRADES = grades();
    private static final Set<String> DEGREES =
            Set.of("very fully most relatively quite rather extremely fairly".split(" "));
    /** Behind a grade these add nothing: "rarely queried" and "hardly ever queried" are told apart by nobody. */
    private static final Set<String> NOTHING =
            Set.of("used queried accessed read needed cost costs price effort volume amount number".split(" "));

    private Gist() {}

    private static Map<String, String> grades() {
        Map<String, String> grades = new HashMap<>();
        grade(grades, "automatic", "automatic automatically automated auto managed elastic autoscaling");
        grade(grades, "manual", "manual manually user-managed self-managed by-hand hand-operated");
        grade(
                grades,
                "high",
                "high higher highest large larger largest big bigger biggest heavy great greater greatest maximum maximal"
                        + " strong stronger strongest huge severe intense extensive major considerable");
        grade(
                grades,
                "low",
                "low lower lowest small smaller smallest minimal minimum little light least weak weaker weakest tiny slight"
                        + " minor mild");
        grade(grades, "medium", "medium moderate moderately average mid middle intermediate fair so-so");
        grade(
                grades,
                "fast",
                "fast faster fastest quick quicker quickest quickly rapid rapidly instant immediate instantaneous immediately"
                        + " instantly at-once right-away speedy swift prompt short shorter shortest brief");
        grade(grades, "slow", "slow slower slowest slowly gradual gradually long longer longest lengthy prolonged");
        grade(
                grades,
                "cheap",
                "cheap cheaper cheapest inexpensive low-cost low-price lower-cost economical affordable");
        grade(grades, "dear", "expensive costly pricey high-cost high-price higher-cost dear");
        grade(grades, "free", "free free-of-charge no-charge no-cost gratis at-no-cost");
        grade(grades, "good", "good better best excellent very-good superior");
        grade(grades, "bad", "bad worse worst poor poorer inferior");
        grade(grades, "easy", "easy easier easiest simple simpler simplest straightforward trivial effortless");
        grade(grades, "hard", "hard harder hardest difficult complex complicated tricky demanding challenging");
        grade(
                grades,
                "all",
                "all any every everything full complete unlimited unbounded infinite whole entire no-limit without-limit");
        grade(grades, "some", "some partial partially limited optional varies various mixed variable");
        grade(
                grades,
                "common",
                "common commonly frequent frequently usual usually often regular regularly very-often widespread abundant"
                        + " many-times most-common");
        grade(
                grades,
                "rare",
                "rare rarely rarer uncommon infrequent infrequently seldom hardly hardly-ever scarce almost-never"
                        + " once-in-a-while occasional occasionally now-and-then unusual");
        grade(
                grades,
                "always",
                "always constantly constant continuous continuously permanent permanently at-all-times");
        grade(grades, "never", "never not-at-all at-no-time");
        grade(
                grades,
                "daily",
                "daily nightly every-day every-night each-day each-night once-a-day once-daily once-per-day per-day"
                        + " every-24-hours a-day");
        grade(
                grades,
                "weekly",
                "weekly every-week each-week once-a-week once-per-week per-week every-7-days every-seven-days");
        grade(grades, "monthly", "monthly every-month each-month once-a-month once-per-month per-month");
        grade(grades, "quarterly", "quarterly every-quarter once-a-quarter every-three-months every-3-months");
        grade(
                grades,
                "yearly",
                "yearly annual annually every-year each-year once-a-year once-per-year per-year every-12-months");
        grade(grades, "hourly", "hourly every-hour each-hour once-an-hour once-per-hour per-hour every-60-minutes");
        grade(grades, "required", "required mandatory compulsory obligatory necessary needed");
        grade(grades, "forbidden", "forbidden prohibited banned disallowed not-allowed not-permitted");
        grade(grades, "safe", "safe secure harmless");
        grade(grades, "dangerous", "dangerous unsafe harmful hazardous risky");
        // what is broken or unsupported is deprecated as well, whichever of these its author chose
        grade(
                grades,
                "outdated",
                "broken deprecated obsolete legacy unsupported outdated superseded retired discontinued insecure"
                        + " end-of-life not-supported no-longer-supported veraltet obsoleto obsoleta obsolète dépassé"
                        + " deprecado deprecato");
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
        int count = words.length;
        String whole = grade(words, count);
        while (whole.isEmpty() && count > 1 && NOTHING.contains(words[count - 1])) {
            count--;
            whole = grade(words, count);
        }
        if (!whole.isEmpty() || count == 0) {
            return whole;
        }
        boolean degree = count > 1 && DEGREES.contains(words[0]);
        return degree ? GRADES.getOrDefault(words[1], "") : words[0].equals("auto") ? grade(words, 1) : "";
    }

    private static String grade(String[] words, int count) {
        return GRADES.getOrDefault(String.join("-", Arrays.asList(words).subList(0, count)), "");
    }
}
