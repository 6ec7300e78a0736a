package studyhall.question.archetype;

import java.util.Locale;
import studyhall.note.Fact;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** What is the default of this setting? */
public final class DefaultValue extends Attributes {
    @Override
    public String name() {
        return "default";
    }

    @Override
    boolean asks(String attribute, Shape shape) {
        String name = attribute.toLowerCase(Locale.ROOT);
        return (name.equals("default")
                        || name.equals("default value")
                        || name.equals("standard")
                        || name.equals("valor por defecto")
                        || name.equals("predeterminado"))
                && (shape.form() == Shape.Form.NUMBER || shape.form() == Shape.Form.CODE);
    }

    @Override
    String stem(Subject subject, Fact.Attribute attribute) {
        return (subject.kind().isEmpty() ? Phrases.in(subject) + "what" : "What") + " is the default value of "
                + subject.thing() + "?";
    }
}
