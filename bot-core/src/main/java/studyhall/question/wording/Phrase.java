package studyhall.question.wording;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.note.Markup;

/** What can be told of a phrase by its first and last words. */
public final class Phrase {
    /** "estimula la tiroides", "keeps a record": a verb with what it acts on. */
    private static final Pattern ACTS = Pattern.compile(
            "(?iu)\\p{L}{2,}(?:[ae]n?|s|t) (?:the|an?|el|la|los|las|un|una|al|que|en|con|der|die|das|den|dem|eine?n?|an|sich|les?|une|des|du|au|aux|il|lo|i|gli|del|della|dei|delle|os?|as|uma?|ao)\\b.*"
                    + "|\\p{L}{2,}(?:e|t|a|ent) (?:l|d|qu|un)['’].*"
                    + "|(?:no longer |hardly |never )?\\p{L}{3,}(?<![sui])s (?:its|their|his|in|no|under|too|from|up|down|out|into|over|off|as|when|by|with|more|less)\\b.*|no longer .*");

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
                            + "prevent detect ensure include provide produce protect remove replace require specify identify combine "
                            + "convert connect contain deliver distribute divide inhibit integrate optimize optimise maximize "
                            + "maximise minimize minimise assign shrink prevents optimizes optimises "
                            + "define specify host put add make get run stop start read write create delete")
                    .split(" ")));

    /** In how many words the subject of a clause is looked for. */
    private static final int SUBJECT = 6;

    private static final Set<String> RELATIVE =
            Set.of("that which who whom whose where when while if to by whether used".split(" "));
    private static final Set<String> FINITE = Set.of(
            ("explains drives raises states says means moves move sweeps grows grow falls rises consist consists "
                            + "equals depends varies determines believes argues cannot")
                    .split(" "));
    /** Behind one of these a word is a noun, whatever it looks like. */
    private static final Set<String> LEADING = Set.of(
            "a an the of for in on and or its their all from to with by between over under into as at per".split(" "));

    private static final Set<String> SINGULAR = Set.of("is was has does a an un una ein eine einer one".split(" "));
    private static final Set<String> PLURAL = Set.of("are were have do several many two three four".split(" "));

    /** How many things a phrase is about. */
    public enum Number {
        SINGULAR,
        PLURAL,
        /** It does not say. */
        OPEN
    }

    private Phrase() {}

    /** Whether a description is one of a single thing, by its article or its verb. */
    public static Number number(String small) {
        String first = first(small);
        return SINGULAR.contains(first) ? Number.SINGULAR : PLURAL.contains(first) ? Number.PLURAL : verb(small);
    }

    /** The number of the verb that a text begins with. */
    public static Number verb(String small) {
        String first = first(small);
        if (first.endsWith("s") && !first.endsWith("ss")) {
            return VERBS.contains(first) ? Number.SINGULAR : Number.OPEN;
        }
        return VERBS.contains(first + "s") && small.indexOf(' ') > 0 ? Number.PLURAL : Number.OPEN;
    }

    /** Whether a name is that of several things, as far as its ending tells. */
    public static boolean plural(String name) {
        return Nouns.isPlural(Markup.plain(name));
    }

    private static String first(String small) {
        String plain = Markup.plain(small).strip();
        int space = plain.indexOf(' ');
        return (space < 0 ? plain : plain.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    /** Whether it reads as what something does rather than what it is. */
    public static boolean startsWithVerb(String small) {
        return VERBS.contains(first(small));
    }

    /**
     * Whether it is a sentence with a subject of its own, "demand drives output", rather than what something is or does: a
     * verb stands behind the first words, and no relative pronoun in front of it.
     */
    static boolean clause(String small) {
        String[] words = Markup.plain(small).toLowerCase(Locale.ROOT).split(" ");
        for (int i = 0; i < Math.min(words.length - 1, SUBJECT); i++) {
            boolean does = i == 0 && (VERBS.contains(words[i]) || words[i].endsWith("ly"));
            if (does || RELATIVE.contains(words[i])) {
                return false;
            }
            if (i > 0 && (VERBS.contains(words[i]) || FINITE.contains(words[i])) && !LEADING.contains(words[i - 1])) {
                return true;
            }
            if (",;:".indexOf(words[i].isEmpty() ? ' ' : words[i].charAt(words[i].length() - 1)) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Whether a text is a verb with what it acts on, in any language that writes an article behind it. */
    public static boolean acts(String text) {
        return ACTS.matcher(text).matches();
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
