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
import studyhall.question.Subject;

/** In a row of "X for A", "X for B" stands "No Y for C": C is the exception, the others are the rule. */
public final class ExceptionToCharge implements Archetype {
    private static final Pattern EXCEPT = Pattern.compile("(?i)^no ([a-z ]{3,30}?) (?:for|in|with|on) (.+)$");
    private static final Pattern RULE =
            Pattern.compile("(?i)^[a-z]+(?: [a-z]+)? (?:for|in|with|on) ([^(]+)(?:\\(([^)]+)\\))?.*$");

    @Override
    public String name() {
        return "exception";
    }

    @Override
    public void propose(FactBase base, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (List<Fact.Attribute> values : subject.attributes().values()) {
                values.forEach(value -> draft(subject, value, values, value.value(), drafts));
            }
        }
    }

    private void draft(Subject subject, Fact fact, List<Fact.Attribute> row, String text, Consumer<Draft> drafts) {
        Matcher except = EXCEPT.matcher(Phrases.core(text));
        if (!except.matches()) {
            return;
        }
        List<Draft.Distractor> distractors = new ArrayList<>();
        for (Fact.Attribute other : row) {
            Matcher rule = RULE.matcher(other.value());
            if (other != fact
                    && rule.matches()
                    && !other.value().toLowerCase(Locale.ROOT).startsWith("no ")) {
                String listed = rule.group(2) == null ? rule.group(1) : rule.group(2);
                for (String part : listed.split(",\\s*| and ")) {
                    distractors.add(new Draft.Distractor(
                            capital(part.strip()),
                            Grade.A,
                            Phrases.option(other.value()),
                            other.source().fromLine()));
                }
            }
        }
        drafts.accept(new Draft(
                fact,
                name(),
                "",
                "In " + subject.title() + ", which of these has no "
                        + except.group(1).toLowerCase(Locale.ROOT) + " of its own by the notes?",
                "",
                capital(except.group(2).strip()),
                distractors,
                "",
                Draft.Sort.SHUFFLED));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
