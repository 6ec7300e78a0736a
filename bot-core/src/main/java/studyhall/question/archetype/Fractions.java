package studyhall.question.archetype;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Fractions that somebody who half remembers one might take for it: by a power of ten, by three, a step aside. */
final class Fractions {
    private static final String[] FACTORS = {"10", "0.1", "3", "0.5", "2", "5", "0.2", "0.01", "100"};

    private Fractions() {}

    /** Others between nought and one, in the form of the key, nearest in kind first. */
    static List<String> near(String key) {
        BigDecimal value = new BigDecimal(key);
        List<BigDecimal> others = new ArrayList<>();
        if (value.unscaledValue().bitLength() <= 6) {
            for (String factor : FACTORS) {
                others.add(value.multiply(new BigDecimal(factor)));
            }
        }
        BigDecimal step = value.ulp();
        for (int far : new int[] {2, -2, 1, -1, 3, -3}) {
            others.add(value.add(step.multiply(BigDecimal.valueOf(far))));
        }
        List<String> near = new ArrayList<>();
        for (BigDecimal other : others) {
            BigDecimal bare = other.stripTrailingZeros();
            boolean fraction = bare.signum() > 0 && bare.compareTo(BigDecimal.ONE) < 0;
            // "0.10" has a form of its own, and so has what keeps it
            String text = (bare.scale() < 1 ? bare.setScale(1) : bare).toPlainString();
            if (fraction
                    && bare.compareTo(value) != 0
                    && bare.precision() <= value.precision() + 1
                    && !near.contains(text)) {
                near.add(text);
            }
        }
        return near;
    }
}
