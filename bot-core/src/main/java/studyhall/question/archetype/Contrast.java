package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Shape;
import studyhall.question.Subject;
import studyhall.question.Table;
import studyhall.question.gate.Distinct;
import studyhall.question.wording.Wording;

/** Two things compared point by point: what is said of the one rather than of the other? */
public final class Contrast implements Archetype {
    private static final int LONGEST = 60;

    @Override
    public String name() {
        return "contrast";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Table table : base.tables()) {
            if (table.turned() && table.things().size() == 2) {
                propose(base, wording, table.things().get(0), table.things().get(1), table.things(), drafts);
                propose(base, wording, table.things().get(1), table.things().get(0), table.things(), drafts);
            }
        }
    }

    private void propose(
            FactBase base, Wording wording, Subject one, Subject two, List<Subject> all, Consumer<Draft> drafts) {
        List<Property> own = told(base, one, two);
        List<Property> theirs = told(base, two, one);
        for (int i = 0; i < own.size() && own.size() == theirs.size(); i++) {
            List<Distractor> others = new ArrayList<>();
            for (int j = 0; j < theirs.size(); j++) {
                // the same point for both would be a pair that points to itself
                if (j != i) {
                    others.add(Distractor.known(
                            option(theirs.get(j)),
                            Phrases.isTrueOf(two, theirs.get(j)),
                            theirs.get(j).fact()));
                }
            }
            drafts.accept(Draft.other(
                    own.get(i).fact(),
                    name(),
                    "",
                    // the point names the question, so that each of them has a stem of its own
                    wording.sets().rather(one, two, all),
                    one.name(),
                    option(own.get(i)),
                    others));
        }
    }

    private static String option(Property property) {
        return property.name() + ": " + Phrases.core(property.value());
    }

    /** Points on which the two are known to differ. */
    private static List<Property> told(FactBase base, Subject one, Subject two) {
        List<Property> told = new ArrayList<>();
        for (List<Property> values : one.properties().values()) {
            List<Property> others = two.properties(values.get(0).name());
            if (values.size() == 1 && others.size() == 1) {
                String value = values.get(0).value();
                String other = others.get(0).value();
                if (given(base, value) && given(base, other) && !Distinct.same(value, other, base)) {
                    told.add(values.get(0));
                }
            }
        }
        return told;
    }

    private static boolean given(FactBase base, String value) {
        Shape.Form form = base.shape(value).form();
        return form != Shape.Form.GAP
                && form != Shape.Form.BOOLEAN
                && value.indexOf(": ") < 0
                && value.length() <= LONGEST;
    }
}
