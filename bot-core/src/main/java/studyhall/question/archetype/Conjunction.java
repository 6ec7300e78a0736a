package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** Two typed attributes together point to one subject; each distractor is known to differ in one of them. */
public final class Conjunction implements Archetype {
    @Override
    public String name() {
        return "conjunction";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            List<Fact.Attribute> typed = new ArrayList<>();
            for (List<Fact.Attribute> values : subject.attributes().values()) {
                if (values.size() == 1 && typed(base, values.get(0))) {
                    typed.add(values.get(0));
                }
            }
            if (typed.size() >= 2) {
                draft(base, subject, typed.get(0), typed.get(1), drafts);
            }
        }
    }

    private static boolean typed(FactBase base, Fact.Attribute attribute) {
        Shape.Form form = base.shape(attribute.value()).form();
        return form == Shape.Form.NUMBER || form == Shape.Form.RANGE;
    }

    private void draft(FactBase base, Subject subject, Fact.Attribute one, Fact.Attribute two, Consumer<Draft> drafts) {
        List<Draft.Distractor> distractors = new ArrayList<>();
        for (Subject peer : subject.peers()) {
            Fact.Attribute first = same(peer, one);
            Fact.Attribute second = same(peer, two);
            Fact.Attribute differing = second != null && !second.value().equals(two.value())
                    ? second
                    : first != null && !first.value().equals(one.value()) ? first : null;
            if (differing != null) {
                distractors.add(new Draft.Distractor(
                        peer.name(),
                        Grade.A,
                        Phrases.isTrueOf(peer, differing),
                        differing.source().fromLine()));
            } else if (first != null && second != null) {
                return;
            }
        }
        drafts.accept(new Draft(
                two,
                name(),
                "",
                Phrases.which(subject) + " has " + part(one) + " and " + part(two) + "?",
                one.value() + " " + two.value(),
                subject.name(),
                distractors,
                "",
                Draft.Sort.SHUFFLED));
    }

    private static String part(Fact.Attribute attribute) {
        String name = attribute.name().toLowerCase(Locale.ROOT);
        String article = "aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
        return article + name + " of " + Phrases.core(attribute.value());
    }

    private static Fact.@org.jspecify.annotations.Nullable Attribute same(Subject peer, Fact.Attribute attribute) {
        Map<String, List<Fact.Attribute>> attributes = peer.attributes();
        List<Fact.Attribute> values = attributes.get(attribute.name().toLowerCase(Locale.ROOT));
        return values == null ? null : values.get(0);
    }
}
