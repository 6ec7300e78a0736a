package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.question.Archetype;
import studyhall.question.Draft;
import studyhall.question.FactBase;
import studyhall.question.Option.Grade;
import studyhall.question.Shape;
import studyhall.question.Subject;

/** A statement gives a limit: "Max 750 training jobs per tuning job". Which number? */
public final class NumericLimit implements Archetype {
    private static final Pattern LIMIT = Pattern.compile(
            "(?i)^(max(?:imum)?(?: of)?|up to|at most|no more than|min(?:imum)?(?: of)?|at least)\\s+([$€£]?\\d[\\d,.]*\\s?%?(?:\\s?(?:KB|MB|GB|TB|PB|ms|s|min|h|px|km|kg|mg|g|m)\\b)?)\\s+(?:of\\s+)?(\\D{3,80})$");

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (Fact.Statement statement : subject.statements()) {
                Matcher limit = LIMIT.matcher(Phrases.core(statement.text()));
                if (limit.matches()) {
                    drafts.accept(draft(base, subject, statement, limit));
                }
            }
        }
    }

    private Draft draft(FactBase base, Subject subject, Fact.Statement statement, Matcher limit) {
        String word = limit.group(1).toLowerCase(Locale.ROOT);
        boolean least = word.startsWith("min") || word.startsWith("at least");
        String key = limit.group(2).strip();
        Shape shape = base.shape(key);
        boolean counted = shape.unit().isEmpty();
        List<Draft.Distractor> distractors = new ArrayList<>();
        Numbers.near(base, key, shape).forEach(number -> distractors.add(new Draft.Distractor(number, Grade.B, "", 0)));
        String stem = (least ? "What is the minimum " : "What is the maximum ")
                + (counted ? "number of " : "") + RowToCell.lower(limit.group(3)) + " that the notes give for "
                + subject.name() + "?";
        return new Draft(statement, name(), "", stem, "", key, distractors, "", Draft.Sort.NUMERIC);
    }
}
