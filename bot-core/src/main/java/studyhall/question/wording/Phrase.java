package studyhall.question.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import studyhall.note.Markup;

/** What can be told of a phrase by its first and last words. */
public final class Phrase {
    private static final Set<String> VERBS = new HashSet<>(Arrays.asList(
            ("is are was were has have had can may must adds allows applies assigns automates balances blocks breaks "
                            + "builds calls captures carries causes chains changes checks combines computes connects "
                            + "contains controls converts copies counts covers creates defines deletes delivers detects "
                            + "distributes divides enables ensures fails filters finds floods gives grants groups "
                            + "guarantees handles helps holds hosts identifies improves includes increases inhibits "
                            + "integrates keeps leads lets limits links lists loads makes manages maps measures moves "
                            + "needs offers opens orders packages prevents processes produces promotes protects "
                            + "provides provisions publishes pulls puts raises reads receives records reduces refers "
                            + "relates relays releases removes replaces requires restarts restores returns routes runs "
                            + "scales schedules sends separates serves sets shows sorts sources specifies splits starts "
                            + "stops stores streams supports takes tracks transfers translates transports triggers "
                            + "tricks turns uses validates works writes increase decrease reduce raise lower apply check compare "
                            + "verify add enable disable import export manage configure install deploy build connect update upgrade migrate "
                            + "handle improve avoid boil cook sear keep use set choose take pay "
                            + "define specify host put add make get run stop start read write create delete")
                    .split(" ")));

    private Phrase() {}

    /** Whether it reads as what something does rather than what it is. */
    public static boolean startsWithVerb(String small) {
        String plain = Markup.plain(small).strip();
        int space = plain.indexOf(' ');
        String first = (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT);
        return VERBS.contains(first);
    }

    /** A number, a range or a code term: what stands in a sentence without quotation marks. */
    public static boolean figure(String small) {
        String plain = Markup.plain(small);
        if (plain.isEmpty() || plain.length() > 24) {
            return false;
        }
        boolean code = small.charAt(0) == '`' && small.indexOf('`', 1) == small.length() - 1;
        return code || Character.isDigit(plain.charAt(0)) || "$€£<>≤≥~-".indexOf(plain.charAt(0)) >= 0;
    }

    /** A whole number that counts something. */
    static boolean count(String small) {
        return !small.isEmpty() && small.chars().allMatch(c -> Character.isDigit(c) || c == ',');
    }

    /** Without the full stop at its end. */
    public static String withoutStop(String value) {
        String text = value.strip();
        while (text.endsWith(".") && !text.endsWith("..") && !text.endsWith("etc.")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.endsWith(",") || text.endsWith(";") || text.endsWith(":")
                ? text.substring(0, text.length() - 1)
                : text;
    }
}
