package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms that note-taking tools add to Markdown, rewritten line by line into plain Markdown of the same meaning, so that
 * line numbers stay true: admonitions, containers and collapsible parts become callouts in a quote; definition lists
 * become lists; block ids, comments and other bullets than Markdown's go.
 */
final class Shorthand {
    private static final Pattern ADMONITION =
            Pattern.compile("^(?:!!!|\\?\\?\\?\\+?|===)[ \\t]*([\\w-]*)[\\w \\t-]*(?:\"([^\"]*)\")?[ \\t]*$");
    private static final Pattern CONTAINER =
            Pattern.compile("^:::+[ \\t]*\\{?([\\w-]+)\\}?[ \\t]*(?:\\[(.*)\\]|\"(.*)\"|([^{}]*))[ \\t]*$");
    private static final Pattern DETAILS = Pattern.compile("(?i)^\\s*</?details[^>]*>\\s*");
    private static final Pattern SUMMARY = Pattern.compile("(?i)<summary[^>]*>(.*?)</summary>");
    private static final Pattern SUMMARY_END = Pattern.compile("(?i)^\\s*</?summary[^>]*>\\s*$");
    private static final Pattern HTML_HEADING = Pattern.compile("(?i)^\\s*<h([1-6])(?: [^>]*)?>(.*)</h\\1>\\s*$");
    private static final Pattern HTML_LIST = Pattern.compile("(?i)^\\s*</?[uo]l(?: [^>]*)?>\\s*$");
    private static final Pattern HTML_ENTRY = Pattern.compile("(?i)^\\s*<li(?: [^>]*)?>(.*?)(?:</li>)?\\s*$");
    private static final Pattern HTML_BOLD = Pattern.compile("(?i)<(?:b|strong)>([^<]*)</(?:b|strong)>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern NESTED = Pattern.compile("(?:\\t| {2,})\\s*(?:\\d{1,2}[.)]|[-*+]|[a-z][.)]) ");
    private static final Pattern BLOCK_ID = Pattern.compile("\\s\\^[A-Za-z0-9-]+\\s*$");
    private static final Pattern COMMENT = Pattern.compile("%%.*?%%");
    private static final Pattern ORG_RULE = Pattern.compile("\\s*\\|[-+:]+\\|\\s*");
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}:[ \\t]+(\\S.*)$");
    private static final Pattern BLOCK_START = Pattern.compile("^\\s*(?:[-*+>#|:]|\\d+[.)]\\s).*");

    private final List<String> lines;
    private final List<String> rewritten;
    /** The marks of the fence that is open; empty outside. */
    private String fence = "";

    /** What the next lines belong to: an indented admonition, a container up to its end, or a part that folds. */
    private boolean indented;

    private boolean contained;
    private int folds;
    /** No line from the current one up to here says anything. */
    private int next;

    private boolean comment;

    private Shorthand(List<String> lines) {
        this.lines = lines;
        this.rewritten = new ArrayList<>(lines.size());
    }

    static List<String> rewrite(List<String> lines) {
        Shorthand shorthand = new Shorthand(lines);
        for (int i = 0; i < lines.size(); i++) {
            shorthand.line(i);
        }
        return shorthand.rewritten;
    }

    private void line(int index) {
        String line = lines.get(index);
        if (indented && fence.isEmpty() && !inside(index)) {
            indented = false;
        }
        String quote = indented || contained || folds > 0 ? "> " : "";
        String text = indented ? dedent(line) : line;
        if (fenced(text) || !fence.isEmpty()) {
            rewritten.add(quote + text);
        } else if (hidden(text)) {
            rewritten.add("");
        } else if (!opened(text) && !closed(text)) {
            rewritten.add(quote + inLine(lettered(text, index)));
        }
    }

    /** Whether a line belongs to the admonition above: indented, or empty with more of it below. */
    private boolean inside(int index) {
        next = Math.max(next, index);
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size()
                && (lines.get(next).startsWith("    ") || lines.get(next).startsWith("\t"));
    }

    private boolean fenced(String text) {
        int at = 0;
        while (at < text.length() && " \t>-*+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (!text.startsWith("```", at) && !text.startsWith("~~~", at)) {
            return false;
        }
        int end = at;
        while (end < text.length() && text.charAt(end) == text.charAt(at)) {
            end++;
        }
        String mark = text.substring(at, end);
        if (fence.isEmpty()) {
            fence = mark;
        } else if (mark.startsWith(fence) && text.substring(end).isBlank()) {
            fence = "";
        }
        return true;
    }

    /** Comments of whole lines, as Obsidian has them. */
    private boolean hidden(String text) {
        if (text.startsWith("%%") && text.strip().equals("%%")) {
            comment = !comment;
            return true;
        }
        return comment;
    }

    private boolean opened(String text) {
        if (text.startsWith("!!!") || text.startsWith("???") || text.startsWith("=== \"")) {
            Matcher admonition = ADMONITION.matcher(text);
            if (admonition.matches()) {
                String title = admonition.group(2);
                indented = true;
                return callout(admonition.group(1), title == null ? "" : title);
            }
            if (text.startsWith("!!! ")) {
                // a formatter has run the list into the line of its title; what belongs to what is lost
                rewritten.add("");
                return true;
            }
        } else if (text.startsWith(":::")) {
            Matcher container = CONTAINER.matcher(text);
            if (container.matches()) {
                contained = true;
                return callout(container.group(1), first(container.group(2), container.group(3), container.group(4)));
            }
        } else if (text.indexOf('<') >= 0
                && (lower(text).startsWith("<details") || lower(text).startsWith("<aside"))) {
            folds++;
            return summary(text);
        } else if (folds > 0 && text.indexOf('<') >= 0 && lower(text).startsWith("<summary")) {
            return summary(text);
        }
        return false;
    }

    private boolean callout(String kind, String title) {
        rewritten.add("> [!" + (kind.isEmpty() ? "note" : kind) + "] " + title.strip());
        return true;
    }

    private static String first(String... titles) {
        for (String title : titles) {
            if (title != null && !title.isBlank()) {
                return title;
            }
        }
        return "";
    }

    private boolean summary(String text) {
        Matcher summary = SUMMARY.matcher(text);
        rewritten.add(summary.find() ? "> [!details] " + summary.group(1).strip() : ">");
        return true;
    }

    private boolean closed(String text) {
        if (contained
                && text.startsWith(":::")
                && text.strip().equals(":".repeat(text.strip().length()))) {
            contained = false;
            rewritten.add("");
            return true;
        }
        if (folds > 0 && text.indexOf('<') >= 0) {
            if ((lower(text).startsWith("</details") || lower(text).startsWith("</aside"))) {
                folds--;
                rewritten.add(folds > 0 ? ">" : "");
                return true;
            }
            if (SUMMARY_END.matcher(text).matches()) {
                rewritten.add(">");
                return true;
            }
        }
        return false;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** {@code A. Battery} with entries below it is an entry of an outline; without them it may be an answer to choose. */
    private String lettered(String text, int index) {
        boolean letter = text.length() > 3
                && text.charAt(1) == '.'
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.charAt(2) == ' '
                && index + 1 < lines.size();
        return letter && NESTED.matcher(lines.get(index + 1)).lookingAt() ? "- " + text.substring(3) : text;
    }

    /** Headings and lists in HTML, a line each, as in Markdown. */
    private static String html(String text) {
        Matcher heading = HTML_HEADING.matcher(text);
        if (heading.matches()) {
            return "#".repeat(heading.group(1).charAt(0) - '0') + " "
                    + TAG.matcher(heading.group(2)).replaceAll("").strip();
        }
        if (HTML_LIST.matcher(text).matches()) {
            return "";
        }
        Matcher entry = HTML_ENTRY.matcher(text);
        return entry.matches()
                ? "- "
                        + TAG.matcher(HTML_BOLD.matcher(entry.group(1)).replaceAll("**$1**"))
                                .replaceAll("")
                : text;
    }

    private String inLine(String line) {
        String text = line;
        if (text.indexOf('^') >= 0) {
            text = BLOCK_ID.matcher(text).replaceFirst("");
        }
        if (text.contains("%%")) {
            text = COMMENT.matcher(text).replaceAll("");
        }
        if (text.indexOf('<') >= 0) {
            text = DETAILS.matcher(text).replaceAll("");
            text = text.stripLeading().startsWith("<") ? html(text) : text;
        }
        int start = 0;
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        if (start == 0 && text.startsWith("**") && !text.startsWith("***") && text.startsWith(" ", 2)) {
            return "##" + text.substring(2);
        }
        if (text.startsWith("|-", start)
                && text.indexOf('+') > 0
                && ORG_RULE.matcher(text).matches()) {
            return text.replace('+', '|');
        }
        if (start + 1 < text.length() && text.charAt(start) == ':') {
            return definition(text);
        }
        if (start + 1 < text.length() && text.charAt(start + 1) == ' ' && "•◦▪‣●○∙".indexOf(text.charAt(start)) >= 0) {
            return text.substring(0, start) + "-" + text.substring(start + 1);
        }
        return text;
    }

    /** {@code Term} above {@code : meaning} becomes a list entry with its meaning nested below. */
    private String definition(String text) {
        Matcher meaning = DEFINITION.matcher(text);
        int last = rewritten.size() - 1;
        if (last < 0 || !meaning.matches()) {
            return text;
        }
        String above = rewritten.get(last);
        if (above.startsWith("  - ")) {
            return "  - " + meaning.group(1);
        }
        int term = above.isBlank() ? last - 1 : last;
        if (term < 0
                || rewritten.get(term).isBlank()
                || rewritten.get(term).length() > 80
                || BLOCK_START.matcher(rewritten.get(term)).matches()
                || (term > 0 && paragraph(rewritten.get(term - 1)))) {
            return text;
        }
        rewritten.set(term, "- **" + rewritten.get(term).strip().replace("**", "") + "**");
        return "  - " + meaning.group(1);
    }

    private static boolean paragraph(String line) {
        return !line.isBlank() && !BLOCK_START.matcher(line).matches();
    }

    private static String dedent(String text) {
        return text.startsWith("    ") ? text.substring(4) : text.startsWith("\t") ? text.substring(1) : text;
    }
}
