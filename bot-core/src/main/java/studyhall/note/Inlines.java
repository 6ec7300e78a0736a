package studyhall.note;

import java.util.ArrayList;
import java.util.List;
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
 * until the fact reader has used it, links become their text, tags are taken out, all else is plain and escaped.
 */
final class Inlines extends AbstractVisitor {
    static final char BOLD = '\uE000';
    static final char END_BOLD = '\uE001';

    private static final Pattern TAG = Pattern.compile("#\\p{L}[\\p{L}\\p{N}/_-]*");
    private static final Pattern TRAILING_TAGS =
            Pattern.compile("(?:(?:^|\\s+)\\\\#\\p{L}(?:[\\p{L}\\p{N}/-]|\\\\_)*)+\\s*$");
    private static final Pattern WIKI_LINK = Pattern.compile("!?\\\\\\[\\\\\\[([^\\[\\]]*?)\\\\\\]\\\\\\]");
    private static final Pattern HIGHLIGHT = Pattern.compile("==(?=\\S)(.+?)(?<=\\S)==");

    /** One line of the source, with its number counted from 1. */
    record Line(String text, int number) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>(2);
    private final SortedSet<String> tags = new TreeSet<>();
    private int number;
    private boolean links;
    private boolean words;

    private Inlines(int number) {
        this.number = number;
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
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == BOLD || c == END_BOLD || (c < ' ' && c != '\t')) {
                continue;
            }
            if (Character.isLetter(c) && !(node.getParent() instanceof Link)) {
                words = true;
            }
            if (Markup.special(c)) {
                text.append('\\');
            }
            text.append(c);
        }
    }

    @Override
    public void visit(Code node) {
        String literal = node.getLiteral().strip();
        if (TAG.matcher(literal).matches()) {
            tags.add(literal.substring(1).toLowerCase(java.util.Locale.ROOT));
            return;
        }
        words = true;
        // a code span that holds a backtick could not be written in the small Markdown
        text.append('`').append(literal.replace('`', '\'')).append('`');
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
        visitChildren(node);
    }

    @Override
    public void visit(Image node) {
        // what a picture shows cannot be asked about
    }

    @Override
    public void visit(HtmlInline node) {
        if (node.getLiteral().regionMatches(true, 0, "<br", 0, 3)) {
            text.append("; ");
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference || node instanceof Strikethrough) {
            return;
        }
        visitChildren(node);
    }

    @Override
    public void visit(SoftLineBreak node) {
        endLine();
        number++;
    }

    @Override
    public void visit(HardLineBreak node) {
        endLine();
        number++;
    }

    private void endLine() {
        String line = text.toString();
        text.setLength(0);
        if (line.indexOf('[') >= 0) {
            line = WIKI_LINK.matcher(line).replaceAll(match -> Matcher.quoteReplacement(wiki(match.group(1))));
        }
        if (line.contains("==")) {
            line = HIGHLIGHT.matcher(line).replaceAll("$1");
        }
        if (line.indexOf('#') >= 0) {
            Matcher trailing = TRAILING_TAGS.matcher(line);
            if (trailing.find()) {
                for (String tag : trailing.group().strip().split("\\s+")) {
                    tags.add(tag.replace("\\", "").substring(1).toLowerCase(java.util.Locale.ROOT));
                }
                line = line.substring(0, trailing.start());
            }
        }
        lines.add(new Line(line.strip(), number));
    }

    private static String wiki(String inside) {
        int alias = inside.indexOf("\\|");
        if (alias >= 0) {
            return inside.substring(alias + 2).strip();
        }
        int section = inside.lastIndexOf("\\#");
        return (section > 0 ? inside.substring(0, section) : section == 0 ? inside.substring(2) : inside).strip();
    }

    /** Text without the marks of bold. */
    static String unbold(String marked) {
        if (marked.indexOf(BOLD) < 0 && marked.indexOf(END_BOLD) < 0) {
            return marked;
        }
        return marked.replace(String.valueOf(BOLD), "").replace(String.valueOf(END_BOLD), "");
    }
}
