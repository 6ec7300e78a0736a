package studyhall.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows mrkdwn as Slack would: which characters are marks, and what is left to read. Written from Slack's guide to formatting. */
final class Reader {
    private static final Pattern SEQUENCE = Pattern.compile("<([^<>\n]*)>");
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z0-9])@[A-Za-z]+");
    private static final Pattern EMOJI = Pattern.compile(":[a-z0-9_+'-]+:");

    private final List<String> pinged = new ArrayList<>();

    /** Whom the text would notify. */
    List<String> pinged() {
        return pinged;
    }

    /** The words that are seen. */
    String seen(String mrkdwn) {
        List<String> lines = new ArrayList<>();
        for (String line : mrkdwn.split("\n", -1)) {
            String inside = line.startsWith(">") ? line.substring(1).stripLeading() : line;
            inside = inside.startsWith("&gt;") ? inside.substring(4).stripLeading() : inside;
            lines.add(inline(inside));
        }
        return String.join("\n", lines)
                .replace(String.valueOf(Mrkdwn.INVISIBLE), "")
                .replace(String.valueOf(Mrkdwn.JOINER), "")
                .replace(Mrkdwn.BACKTICK, '`');
    }

    private String inline(String text) {
        int open = text.indexOf('`');
        int close = open < 0 ? -1 : text.indexOf('`', open + 1);
        if (close > open + 1) {
            return inline(text.substring(0, open))
                    + entities(text.substring(open + 1, close))
                    + inline(text.substring(close + 1));
        }
        return entities(EMOJI.matcher(sequences(emphasis(text))).replaceAll("(emoji)"));
    }

    private String sequences(String text) {
        NAME.matcher(text).results().forEach(found -> pinged.add(found.group()));
        Matcher sequence = SEQUENCE.matcher(text);
        return sequence.replaceAll(found -> {
            String inside = found.group(1);
            if (inside.startsWith("!") || inside.startsWith("@") || inside.startsWith("#")) {
                pinged.add(inside);
            }
            return Matcher.quoteReplacement(inside.substring(inside.indexOf('|') + 1));
        });
    }

    private static String emphasis(String text) {
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if ("*_~".indexOf(mark) >= 0 && opens(text, at)) {
                for (int end = at + 2; end < text.length(); end++) {
                    if (text.charAt(end) == mark && closes(text, end)) {
                        return text.substring(0, at)
                                + emphasis(text.substring(at + 1, end))
                                + emphasis(text.substring(end + 1));
                    }
                }
            }
        }
        return text;
    }

    private static boolean opens(String text, int at) {
        return (at == 0 || !word(text.charAt(at - 1))) && at + 1 < text.length() && !blank(text.charAt(at + 1));
    }

    private static boolean closes(String text, int at) {
        return !blank(text.charAt(at - 1)) && (at + 1 == text.length() || !word(text.charAt(at + 1)));
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == Mrkdwn.INVISIBLE;
    }

    private static boolean word(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static String entities(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
