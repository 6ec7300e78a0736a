package studyhall.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed, as Slack hands it over. */
final class SlackText {
    private static final Pattern SEQUENCE = Pattern.compile("<([^<>]*)>");

    private static final Pattern MENTION = Pattern.compile("[@#][A-Z0-9]+(\\|[^\\s]*)?");

    private SlackText() {}

    /**
     * The line as it was typed. Slack writes channels, people and links as sequences, {@code <#C1|exam-prep>}, and its
     * three characters as entities; channels and people stay as they are, since a command may take them.
     */
    static String typed(String text) {
        return plain(text, found -> MENTION.matcher(found).matches() ? "<" + found + ">" : name(found));
    }

    /** The words of a message. */
    static String said(String text) {
        return plain(text, SlackText::name);
    }

    private static String plain(String text, UnaryOperator<String> sequence) {
        String plain =
                SEQUENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(sequence.apply(found.group(1))));
        return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String name(String inside) {
        int bar = inside.indexOf('|');
        String id = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        if (id.startsWith("@") || id.startsWith("#")) {
            return id.charAt(0) + (label.isEmpty() ? id.substring(1) : label);
        }
        if (id.startsWith("!")) {
            return label.isEmpty() ? "@" + id.substring(1) : label;
        }
        return label.isEmpty() ? id : label;
    }
}
