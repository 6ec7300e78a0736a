package studyhall.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studyhall.library.Library;
import studyhall.note.Source;

/**
 * All that notes ask, topic by topic.
 *
 * @param topics in the order of the notes
 */
public record Syllabus(List<Topic> topics) {
    public Syllabus {
        topics = List.copyOf(topics);
    }

    /**
     * A note's second-level section, or a note.
     *
     * @param key its file and heading, with a line's end between them; see {@link #byNote}
     * @param name the note and the section; from notes, so escape it
     * @param versions of the facts that are asked about, by their keys
     */
    public record Topic(String key, String name, Map<String, String> versions) {
        public Topic {
            versions = Map.copyOf(versions);
        }
    }

    /** What a library asks, in questions and cards. Looks at all of them. */
    public static Syllabus of(Library library) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        library.questions().forEach(question -> {
            String key = key(question.source());
            names.putIfAbsent(key, MockExamDraw.topic(question.source()));
            facts.computeIfAbsent(key, topic -> new LinkedHashMap<>())
                    .put(question.fact().value(), question.factVersion());
        });
        library.recallCards().forEach(card -> {
            String key = key(card.source());
            names.putIfAbsent(key, MockExamDraw.topic(card.source()));
            facts.computeIfAbsent(key, topic -> new LinkedHashMap<>())
                    .put(card.key().value(), card.version());
        });
        return new Syllabus(names.entrySet().stream()
                .map(each -> new Topic(each.getKey(), each.getValue(), facts.getOrDefault(each.getKey(), Map.of())))
                .toList());
    }

    private static String key(Source source) {
        List<String> breadcrumb = source.breadcrumb();
        return source.file() + "\n" + (breadcrumb.size() > 1 ? breadcrumb.get(1) : "");
    }

    /** The same note by note; a topic's key is then the note's file alone. */
    public Syllabus byNote() {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        topics.forEach(topic -> {
            names.putIfAbsent(file(topic.key()), topic.name().split(" › ", 2)[0]);
            facts.computeIfAbsent(file(topic.key()), note -> new LinkedHashMap<>())
                    .putAll(topic.versions());
        });
        return new Syllabus(names.entrySet().stream()
                .map(each -> new Topic(each.getKey(), each.getValue(), facts.getOrDefault(each.getKey(), Map.of())))
                .toList());
    }

    private static String file(String key) {
        return key.substring(0, key.indexOf('\n'));
    }

    /** How many facts are asked about. */
    public int facts() {
        return topics.stream().mapToInt(topic -> topic.versions().size()).sum();
    }
}
