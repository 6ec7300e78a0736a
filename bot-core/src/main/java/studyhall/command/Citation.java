package studyhall.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import studyhall.chat.SmallMarkdown;
import studyhall.note.Source;

/** Says where something stands, for the foot of a card. */
final class Citation {
    private static final int MAX_FILES = 3;

    private Citation() {}

    /**
     * Heading path, lines and file of all sources, then their tags: {@code Amazon SageMaker › XGBoost › Learning, lines
     * 110-113, 132 of sagemaker.md · #exam-tip}. The first source gives the heading path.
     */
    static String of(Collection<Source> sources) {
        Map<String, Set<Integer>> lines = new LinkedHashMap<>();
        Set<String> tags = new LinkedHashSet<>();
        for (Source source : sources) {
            Set<Integer> ofFile = lines.computeIfAbsent(source.file(), file -> new TreeSet<>());
            for (int line = source.fromLine(); line <= source.toLine(); line++) {
                ofFile.add(line);
            }
            tags.addAll(source.tags());
        }
        String path = sources.stream()
                .findFirst()
                .map(source -> String.join(" › ", source.breadcrumb()))
                .orElse("");
        String places = lines.entrySet().stream()
                .limit(MAX_FILES)
                .map(entry -> ranges(entry.getValue()) + " of " + SmallMarkdown.escape(entry.getKey()))
                .collect(Collectors.joining("; "));
        String marks = tags.stream().map(tag -> SmallMarkdown.escape("#" + tag)).collect(Collectors.joining(" "));
        return SmallMarkdown.escape(path) + ", " + places + (marks.isEmpty() ? "" : " · " + marks);
    }

    private static String ranges(Set<Integer> lines) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (int line : lines) {
            if (from > 0 && line == last + 1) {
                last = line;
                continue;
            }
            if (from > 0) {
                ranges.add(range(from, last));
            }
            from = line;
            last = line;
        }
        ranges.add(range(from, last));
        return (lines.size() == 1 ? "line " : "lines ") + String.join(", ", ranges);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
