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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studyhall.chat.SmallMarkdown;
import studyhall.library.NoteLinks;
import studyhall.note.Source;

/** Says where something stands, for the foot of a card. */
public final class Citation {
    private static final int MAX_FILES = 3;

    /** Each address is long, and platforms bound the foot of a card. */
    private static final int MAX_LINKS = 4;

    private Citation() {}

    /**
     * Heading path, lines and file of all sources, then their tags: {@code Amazon SageMaker › XGBoost › Learning, lines
     * 110-113, 132 of sagemaker.md · #exam-tip}. The first source gives the heading path. Lines that can be seen in a
     * browser are links.
     */
    public static String of(NoteLinks links, Collection<Source> sources) {
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
                .map(entry -> place(links, entry.getKey(), ranges(entry.getValue())))
                .collect(Collectors.joining("; "));
        String marks = tags.stream().map(tag -> SmallMarkdown.escape("#" + tag)).collect(Collectors.joining(" "));
        return SmallMarkdown.escape(path) + ", " + places + (marks.isEmpty() ? "" : " · " + marks);
    }

    private record Range(int from, int to) {
        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + "-" + to;
        }

        Source of(String file) {
            return new Source(file, from, to, List.of(), new TreeSet<>(), "");
        }
    }

    /** {@code line 7 of a.md}, all of it one link; of several ranges each is a link of its own. */
    private static String place(NoteLinks links, String file, List<Range> ranges) {
        boolean one = ranges.size() == 1;
        String lines = one && ranges.get(0).from() == ranges.get(0).to() ? "line " : "lines ";
        String of = " of " + SmallMarkdown.escape(file);
        if (one) {
            return linked(links, file, ranges.get(0), lines + ranges.get(0) + of);
        }
        Stream<String> shown = IntStream.range(0, ranges.size()).mapToObj(i -> {
            Range range = ranges.get(i);
            return i < MAX_LINKS ? linked(links, file, range, range.toString()) : range.toString();
        });
        return lines + shown.collect(Collectors.joining(", ")) + of;
    }

    private static String linked(NoteLinks links, String file, Range range, String text) {
        return links.to(range.of(file))
                .map(address -> "[" + text + "](" + address + ")")
                .orElse(text);
    }

    private static List<Range> ranges(Set<Integer> lines) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        int last = 0;
        for (int line : lines) {
            if (from > 0 && line == last + 1) {
                last = line;
                continue;
            }
            if (from > 0) {
                ranges.add(new Range(from, last));
            }
            from = line;
            last = line;
        }
        ranges.add(new Range(from, last));
        return ranges;
    }
}
