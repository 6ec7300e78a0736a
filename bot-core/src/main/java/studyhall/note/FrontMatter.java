package studyhall.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/**
 * What stands between {@code ---} at the head of a note.
 *
 * @param tags lower-case, without {@code #}
 * @param title empty where none is given
 * @param language as declared; empty where none is
 */
record FrontMatter(SortedSet<String> tags, String title, String language) {
    static FrontMatter of(Node document) {
        SortedSet<String> tags = new TreeSet<>();
        if (!(document.getFirstChild() instanceof YamlFrontMatterBlock)) {
            return new FrontMatter(tags, "", "");
        }
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        Map<String, List<String>> data = visitor.getData();
        for (String name : List.of("tags", "tag", "keywords")) {
            for (String value : data.getOrDefault(name, List.of())) {
                for (String tag : value.replaceAll("[\\[\\]\"'#]", " ").split("[,\\s]+")) {
                    if (!tag.isBlank()) {
                        tags.add(tag.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        String language = first(data, "lang");
        return new FrontMatter(tags, first(data, "title"), language.isEmpty() ? first(data, "language") : language);
    }

    private static String first(Map<String, List<String>> data, String name) {
        List<String> values = data.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }
}
