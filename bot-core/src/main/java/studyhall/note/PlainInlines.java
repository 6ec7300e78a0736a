package studyhall.note;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;

/**
 * Takes a text without any markup as the one node that it is, and leaves every other to commonmark's own parser, which it
 * has in common with others only by this name of its internal package. Most texts of notes hold no markup, and looking for
 * it is the dearest part of parsing them.
 */
final class PlainInlines implements InlineParser {
    private static final String PLAIN = " ,.:;()/'\"%+=?-";

    /** For each character of ASCII whether no inline syntax, ours or an extension's, begins or ends with it. */
    private static final boolean[] WITHOUT_MEANING = new boolean[128];

    static {
        for (int c = 0; c < WITHOUT_MEANING.length; c++) {
            WITHOUT_MEANING[c] = Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
        }
    }

    private final InlineParserContext context;
    private @Nullable InlineParser full;

    PlainInlines(InlineParserContext context) {
        this.context = context;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        if (lines.getLines().size() == 1) {
            CharSequence content = lines.getLines().get(0).getContent();
            int end = plainEnd(content);
            if (end > 0) {
                block.appendChild(new Text(content.subSequence(0, end).toString()));
                return;
            }
        }
        if (full == null) {
            full = new InlineParserImpl(context);
        }
        full.parse(lines, block);
    }

    /** Where a text without markup ends, blanks behind it left out; 0 when there is markup or nothing. */
    private static int plainEnd(CharSequence content) {
        int end = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < 128 && !WITHOUT_MEANING[c]) {
                return 0;
            }
            if (c != ' ') {
                end = i + 1;
            }
        }
        return end;
    }
}
