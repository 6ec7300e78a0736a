package studyhall.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Inline nodes to lines of small Markdown: code stays code, bold is kept between {@link #BOLD} and {@link #END_BOLD}
 * until the fact reader has used it, links become their text, tags are taken out, all else is plain and escaped. Our
 * own marks are control characters, which notes cannot bring in and which keep strings at a byte a character.
 */
final class Inlines extends AbstractVisitor {
    static final char BOLD = '\u0001';
    static final char END_BOLD = '\u0002';
    /** Behind {@link #BOLD}: what stands there was marked as worth remembering, not as a term. */
    static final char HIGHLIGHT = '\u0003';

    private static final Pattern WIKI_LINK = Pattern.compile("!?\\\\\\[\\\\\\[([^\\[\\]]*?)\\\\\\]\\\\\\]");
    private static final Pattern HIGHLIGHTED = Pattern.compile("==(?=[^\\s=])([^=`]+?)(?<=\\S)==");
    private static final Pattern SHORTCODE = Pattern.compile("(?<=^|\\s):[a-z][a-z0-9\\\\_+-]*:(?=\\s|$)");
    private static final Pattern INNER_BULLET = Pattern.compile("[;,]?\\s*(?:(:);?\\s*)?•\\s*");
    private static final int MOST_TAGS = 30;
    private static final SortedSet<String> NO_TAGS = java.util.Collections.emptySortedSet();

    /** One line of the source, with its number counted from 1 and the tags that stood in it. */
    record Line(String text, int number, SortedSet<String> tags) {}

    private final StringBuilder text = new StringBuilder(100);
    private final List<Line> lines = new ArrayList<>(2);
    private SortedSet<String> tags = NO_TAGS;
    private SortedSet<String> lineTags = NO_TAGS;
    private int number;
    private int lineNumber;
    private boolean links;
    private boolean words;
    private boolean inLink;

    private Inlines(int number) {
        this.number = number;
        this.lineNumber = number;
    }

    static Inlines read(Node parent, int firstLine) {
        Inlines inlines = new Inlines(firstLine);
        inlines.visitChildren(parent);
        inlines.endLine();
        return inlines;
    }

    List<Line> lines() {
        return lines;
    }

    /** Of all lines. */
    SortedSet<String> tags() {
        return tags;
    }

    /** Whether there is nothing here but links: a list of further reading, no statement. */
    boolean onlyLinks() {
        return links && !words;
    }

    @Override
    public void visit(Text node) {
        String literal = node.getLiteral();
        int from = 0;
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (Markup.special(c)) {
                text.append(literal, from, i).append('\\');
                from = i;
            } else if (hidden(c)) {
                text.append(literal, from, i);
                from = i + 1;
            } else if (!words && !inLink && Character.isLetter(c)) {
                words = true;
            }
        }
        text.append(literal, from, literal.length());
    }

    /** Control characters, our own marks, and signs that turn the direction of what follows. */
    private static boolean hidden(char c) {
        if (c >= ' ' && c < '\u007F') {
            return false;
        }
        return (c < ' ' && c != '\t')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || (c >= '\u007F' && c <= '\u009F')
                || c == '\u200B'
                || c == '\uFEFF';
    }

    @Override
    public void visit(Code node) {
        String literal = node.getLiteral().strip();
        if (tag(literal, 0)) {
            addTag(literal.substring(1));
            return;
        }
        words = true;
        text.append('`');
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (!hidden(c)) {
                // a code span that holds a backtick could not be written in the small Markdown
                text.append(c == '`' ? '\'' : c);
            }
        }
        text.append('`');
    }

    @Override
    public void visit(StrongEmphasis node) {
        text.append(BOLD);
        visitChildren(node);
        text.append(END_BOLD);
    }

    @Override
    public void visit(Link node) {
        links = true;
        boolean first = text.isEmpty();
        if (first) {
            text.append(BOLD);
        }
        inLink = true;
        visitChildren(node);
        inLink = false;
        if (first) {
            text.append(END_BOLD);
        }
    }

    @Override
    public void visit(Image node) {
        // what a picture shows cannot be asked about
    }

    @Override
    public void visit(HtmlInline node) {
        if (node.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            boolean term = text.length() > 2
                    && text.charAt(0) == BOLD
                    && text.indexOf(String.valueOf(END_BOLD)) == text.length() - 1;
            text.append(term ? ": " : "; ");
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof MathSpan math) {
            words = true;
            text.append(Markup.escape(math.literal().replace('\n', ' ')));
            number += (int) math.literal().chars().filter(c -> c == '\n').count();
        } else if (!(node instanceof FootnoteReference || node instanceof Strikethrough)) {
            visitChildren(node);
        }
    }

    @Override
    public void visit(SoftLineBreak node) {
        nextLine();
    }

    @Override
    public void visit(HardLineBreak node) {
        nextLine();
    }

    private void nextLine() {
        endLine();
        number++;
        lineNumber = number;
    }

    private void endLine() {
        String line = text.toString();
        text.setLength(0);
        if (line.contains("\\[\\[")) {
            line = WIKI_LINK
                    .matcher(line)
                    .replaceAll(match -> Matcher.quoteReplacement(wiki(match.group(), match.start())));
        }
        if (line.contains("==")) {
            line = HIGHLIGHTED.matcher(line).replaceAll(BOLD + "" + HIGHLIGHT + "$1" + END_BOLD);
        }
        if (line.indexOf(':') >= 0 && line.indexOf(':') != line.lastIndexOf(':')) {
            line = SHORTCODE.matcher(line).replaceAll("");
        }
        if (line.indexOf('•') >= 0) {
            line = INNER_BULLET
                    .matcher(line.strip())
                    .replaceAll(match -> match.start() == 0 ? "" : match.group(1) == null ? "; " : ": ");
        }
        line = withoutTags(line.strip());
        lines.add(new Line(line, lineNumber, lineTags));
        lineTags = NO_TAGS;
    }

    /** Takes bare tags from both ends of a line, and the mark of a doubtful line from its end. */
    private String withoutTags(String line) {
        if (line.indexOf("\\#") < 0 && !line.endsWith(")") && !line.endsWith("）")) {
            return line;
        }
        String rest = line;
        for (int found = 0; found < MOST_TAGS; found++) {
            if (rest.endsWith("(?)") || rest.endsWith("（？）")) {
                addTag(Tags.NO_QUIZ);
                rest = rest.substring(0, rest.length() - 3).stripTrailing();
                continue;
            }
            int last = Math.max(rest.lastIndexOf(' '), rest.lastIndexOf('\t')) + 1;
            if (rest.startsWith("\\#", last) && tag(rest, last + 1)) {
                addTag(rest.substring(last + 2));
                rest = rest.substring(0, last).stripTrailing();
                continue;
            }
            break;
        }
        for (int found = 0; found < MOST_TAGS && rest.startsWith("\\#") && rest.indexOf(' ') > 0; found++) {
            int space = rest.indexOf(' ');
            if (!tag(rest.substring(0, space), 1)) {
                break;
            }
            addTag(rest.substring(2, space));
            rest = rest.substring(space + 1).stripLeading();
        }
        return rest;
    }

    /** Whether from here to the end there is {@code #} and a word that begins with a letter. */
    private static boolean tag(String text, int from) {
        if (from + 1 >= text.length() || text.charAt(from) != '#' || !Character.isLetter(text.charAt(from + 1))) {
            return false;
        }
        for (int i = from + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "/_-\\".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private void addTag(String name) {
        if (tags == NO_TAGS) {
            tags = new TreeSet<>();
        }
        if (lineTags == NO_TAGS) {
            lineTags = new TreeSet<>();
        }
        String tag = name.replace("\\", "").toLowerCase(Locale.ROOT);
        tags.add(tag);
        lineTags.add(tag);
    }

    private static String wiki(String link, int at) {
        if (link.charAt(0) == '!') {
            return "";
        }
        String inside = link.substring(4, link.length() - 4);
        int alias = inside.indexOf("\\|");
        int section = inside.lastIndexOf("\\#");
        String shown = inside;
        if (alias >= 0) {
            shown = inside.substring(alias + 2);
        } else if (section >= 0) {
            shown = section > 0 ? inside.substring(0, section) : inside.substring(2);
        }
        return at == 0 ? BOLD + shown.strip() + END_BOLD : shown.strip();
    }

    /** Text without the marks of bold. */
    static String unbold(String marked) {
        int at = 0;
        while (at < marked.length() && !mark(marked.charAt(at))) {
            at++;
        }
        if (at == marked.length()) {
            return marked;
        }
        StringBuilder plain = new StringBuilder(marked.length()).append(marked, 0, at);
        for (int i = at; i < marked.length(); i++) {
            if (!mark(marked.charAt(i))) {
                plain.append(marked.charAt(i));
            }
        }
        return plain.toString();
    }

    private static boolean mark(char c) {
        return c >= BOLD && c <= HIGHLIGHT;
    }
}
