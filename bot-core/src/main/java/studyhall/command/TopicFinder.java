package studyhall.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.library.Topic.Kind;
import studyhall.lookup.Entry;
import studyhall.lookup.Hit;

/** Finds the topic that somebody's message is about: one that it names, else that of the longest term that it names. */
record TopicFinder(Library library) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_.-]+");

    /** Shorter words are names too seldom. */
    private static final int SHORT = 3;

    /** Messages are short; the beginning of a long one says what it is about. */
    private static final int READ = 60;

    Optional<Topic> of(String text) {
        List<String> words = Stream.of(BETWEEN.split(text))
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", ""))
                .filter(word -> !word.isEmpty())
                .limit(READ)
                .toList();
        List<String> names = new ArrayList<>(words);
        for (int length = 2; length <= 3; length++) {
            for (int at = 0; at + length <= words.size(); at++) {
                names.add(String.join(" ", words.subList(at, at + length)));
            }
        }
        names.removeIf(name -> name.length() < SHORT);
        names.sort(Comparator.comparingInt(String::length).reversed());
        return names.stream().flatMap(name -> topic(name).stream()).findFirst().or(() -> names.stream()
                .flatMap(name -> term(name).stream())
                .findFirst());
    }

    private Optional<Topic> topic(String name) {
        return library.topic(name).filter(topic -> topic.kind() != Kind.ALL && topic.questions() > 0);
    }

    private Optional<Topic> term(String name) {
        return library.index().search(name, 1).stream()
                .map(Hit::entry)
                .filter(entry -> isCalled(entry, name))
                .flatMap(entry -> place(entry.facts().get(0).source().breadcrumb()).stream())
                .findFirst();
    }

    private static boolean isCalled(Entry entry, String name) {
        return entry.subject().text().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    /** The section that a term stands in, else its note. */
    private Optional<Topic> place(List<String> breadcrumb) {
        Optional<Topic> section = breadcrumb.size() < 2
                ? Optional.empty()
                : topic(breadcrumb.get(0) + " › " + breadcrumb.get(1)).or(() -> topic(breadcrumb.get(1)));
        return breadcrumb.isEmpty() ? section : section.or(() -> topic(breadcrumb.get(0)));
    }
}
