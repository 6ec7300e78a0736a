package studyhall.question.archetype;

import studyhall.note.Fact;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** Which range may this setting take? */
public final class RangeOf extends Attributes {
    @Override
    public String name() {
        return "range";
    }

    @Override
    boolean asks(String attribute, Shape shape) {
        return shape.form() == Shape.Form.RANGE;
    }

    @Override
    String stem(Subject subject, Fact.Attribute attribute) {
        return "Which " + attribute.name().toLowerCase(java.util.Locale.ROOT) + " do the notes give for "
                + (subject.kind().isEmpty() ? subject.name() + where(subject) : subject.thing()) + "?";
    }

    private static String where(Subject subject) {
        String in = Phrases.in(subject);
        return in.isEmpty() ? "" : " (" + in.substring(3, in.length() - 2) + ")";
    }
}
