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
import studyhall.question.Draft.Distractor;
import studyhall.question.FactBase;
import studyhall.question.Property;
import studyhall.question.Subject;
import studyhall.question.wording.Wording;

/** In a row of "X for A", "X for B" stands "No Y for C": C is the exception, the others are the rule. */
public final class ExceptionToRule implements Archetype {
    private static final Pattern EXCEPT = Pattern.compile("(?i)^no ([a-z ]{3,30}?) (?:for|in|with|on) (.+)$");
    private static final Pattern RULE =
            Pattern.compile("(?i)^[a-z]+(?: [a-z]+)? (?:for|in|with|on) ([^(]+)(?:\\(([^)]+)\\))?.*$");

    @Override
    public String name() {
        return "exception";
    }

    @Override
    public void propose(FactBase base, Wording wording, Consumer<Draft> drafts) {
        for (Subject subject : base.subjects()) {
            for (List<Property> values : subject.properties().values()) {
                List<Fact> row = values.stream().map(Property::fact).toList();
                List<String> texts = values.stream().map(Property::value).toList();
                propose(wording, subject, row, texts, drafts);
            }
            List<Fact> row = List.copyOf(subject.statements());
            List<String> texts =
                    subject.statements().stream().map(Fact.Statement::text).toList();
            propose(wording, subject, row, texts, drafts);
        }
    }

    private void propose(Wording wording, Subject subject, List<Fact> row, List<String> texts, Consumer<Draft> drafts) {
        for (int i = 0; i < row.size(); i++) {
            Matcher except = EXCEPT.matcher(Phrases.core(texts.get(i)));
            if (!except.matches()) {
                continue;
            }
            List<Distractor> others = new ArrayList<>();
            for (int j = 0; j < row.size(); j++) {
                if (j != i) {
                    others.addAll(parts(row.get(j), texts.get(j)));
                }
            }
            drafts.accept(Draft.other(
                    row.get(i),
                    name(),
                    "",
                    wording.sets().without(subject.title(), except.group(1).toLowerCase(Locale.ROOT)),
                    "",
                    capital(except.group(2).strip()),
                    others));
        }
    }

    /** What the rule covers: "Pay for storage (disks, files)" covers disks and files. */
    private static List<Distractor> parts(Fact fact, String text) {
        Matcher rule = RULE.matcher(text);
        if (!rule.matches() || text.toLowerCase(Locale.ROOT).startsWith("no ")) {
            return List.of();
        }
        String whole = rule.group(1).strip();
        String listed = rule.group(2) == null ? whole : rule.group(2);
        List<Distractor> parts = new ArrayList<>();
        for (String part : listed.split(",\\s*| and ")) {
            String named = part.strip();
            parts.add(Distractor.known(capital(named), Phrases.option(text), fact));
        }
        return parts;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
