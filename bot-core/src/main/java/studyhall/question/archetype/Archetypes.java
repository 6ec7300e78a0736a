package studyhall.question.archetype;

import java.util.List;
import studyhall.question.Archetype;

/** All kinds of questions, in the order in which they are tried: where two ask the same, the first stays. */
public final class Archetypes {
    private Archetypes() {}

    public static List<Archetype> all() {
        return List.of(
                new ScenarioToAdvice(),
                new AdviceToScenario(),
                new FormulaApplied(),
                new FormulaOf(),
                new UseWhen(),
                new OnlyOneOfPair(),
                new Uniqueness(),
                new DirectionOfEffect(),
                new EffectOfChange(),
                new NumericLimit(),
                new ExceptionToCharge(),
                new TableEquivalence(),
                new TableGap(),
                new RowToCell(),
                new CellToRow(),
                new TermToMeaning(),
                new MeaningToTerm(),
                new DefaultValue(),
                new RangeOf(),
                new AttributeOf(),
                new Conjunction(),
                new EnumeratedValues(),
                new MemberOf(),
                new FeatureToComponent(),
                new ComponentToPurpose(),
                new NextStep(),
                new Abbreviation(),
                new Membership());
    }
}
