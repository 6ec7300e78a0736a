package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;

/** A ratio of two named quantities is applied to numbers; the usual slips are wrong. */
public final class FormulaApplied implements Archetype {
    private static final Pattern RATIO = Pattern.compile(
            "^\\(?\\s*(?:#|number of|count of|total)?\\s*([A-Za-z][A-Za-z -]{2,40}?)\\s*\\)?\\s*/\\s*\\(?\\s*(?:#|number of|count of|total)?\\s*([A-Za-z][A-Za-z -]{2,40}?)\\s*\\)?$");
    private static final int[][] CASES = {{9000, 100}, {4500, 150}, {8000, 200}, {2400, 60}, {6000, 120}};

    @Override
    public String name() {
        return "formula-applied";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Fact.Formula formula : base.formulas()) {
            Matcher ratio = RATIO.matcher(Markup.plain(formula.expression()));
            if (!ratio.matches() || ratio.group(1).equals(ratio.group(2))) {
                continue;
            }
            int[] numbers = CASES[Math.floorMod(formula.key().value().hashCode(), CASES.length)];
            int top = numbers[0];
            int bottom = numbers[1];
            int key = top / bottom;
            List<Draft.Distractor> distractors = new ArrayList<>();
            String inverse = "That is the inverse: " + ratio.group(2) + " over " + ratio.group(1);
            distractors.add(new Draft.Distractor(decimal(bottom, top), Grade.A, inverse, 0));
            distractors.add(new Draft.Distractor(
                    decimal(top, top + bottom), Grade.A, "That is the share of " + ratio.group(1) + " in all", 0));
            distractors.add(new Draft.Distractor(
                    Numbers.grouped(String.valueOf(top - bottom)),
                    Grade.A,
                    "That is the difference, not the ratio",
                    0));
            String name = formula.subject().markdown();
            drafts.accept(new Draft(
                    formula,
                    name(),
                    "",
                    "There are " + Numbers.grouped(String.valueOf(top)) + " " + ratio.group(1) + " and "
                            + Numbers.grouped(String.valueOf(bottom)) + " " + ratio.group(2)
                            + ". By the notes' formula, what is " + name + "?",
                    "",
                    String.valueOf(key),
                    distractors,
                    Numbers.grouped(String.valueOf(top)) + " / " + Numbers.grouped(String.valueOf(bottom)) + " = " + key
                            + ".",
                    Draft.Sort.NUMERIC));
        }
    }

    private static String decimal(int top, int bottom) {
        return new java.math.BigDecimal(top)
                .divide(new java.math.BigDecimal(bottom), new java.math.MathContext(2, java.math.RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }
}
