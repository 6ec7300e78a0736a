package studyhall.question.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;
import studyhall.question.Words;

/** S2 and S5: an option that says the same as the key, or a part of it, is right too. */
public final class Distinct implements Gate {
    private static final Pattern FORMULA = Pattern.compile("[·×^√⁻⁺⁰¹²³⁴-⁹₀-₉]");
    /** With a unit: what a setting may be set to is another matter. */
    private static final Pattern ENDS =
            Pattern.compile("(\\d+(?:\\.\\d+)?) ?(?:-|–|—|to|bis|a) ?(\\d+(?:\\.\\d+)?) ?([%\\p{L}°]+)");

    /** Capitals and digits without a blank. */
    private static final Pattern LABEL = Pattern.compile("(?=\\S*\\d)\\p{Lu}[\\p{Lu}\\d]{1,7}");

    /** "Container is restarted". */
    private static final Pattern OUTCOME = Pattern.compile(
            "(?iu)((?:\\S+ ){1,3}(?:is|are|gets|get|wird|werden|se|est|sont|viene|vengono|è|é|são)) (\\p{L}{4,})");

    /** "Enabled" and "disabled" end alike. */
    private static final int TAIL = 4;

    /** What happens or what does not: the others of such words are no other words for these. */
    private static final Set<String> POLES = Set.of(
            ("denied refused rejected blocked dropped ignored skipped forbidden closed stopped off lost abgelehnt"
                            + " verworfen blockiert rechazado bloqueado rechazada refusé bloqué rifiutato bloccato rejeitado")
                    .split(" "));

    @Override
    public String name() {
        return "distinct";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        return !same(draft, draft.key(), distractor.text(), base);
    }

    /** Whether of two measured ranges the one lies in the other: what is at 400 to 500 °C is at 400 to 600 °C too. */
    private static boolean within(String one, String two) {
        Matcher first = ENDS.matcher(one);
        Matcher second = ENDS.matcher(two);
        if (!first.matches() || !second.matches() || !first.group(3).equals(second.group(3))) {
            return false;
        }
        int from = new BigDecimal(first.group(1)).compareTo(new BigDecimal(second.group(1)));
        int to = new BigDecimal(first.group(2)).compareTo(new BigDecimal(second.group(2)));
        return from * to <= 0;
    }

    /** Whether two options of a draft say the same; of orders only one and the same order does. */
    public static boolean same(Draft draft, String one, String two, FactBase base) {
        return draft.asked() == Draft.Asked.ORDER ? one.equals(two) : same(one, two, base);
    }

    /** Whether two options could both be meant by somebody who means one. */
    public static boolean same(String one, String two, FactBase base) {
        if (base.equivalent(one, two)) {
            return true;
        }
        Shape first = base.shape(one);
        if (first.form() == Shape.Form.CODE) {
            return false;
        }
        if (first.form() == Shape.Form.NUMBER || first.form() == Shape.Form.DATE) {
            Shape second = base.shape(two);
            return first.number() == second.number() && first.unit().equals(second.unit()) || base.sameTime(one, two);
        }
        if (first.form() == Shape.Form.RANGE) {
            return within(one, two) || base.sameTime(one, two);
        }
        if (formula(one) && formula(two) || labels(one, two)) {
            // units and labels differ by every sign, "kg·m" and "kg·m²", "AX3" and "AX3E"
            return one.equalsIgnoreCase(two);
        }
        if (one.indexOf('`') >= 0 && two.indexOf('`') >= 0) {
            // options that are alike but for a term in code differ by that term
            return base.words(one).equals(base.words(two));
        }
        if (overlap(base.words(one), base.words(two))
                || base.sameGist(one, two)
                || base.sameTime(one, two)
                || oneOutcome(one, two)) {
            return true;
        }
        return partly(one, two, base);
    }

    /**
     * Whether two sentences let one thing undergo what may be two words for one outcome: "container is restarted" and
     * "container is killed". What is denied in one and not in the other, as "enabled" and "disabled", is two.
     */
    private static boolean oneOutcome(String one, String two) {
        Matcher first = OUTCOME.matcher(one);
        Matcher second = OUTCOME.matcher(two);
        return first.matches()
                && second.matches()
                && first.group(1).equalsIgnoreCase(second.group(1))
                && !opposed(
                        first.group(2).toLowerCase(Locale.ROOT), second.group(2).toLowerCase(Locale.ROOT));
    }

    private static boolean opposed(String one, String two) {
        return one.regionMatches(one.length() - TAIL, two, two.length() - TAIL, TAIL)
                || POLES.contains(one) != POLES.contains(two);
    }

    /** Whether it is written with signs that words do not have, so that its letters say little. */
    static boolean formula(String text) {
        return FORMULA.matcher(text).find();
    }

    private static boolean labels(String one, String two) {
        return LABEL.matcher(one).matches() && LABEL.matcher(two).matches();
    }

    private static boolean partly(String one, String two, FactBase base) {
        List<Words> parts = base.parts(one);
        List<Words> others = base.parts(two);
        if (parts.size() == 1 && others.size() == 1) {
            return false;
        }
        for (Words part : parts) {
            for (Words other : others) {
                if (overlap(part, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(Words one, Words two) {
        return one.within(two) || two.within(one);
    }
}
