package studyhall.library.author;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import studyhall.note.Fact;
import studyhall.note.Note;

/**
 * A note with what was read from it, line by line, and its lists as they stand.
 *
 * @param facts in the order of the note
 * @param code for each line, from index 0, whether it is inside a fence or the front matter and states nothing
 */
record Page(Note note, List<Fact> facts, List<Boolean> code, List<Bullets> lists, Map<Integer, List<Fact>> byLine) {
    private static final Pattern FENCE = Pattern.compile("^\\s*(?:[-*+]\\s+)?(?:`{3,}|~{3,}).*");

    static Page of(Note note, List<Fact> facts) {
        List<Boolean> code = code(note.lines());
        Map<Integer, List<Fact>> byLine = new HashMap<>();
        facts.forEach(fact -> byLine.computeIfAbsent(fact.source().fromLine(), line -> new ArrayList<>())
                .add(fact));
        return new Page(note, facts, code, Bullets.in(note.lines(), code), byLine);
    }

    private static List<Boolean> code(List<String> lines) {
        List<Boolean> code = new ArrayList<>(lines.size());
        boolean front = !lines.isEmpty() && lines.get(0).strip().equals("---");
        String fence = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (front) {
                code.add(true);
                front = i == 0 || !line.strip().equals("---");
                continue;
            }
            boolean mark = FENCE.matcher(line).matches();
            code.add(mark || !fence.isEmpty());
            if (mark) {
                String kind = line.contains("```") ? "`" : "~";
                fence = fence.isEmpty() ? kind : fence.equals(kind) ? "" : fence;
            }
        }
        return code;
    }

    int size() {
        return note.lines().size();
    }

    /** A line, counted from 1; empty beyond the note and inside of code. */
    String line(int number) {
        return number < 1 || number > size() || code.get(number - 1)
                ? ""
                : note.lines().get(number - 1);
    }

    /** What was read from the line itself. */
    List<Fact> at(int line) {
        return byLine.getOrDefault(line, List.of());
    }

    /** What was read from these lines, in order. */
    List<Fact> within(int from, int to) {
        List<Fact> within = new ArrayList<>();
        for (int line = from; line <= to; line++) {
            within.addAll(at(line));
        }
        return within;
    }

    boolean defines(int line) {
        return at(line).stream()
                .anyMatch(fact -> fact instanceof Fact.Definition
                        || fact instanceof Fact.Attribute
                        || fact instanceof Fact.Formula
                        || fact instanceof Fact.Card
                        || fact instanceof Fact.Scenario);
    }

    /** The number of the line's nearest heading above; 0 where there is none. */
    int section(int line) {
        return note.sections().stream()
                .mapToInt(Note.Section::line)
                .filter(heading -> heading <= line)
                .max()
                .orElse(0);
    }

    /** The text, as the edits leave it. */
    String edited(List<Edit> edits) {
        List<String> lines = new ArrayList<>(note.lines());
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            List<String> part = lines.subList(edit.from() - 1, edit.to());
            part.clear();
            part.addAll(edit.lines());
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
