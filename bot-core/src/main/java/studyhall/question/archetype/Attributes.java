package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** A subject and the name of an attribute are given, the value is asked. Other subjects' values are wrong. */
abstract class Attributes implements Archetype {
    /** Labels under which authors put examples and remarks: values that other subjects may share unsaid. */
    private static final Set<String> LOOSE = Set.of(
            "example",
            "examples",
            "alternative",
            "alternatives",
            "note",
            "notes",
            "e.g",
            "ejemplo",
            "beispiel",
            "see also",
            "features",
            "key features",
            "benefits",
            "advantages",
            "disadvantages",
            "pros",
            "cons",
            "limitations");

    /** Whether this archetype asks for this attribute. */
    abstract boolean asks(String attribute, Shape shape);

    abstract String stem(Subject subject, Fact.Attribute attribute);

    @Override
    public final void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Map.Entry<String, List<Fact.Attribute>> named :
                    subject.attributes().entrySet()) {
                // two values under one name would make two keys
                if (named.getValue().size() == 1 && !LOOSE.contains(named.getKey())) {
                    Fact.Attribute attribute = named.getValue().get(0);
                    Shape shape = base.shape(Phrases.core(attribute.value()));
                    if (asks(named.getKey(), shape)) {
                        drafts.accept(draft(base, subject, attribute, shape));
                    }
                }
            }
        }
    }

    private Draft draft(FactBase base, Subject subject, Fact.Attribute attribute, Shape shape) {
        String name = attribute.name().toLowerCase(Locale.ROOT);
        String key = Phrases.core(attribute.value());
        List<Draft.Distractor> distractors = new ArrayList<>();
        List<Subject> near = new ArrayList<>(subject.peers());
        for (Subject other : base.subjects()) {
            if (other != subject && !near.contains(other)) {
                near.add(other);
            }
        }
        for (Subject peer : near) {
            List<Fact.Attribute> values = peer.attributes().getOrDefault(name, List.of());
            if (values.size() == 1
                    && base.shape(Phrases.core(values.get(0).value())).fits(shape)) {
                distractors.add(new Draft.Distractor(
                        Phrases.core(values.get(0).value()),
                        Grade.A,
                        Phrases.isTrueOf(peer, values.get(0)),
                        values.get(0).source().fromLine()));
            }
        }
        if (shape.form() == Shape.Form.NUMBER) {
            Numbers.near(base, key, shape)
                    .forEach(number -> distractors.add(new Draft.Distractor(number, Grade.B, "", 0)));
        }
        boolean numeric = shape.form() == Shape.Form.NUMBER || shape.form() == Shape.Form.RANGE;
        return new Draft(
                attribute,
                name(),
                "",
                stem(subject, attribute),
                subject.term().text() + " " + String.join(" ", subject.term().glosses()),
                key,
                distractors,
                "",
                numeric ? Draft.Sort.NUMERIC : Draft.Sort.SHUFFLED);
    }
}
