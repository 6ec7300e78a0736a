package studyhall.question.archetype;

import java.util.Locale;
import studyhall.note.Fact;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** What do the notes give as this property of this subject? */
public final class AttributeOf extends Attributes {
    @Override
    public String name() {
        return "attribute";
    }

    @Override
    boolean asks(String attribute, Shape shape) {
        return shape.form() != Shape.Form.RANGE
                && shape.form() != Shape.Form.GAP
                && shape.form() != Shape.Form.SENTENCE
                && !attribute.startsWith("default")
                && !Phrases.use(attribute);
    }

    @Override
    String stem(Subject subject, Fact.Attribute attribute) {
        String name = attribute.name();
        boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
        return "What do the notes give as the " + (acronym ? name : name.toLowerCase(Locale.ROOT)) + " of "
                + subject.thing() + "?";
    }
}
