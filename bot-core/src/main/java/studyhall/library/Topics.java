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
import java.util.TreeMap;
import java.util.zip.CRC32;
import studyhall.library.Topic.Kind;
import studyhall.note.Note;
import studyhall.note.Source;
import studyhall.question.Question;

/** What one can be asked about, and which sources belong to it. Immutable once made. */
final class Topics {
    private static final int SLUG = 48;

    private final Map<String, Topic> byId = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> titles;

    private Topics(Map<String, String> titles) {
        this.titles = titles;
    }

    static Topics of(List<Note> notes, List<Question> questions) {
        Map<String, String> titles = new HashMap<>();
        notes.forEach(note -> titles.put(note.file(), note.title()));
        Topics topics = new Topics(titles);
        Map<String, Integer> counts = new TreeMap<>();
        for (Question question : questions) {
            topics.places(question.source()).forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        List<Topic> all = new ArrayList<>();
        counts.forEach((place, count) -> all.add(topics.topic(place, count)));
        all.sort(Comparator.comparing(Topic::kind).thenComparing(Topic::name).thenComparing(Topic::id));
        all.forEach(topic -> topics.byId.put(topic.id(), topic));
        return topics;
    }

    /** Every place that a source belongs to: everything, its folders, its note, its section, its tags. */
    private Set<String> places(Source source) {
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

    private Topic topic(String place, int count) {
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
        ids.put(place, id);
        return new Topic(id, name, kind, count);
    }

    List<Topic> all() {
        return List.copyOf(byId.values());
    }

    boolean holds(Topic topic, Source source) {
        return topic.kind() == Kind.ALL
                || places(source).stream().anyMatch(place -> topic.id().equals(ids.get(place)));
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
