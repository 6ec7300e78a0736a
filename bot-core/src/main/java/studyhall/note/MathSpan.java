package studyhall.note;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * A formula between dollar signs, kept as it stands: {@code *} and {@code _} in it are no emphasis. As with Pandoc, no
 * space follows the first sign or precedes the last, and no digit follows the last, so that prices stay prices.
 */
final class MathSpan extends CustomNode {
    private final String literal;

    private MathSpan(String literal) {
        this.literal = literal;
    }

    /** With its dollar signs. */
    String literal() {
        return literal;
    }

    /** Finds formulas while a line is parsed. */
    static final class Factory implements InlineContentParserFactory {
        private static final Set<Character> TRIGGER = Set.of('$');

        @Override
        public Set<Character> getTriggerCharacters() {
            return TRIGGER;
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position start = scanner.position();
            int signs = scanner.matchMultiple('$');
            char first = scanner.peek();
            if (signs > 2 || (signs == 1 && blank(first))) {
                return ParsedInline.none();
            }
            boolean escaped = false;
            char before = ' ';
            while (scanner.hasNext()) {
                char c = scanner.peek();
                if (c == '$' && !escaped) {
                    int closing = scanner.matchMultiple('$');
                    char after = scanner.peek();
                    if (closing != signs || (signs == 1 && (blank(before) || (after >= '0' && after <= '9')))) {
                        return ParsedInline.none();
                    }
                    String literal =
                            scanner.getSource(start, scanner.position()).getContent();
                    return ParsedInline.of(new MathSpan(literal), scanner.position());
                }
                if (c == '\n' && signs == 1) {
                    return ParsedInline.none();
                }
                escaped = c == '\\' && !escaped;
                before = c;
                scanner.next();
            }
            return ParsedInline.none();
        }

        private static boolean blank(char c) {
            return c == ' ' || c == '\t' || c == '\n' || c == Scanner.END;
        }
    }
}
