package studyhall.question.archetype;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Hash;
import studyhall.question.Option.Grade;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** A ratio of two counted things is applied to numbers; the usual slips are wrong. */
public final class FormulaApplied implements Archetype {
    private static final String COUNT =
            "\\(?\\s*(?:#|number of|count of|total|nº de|número de)\\s*([\\p{L}][\\p{L} -]{2,40}?)\\s*\\)?";
    private static final Pattern RATIO = Pattern.compile("(?i)^" + COUNT + "\\s*[/÷]\\s*" + COUNT + "$");
    private static final int[][] CASES = {{9000, 100}, {4500, 150}, {8000, 200}, {2400, 60}, {6000, 120}};

    @Override
    public String name() {
        return "formula-applied";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact fact : subject.facts()) {
                if (fact instanceof Fact.Formula formula) {
                    Matcher ratio = RATIO.matcher(Markup.plain(formula.expression()));
                    if (ratio.matches() && !ratio.group(1).equalsIgnoreCase(ratio.group(2))) {
                        drafts.accept(draft(wording, subject, formula, ratio.group(1), ratio.group(2)));
                    }
                }
            }
        }
    }

    private Draft draft(Wording wording, Subject subject, Fact.Formula formula, String topName, String bottomName) {
        int[] numbers = CASES[(int) Long.remainderUnsigned(Hash.of(formula.key().value()), CASES.length)];
        int top = numbers[0];
        int bottom = numbers[1];
        String over = grouped(top) + " / " + grouped(bottom);
        List<Distractor> others = List.of(
                slip(decimal(bottom, top), grouped(bottom) + " / " + grouped(top) + ", the inverse"),
                slip(decimal(top, top + bottom), grouped(top) + " / " + grouped(top + bottom) + ", the share in all"),
                slip(grouped(top - bottom), grouped(top) + " - " + grouped(bottom) + ", the difference"));
        String key = String.valueOf(top / bottom);
        String stem = wording.formulaWith(
                subject, grouped(top), Markup.escape(topName), grouped(bottom), Markup.escape(bottomName));
        return Draft.other(formula, name(), "", stem, "", key, others)
                .sorted(true)
                .explained(over + " = " + key + ".");
    }

    private static Distractor slip(String number, String how) {
        return new Distractor(number, Grade.A, number + " = " + how, 0);
    }

    private static String grouped(int number) {
        return Numbers.grouped(String.valueOf(number));
    }

    private static String decimal(int top, int bottom) {
        return new BigDecimal(top)
                .divide(new BigDecimal(bottom), new MathContext(2, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
