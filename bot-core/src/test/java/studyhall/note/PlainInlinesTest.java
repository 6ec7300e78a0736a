package studyhall.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class PlainInlinesTest {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            YamlFrontMatterExtension.create(),
            FootnotesExtension.create());

    private final Parser usual = Parser.builder().extensions(EXTENSIONS).build();
    private final Parser quick = Parser.builder()
            .extensions(EXTENSIONS)
            .inlineParserFactory(PlainInlines::new)
            .build();

    @Test
    void everyFixtureIsTheSameTree() {
        assertThat(Fixture.all()).isNotEmpty().allSatisfy(fixture -> same(fixture.text()));
    }

    @Test
    void everyCharacterWhereverItStandsIsTheSameTree() {
        for (char c = 1; c < 0x180; c++) {
            for (String text : List.of(
                    c + "a b",
                    "a " + c + " b",
                    "a b" + c,
                    "a b  " + c + "  ",
                    c + "a" + c,
                    "a" + c + c + "b",
                    "" + c)) {
                same(text);
                same("# " + text);
                same("- " + text + "\n  - " + text);
                same("| a | b |\n|---|---|\n| " + text + " | c |");
                same(text + "\n" + text);
            }
        }
    }

    @Test
    void aTextWithoutMarkupIsOneNodeWithoutTheBlanksBehindIt() {
        assertThat(tree(quick.parse("Range: 0 to 1, inclusive   ")))
                .containsExactly("Document", " Paragraph", "  Text 'Range: 0 to 1, inclusive'");
    }

    private void same(String text) {
        assertThat(tree(quick.parse(text))).as(text).isEqualTo(tree(usual.parse(text)));
    }

    private static List<String> tree(Node root) {
        List<String> lines = new ArrayList<>();
        add(root, "", lines);
        return lines;
    }

    private static void add(Node node, String indent, List<String> lines) {
        String literal = node instanceof Text text
                ? " '" + text.getLiteral() + "'"
                : node instanceof Code code
                        ? " '" + code.getLiteral() + "'"
                        : node instanceof HtmlInline html ? " '" + html.getLiteral() + "'" : "";
        lines.add(indent + node.getClass().getSimpleName() + literal);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child, indent + " ", lines);
        }
    }
}
