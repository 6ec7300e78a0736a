package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** Which formula do the notes give for this? Formulas of other things in the note are wrong. */
public final class FormulaOf implements Archetype {
    private static final Pattern LEFT = Pattern.compile("^[^\\s=]{1,12} = (?=[^=]+$)");

    @Override
    public String name() {
        return "formula";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact fact : subject.facts()) {
                // what gives one of several figures of a thing is not the formula of the thing
                if (fact instanceof Fact.Formula formula && formula.name().isEmpty()) {
                    List<Distractor> others = new ArrayList<>();
                    for (Fact.Formula other : base.formulas()) {
                        if (!other.subject().equals(formula.subject()) && !sameSymbol(formula, other)) {
                            String expression = Phrases.option(other.expression());
                            others.add(Distractor.known(
                                    right(other), other.subject().markdown() + ": " + expression, other));
                        }
                    }
                    drafts.accept(Draft.value(
                            subject, formula, name(), "", wording.formulaOf(subject), right(formula), others));
                }
            }
        }
    }

    /** Whether both give one quantity, as the kinetic and the potential energy. */
    private static boolean sameSymbol(Fact.Formula one, Fact.Formula two) {
        Matcher first = LEFT.matcher(one.expression());
        Matcher second = LEFT.matcher(two.expression());
        return first.find() && second.find() && first.group().equals(second.group());
    }

    /** Without the symbol on the left, which is often the first letter of what is asked about. */
    private static String right(Fact.Formula formula) {
        return LEFT.matcher(Phrases.option(formula.expression())).replaceFirst("");
    }
}
