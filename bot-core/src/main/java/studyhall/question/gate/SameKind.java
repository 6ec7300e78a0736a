package studyhall.question.gate;

import java.util.regex.Pattern;
import studyhall.question.Draft;
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Gate;
import studyhall.question.Shape;

/** S5: an option of another kind than the key gives itself away. */
public final class SameKind implements Gate {
    private static final Pattern LIST = Pattern.compile("(?:[^\\s,;(]*\\d[^\\s,;(]*[,;] ){1,5}[^\\s,;)]*\\d[^\\s,;)]*");

    @Override
    public String name() {
        return "same-kind";
    }

    @Override
    public boolean allows(Draft draft, Distractor distractor, FactBase base) {
        Shape key = base.shape(draft.key());
        Shape option = base.shape(distractor.text());
        if (draft.sort() == Draft.Sort.NUMERIC) {
            return key.form() == option.form() && key.unit().equals(option.unit());
        }
        return (words(key) && words(option) || key.form() == option.form())
                && lists(draft.key()) == lists(distractor.text());
    }

    /** Whether it is several values in a row that are no words, such as addresses: beside single ones it stands out. */
    private static boolean lists(String text) {
        return text.indexOf('`') < 0 && LIST.matcher(text).matches();
    }

    private static boolean words(Shape shape) {
        return shape.form() == Shape.Form.PHRASE || shape.form() == Shape.Form.SENTENCE;
    }
}
