package studyhall.question;

import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** The words of a note, as an explanation quotes them. */
final class Quotes {
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:[-*+]|\\d+[.)]|>|#+)\\s+");
    private static final Pattern TAG = Pattern.compile("\\s*`#[^`]+`");
    private static final int MAX = 260;

    private Quotes() {}

    static String explain(Draft draft) {
        Fact fact = draft.fact();
        String quote = "“" + clean(fact.source().text()) + "”";
        String subject = Markup.plain(fact.subject().markdown());
        boolean named = fact.source().text().contains(subject);
        String said = named || fact instanceof Fact.Scenario || fact instanceof Fact.Rule
                ? quote
                : fact.subject().markdown() + ": " + quote;
        return draft.explanation().isEmpty() ? said : said + " " + draft.explanation();
    }

    private static String clean(String lines) {
        StringBuilder clean = new StringBuilder();
        for (String line : lines.split("\n")) {
            String text = TAG.matcher(LEAD.matcher(line).replaceFirst(""))
                    .replaceAll("")
                    .replace("**", "")
                    .strip();
            if (!text.isEmpty()) {
                clean.append(clean.isEmpty() ? "" : " / ").append(text);
            }
        }
        String text = clean.length() > MAX ? clean.substring(0, MAX).stripTrailing() + "…" : clean.toString();
        return escapeOutsideCode(text);
    }

    private static String escapeOutsideCode(String text) {
        StringBuilder escaped = new StringBuilder();
        String[] parts = text.split("`", -1);
        boolean paired = parts.length % 2 == 1;
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                escaped.append(paired ? "`" : "'");
            }
            escaped.append(paired && i % 2 == 1 ? parts[i] : Markup.escape(parts[i]));
        }
        return escaped.toString();
    }
}
