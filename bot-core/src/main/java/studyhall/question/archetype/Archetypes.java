package studyhall.question.archetype;

import java.util.List;
import studyhall.question.Archetype;

/** All kinds of questions, in the order in which they are tried: where two ask the same, the first stays. */
public final class Archetypes {
    private Archetypes() {}

    public static List<Archetype> all() {
        return List.of(
                new AuthorsCard(),
                new GapInSentence(),
                new NameOnCard(),
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
                new ExceptionToRule(),
                new DateOfEvent(),
                new EventOfDate(),
                new FirstEvent(),
                new TableEquivalence(),
                new NameOfRow(),
                new RowOfName(),
                new TableGap(),
                new SharedGap(),
                new RowToCell(),
                new CellToRow(),
                new MostOf(),
                new Ranking(),
                new WhichPair(),
                new Contrast(),
                new SharedValue(),
                new TermToMeaning(),
                new MeaningToTerm(),
                new TermPair(),
                new Matching(),
                new ParameterToMeaning(),
                new MeaningToParameter(),
                new DefaultValue(),
                new RangeOf(),
                new AttributeOf(),
                new AttributeToThing(),
                new Conjunction(),
                new EnumeratedValues(),
                new ValuesOf(),
                new FeatureToComponent(),
                new ComponentToPurpose(),
                new StatementToTerm(),
                new NextStep(),
                new EarliestStep(),
                new OwnerOf(),
                new Membership(),
                new PureList());
    }
}
