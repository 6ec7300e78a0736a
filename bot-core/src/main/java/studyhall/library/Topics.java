package studyhall.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import studyhall.library.Topic.Kind;
import studyhall.note.Source;

/** What one can be asked about, and which sources belong to it. Immutable once made. */
final class Topics {
    private static final int SLUG = 48;

    private final Map<String, Topic> byId = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private Topics() {}

    /**
     * Makes topics.
     *
     * @param titles of notes by their file
     * @param counts of questions by place, as {@link #count} gives them
     */
    static Topics of(Map<String, String> titles, Map<String, Integer> counts) {
        Topics topics = new Topics();
        List<Topic> all = new ArrayList<>();
        counts.forEach((place, count) -> all.add(topics.topic(place, count, titles)));
        all.sort(Comparator.comparing(Topic::kind).thenComparing(Topic::name).thenComparing(Topic::id));
        all.forEach(topic -> topics.byId.put(topic.id(), topic));
        return topics;
    }

    /** How many of a note's questions stand at each place. */
    static Map<String, Integer> count(PackedQuestions questions) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            places(questions.fact(i).source()).forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        return Map.copyOf(counts);
    }

    /** Every place that a source belongs to: everything, its folders, its note, its section, its tags. */
    private static Set<String> places(Source source) {
        Set<String> places = new LinkedHashSet<>();
        places.add("ALL\n");
        String file = source.file();
        for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
            places.add("FOLDER\n" + file.substring(0, slash));
        }
        places.add("NOTE\n" + file);
        if (source.breadcrumb().size() > 1) {
            places.add("SECTION\n" + file + "\n" + source.breadcrumb().get(1));
        }
        source.tags().forEach(tag -> places.add("TAG\n" + tag));
        return places;
    }

    private Topic topic(String place, int count, Map<String, String> titles) {
        String[] parts = place.split("\n", -1);
        Kind kind = Kind.valueOf(parts[0]);
        String name =
                switch (kind) {
                    case ALL -> "All topics";
                    case FOLDER -> parts[1] + "/";
                    case NOTE -> titles.getOrDefault(parts[1], parts[1]);
                    case SECTION -> titles.getOrDefault(parts[1], parts[1]) + " › " + parts[2];
                    case TAG -> "#" + parts[1];
                };
        String id = kind == Kind.ALL ? "all" : slug(name) + "." + crc(place);
        places.put(id, place);
        return new Topic(id, name, kind, count);
    }

    List<Topic> all() {
        return List.copyOf(byId.values());
    }

    boolean holds(Topic topic, Source source) {
        return topic.kind() == Kind.ALL || places(source).contains(place(topic));
    }

    /** Where the topic's questions are counted; empty for a topic of other notes. */
    String place(Topic topic) {
        return places.getOrDefault(topic.id(), "");
    }

    Optional<Topic> named(String typed) {
        Topic exact = byId.get(typed.strip());
        if (exact != null) {
            return Optional.of(exact);
        }
        String wanted = norm(typed);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.equals("all") || wanted.equals("everything")) {
            return Optional.ofNullable(byId.get("all"));
        }
        return byId.values().stream()
                .filter(topic ->
                        norm(topic.name()).equals(wanted) || norm(last(topic)).equals(wanted))
                .findFirst();
    }

    List<Topic> close(String typed, int limit) {
        String wanted = norm(typed);
        record Near(Topic topic, double distance) {}
        return byId.values().stream()
                .filter(topic -> topic.kind() != Kind.ALL)
                .map(topic -> new Near(
                        topic,
                        Math.min(
                                Closeness.distance(wanted, norm(topic.name())),
                                Closeness.distance(wanted, norm(last(topic))))))
                .filter(near -> near.distance() <= 0.5)
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(near -> -near.topic().questions())
                        .thenComparing(near -> near.topic().id()))
                .limit(limit)
                .map(Near::topic)
                .toList();
    }

    private static String last(Topic topic) {
        int arrow = topic.name().lastIndexOf(" › ");
        return arrow < 0 ? topic.name() : topic.name().substring(arrow + 3);
    }

    static String norm(String name) {
        StringBuilder norm = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(norm::appendCodePoint);
        return norm.toString();
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.substring(0, Math.min(SLUG, slug.length()));
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
