package studyhall.app.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import studyhall.library.Library;
import studyhall.note.Note;
import studyhall.note.Source;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.question.Refusal;
import studyhall.tip.Tip;

/** What each line of a library's notes gave, and what was refused and why, as the inspector gets it. */
final class Inspection {
    /**
     * What to look for.
     *
     * @param archetype the only kind of question that counts; empty for all
     * @param refusedOnly whether only what was refused counts
     * @param text what a line, tip, question or reason must hold, in any case; empty for all
     */
    record Filter(String archetype, boolean refusedOnly, String text) {
        boolean all() {
            return archetype.isEmpty() && !refusedOnly && text.isEmpty();
        }

        private boolean kind(String name) {
            return archetype.isEmpty() || archetype.equals(name);
        }

        private boolean says(String words) {
            return text.isEmpty() || words.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
        }
    }

    private final Library library;
    private final Map<String, List<Question>> questions;
    private final Map<String, List<Tip>> tips;
    private final Map<String, List<Refusal>> refusals;
    private final Map<String, List<Trouble>> troubles;

    Inspection(Library library) {
        this.library = library;
        this.questions =
                byFile(library.questions(), question -> question.source().file());
        this.tips = byFile(library.tips(), tip -> tip.source().file());
        this.refusals = byFile(library.refusals(), Refusal::file);
        this.troubles = byFile(library.troubles(), Trouble::file);
    }

    /** Totals, topics, kinds, and all notes, each with how much of it the filter finds. */
    ObjectNode overview(Filter filter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", library.version());
        json.putObject("totals")
                .put("notes", library.notes().size())
                .put("facts", library.facts().size())
                .put("tips", library.tips().size())
                .put("questions", library.questions().size())
                .put("refused", library.refusals().size())
                .put("troubles", library.troubles().size());
        ArrayNode kinds = json.putArray("archetypes");
        archetypes()
                .forEach((name, count) -> kinds.addObject().put("name", name).put("questions", count));
        ArrayNode topics = json.putArray("topics");
        library.topics().forEach(topic -> topics.addObject()
                .put("id", topic.id())
                .put("name", topic.name())
                .put("kind", topic.kind().name().toLowerCase(Locale.ROOT))
                .put("questions", topic.questions()));
        ArrayNode notes = json.putArray("notes");
        Map<String, Note> byFile =
                library.notes().stream().collect(Collectors.toMap(Note::file, Function.identity(), (a, b) -> a));
        TreeSet<String> files = new TreeSet<>(byFile.keySet());
        files.addAll(troubles.keySet());
        files.forEach(file -> notes.add(summary(file, Optional.ofNullable(byFile.get(file)), filter)));
        return json;
    }

    /** One note: its lines and all that came of them. Empty when there is no such file. */
    Optional<ObjectNode> note(String file) {
        Optional<Note> note = library.notes().stream()
                .filter(each -> each.file().equals(file))
                .findFirst();
        if (note.isEmpty() && !troubles.containsKey(file)) {
            return Optional.empty();
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("title", note.map(Note::title).orElse(file));
        ArrayNode lines = json.putArray("lines");
        note.ifPresent(read -> read.lines().forEach(lines::add));
        ArrayNode sections = json.putArray("headings");
        note.ifPresent(read -> read.sections().forEach(section -> sections.add(section.line())));
        ArrayNode given = json.putArray("tips");
        of(tips, file).forEach(tip -> source(given.addObject().put("text", tip.text()), tip.source()));
        ArrayNode asked = json.putArray("questions");
        of(questions, file).forEach(question -> asked.add(question(question)));
        ArrayNode refused = json.putArray("refusals");
        of(refusals, file).forEach(refusal -> refused.addObject()
                .put("line", refusal.line())
                .put("archetype", refusal.archetype())
                .put("gate", refusal.gate())
                .put("reason", refusal.reason()));
        ArrayNode passedOver = json.putArray("troubles");
        of(troubles, file).forEach(trouble -> passedOver
                .addObject()
                .put("line", trouble.line())
                .put("severity", trouble.severity().name().toLowerCase(Locale.ROOT))
                .put("reason", trouble.reason()));
        return Optional.of(json);
    }

    private ObjectNode summary(String file, Optional<Note> note, Filter filter) {
        boolean unreadable = of(troubles, file).stream().anyMatch(trouble -> trouble.severity() == Severity.UNREADABLE);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("file", file)
                .put("title", note.map(Note::title).orElse(file))
                .put("lines", note.map(read -> read.lines().size()).orElse(0))
                .put("tips", of(tips, file).size())
                .put("questions", of(questions, file).size())
                .put("refused", of(refusals, file).size())
                .put("troubles", of(troubles, file).size())
                .put("unreadable", unreadable);
        if (!filter.all()) {
            json.put("found", found(file, note, filter));
        }
        return json;
    }

    private long found(String file, Optional<Note> note, Filter filter) {
        boolean whole = filter.archetype().isEmpty() && !filter.refusedOnly();
        long lines = whole
                ? note.stream()
                        .flatMap(read -> read.lines().stream())
                        .filter(filter::says)
                        .count()
                : 0;
        long given = whole
                ? of(tips, file).stream().filter(tip -> filter.says(tip.text())).count()
                : 0;
        long asked = filter.refusedOnly()
                ? 0
                : of(questions, file).stream()
                        .filter(question -> filter.kind(question.archetype()) && filter.says(words(question)))
                        .count();
        long refused = of(refusals, file).stream()
                .filter(refusal -> filter.kind(refusal.archetype())
                        && filter.says(refusal.archetype() + " " + refusal.gate() + " " + refusal.reason()))
                .count();
        long passedOver = filter.archetype().isEmpty()
                ? of(troubles, file).stream()
                        .filter(trouble -> filter.says(trouble.reason()))
                        .count()
                : 0;
        return lines + given + asked + refused + passedOver;
    }

    private static String words(Question question) {
        return question.archetype() + " " + question.stem() + " "
                + question.options().stream().map(Option::text).collect(Collectors.joining(" "));
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", question.id().shortId())
                .put("archetype", question.archetype())
                .put("stem", question.stem())
                .put("key", question.key())
                .put("explanation", question.explanation());
        ArrayNode options = json.putArray("options");
        for (Option option : question.options()) {
            ObjectNode each = options.addObject().put("text", option.text());
            option.evidence()
                    .ifPresent(evidence -> each.put("grade", evidence.grade().name())
                            .put("trueOf", evidence.trueOf())
                            .put("line", evidence.line()));
        }
        source(json, question.source());
        return json;
    }

    private static void source(ObjectNode json, Source source) {
        json.put("from", source.fromLine())
                .put("to", source.toLine())
                .put("path", String.join(" › ", source.breadcrumb()));
        ArrayNode tags = json.putArray("tags");
        source.tags().forEach(tags::add);
    }

    /** Kinds of questions with how many there are of each; also those of which all were refused. */
    private Map<String, Integer> archetypes() {
        Map<String, Integer> counts = new TreeMap<>();
        library.refusals().forEach(refusal -> counts.putIfAbsent(refusal.archetype(), 0));
        library.questions().forEach(question -> counts.merge(question.archetype(), 1, Integer::sum));
        return counts;
    }

    private static <T> List<T> of(Map<String, List<T>> byFile, String file) {
        return byFile.getOrDefault(file, List.of());
    }

    private static <T> Map<String, List<T>> byFile(Collection<T> all, Function<T, String> file) {
        return all.stream().collect(Collectors.groupingBy(file));
    }
}
