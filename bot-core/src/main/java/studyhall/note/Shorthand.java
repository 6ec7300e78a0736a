package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that note-taking tools add to Markdown, rewritten line by line into plain Markdown of the same meaning, so that
 * line numbers stay true: admonitions, containers, collapsible parts, definition lists, block ids, comments.
 */
final class Shorthand {
    private static final Pattern ADMONITION =
            Pattern.compile("^(?:!!!|\\?\\?\\?\\+?|:{3,})\\s*(\\w*)\\s*\"?([^\"]*)\"?\\s*$");
    private static final Pattern SUMMARY = Pattern.compile("(?i)<summary>(.*?)</summary>");
    private static final Pattern DETAILS = Pattern.compile("(?i)^\\s*</?(?:details|summary)[^>]*>\\s*$");
    private static final Pattern BLOCK_ID = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");
    private static final Pattern COMMENT = Pattern.compile("%%.*?%%");
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:[-*+]\\s+)?(`{3,}|~{3,}).*");
    private static final Pattern DEFINITION = Pattern.compile("^\\s{0,3}:\\s+(\\S.*)$");
    private static final Pattern BLOCK_START = Pattern.compile("^\\s*(?:[-*+>#|:]|\\d+[.)]\\s).*");

    private Shorthand() {}

    static List<String> rewrite(List<String> lines) {
        List<String> rewritten = new ArrayList<>(lines.size());
        String fence = "";
        boolean indented = false;
        for (String line : lines) {
            String text = line;
            Matcher fenced = text.indexOf("```") >= 0 || text.indexOf("~~~") >= 0 ? FENCE.matcher(text) : null;
            if (fenced != null && fenced.matches()) {
                String mark = fenced.group(1);
                if (fence.isEmpty()) {
                    fence = mark;
                } else if (mark.startsWith(fence)) {
                    fence = "";
                }
                rewritten.add(indented ? dedent(text) : text);
                continue;
            }
            if (!fence.isEmpty()) {
                rewritten.add(indented ? dedent(text) : text);
                continue;
            }
            if (indented && !text.isBlank() && !text.startsWith("    ") && !text.startsWith("\t")) {
                indented = false;
            }
            if (indented) {
                text = dedent(text);
            }
            if (text.startsWith("!!!") || text.startsWith("???") || text.startsWith(":::")) {
                Matcher admonition = ADMONITION.matcher(text);
                if (admonition.matches()) {
                    indented = !text.startsWith(":::");
                    String title = admonition.group(2).strip();
                    rewritten.add(title.isEmpty() ? "" : "**" + title + "**");
                    continue;
                }
            }
            rewritten.add(inLine(text, rewritten));
        }
        return rewritten;
    }

    private static String inLine(String line, List<String> before) {
        String text = line;
        if (text.indexOf('<') >= 0) {
            if (DETAILS.matcher(text).matches()) {
                return "";
            }
            Matcher summary = SUMMARY.matcher(text);
            if (summary.find()) {
                return "**" + summary.group(1).strip() + "**";
            }
        }
        if (text.indexOf('^') >= 0) {
            text = BLOCK_ID.matcher(text).replaceFirst("");
        }
        if (text.contains("%%")) {
            text = COMMENT.matcher(text).replaceAll("");
        }
        if (text.indexOf(':') >= 0) {
            text = definition(text, before);
        }
        return text;
    }

    /** {@code Term} above {@code : meaning} becomes a list entry with its meaning nested below. */
    private static String definition(String text, List<String> before) {
        int last = before.size() - 1;
        if (last < 0) {
            return text;
        }
        Matcher meaning = DEFINITION.matcher(text);
        if (!meaning.matches()) {
            return text;
        }
        String above = before.get(last);
        if (above.startsWith("  - ")) {
            return "  - " + meaning.group(1);
        }
        if (above.isBlank() || BLOCK_START.matcher(above).matches()) {
            return text;
        }
        before.set(last, "- **" + above.strip().replace("**", "") + "**");
        return "  - " + meaning.group(1);
    }

    private static String dedent(String text) {
        return text.startsWith("    ") ? text.substring(4) : text.startsWith("\t") ? text.substring(1) : text;
    }
}
