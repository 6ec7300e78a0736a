package studyhall.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.library.Topic.Kind;

/** Topics as they stand on a shelf: folders hold folders and notes, notes hold sections. */
record TopicShelf(Library library) {
    /** What stands directly below a topic: what no smaller folder holds. */
    List<Topic> below(Topic topic) {
        Set<String> files = files(topic);
        if (topic.kind() == Kind.NOTE) {
            return of(Kind.SECTION).stream()
                    .filter(section -> files.containsAll(files(section)))
                    .toList();
        }
        if (topic.kind() != Kind.ALL && topic.kind() != Kind.FOLDER) {
            return List.of();
        }
        List<Topic> inner = of(Kind.FOLDER).stream()
                .filter(folder -> within(files(folder), files))
                .toList();
        return library.topics().stream()
                .filter(other -> other.kind() == Kind.FOLDER && inner.contains(other)
                        || other.kind() == Kind.NOTE && files.containsAll(files(other)))
                .filter(other -> inner.stream()
                        .noneMatch(folder -> !folder.equals(other)
                                && (other.kind() == Kind.NOTE
                                        ? files(folder).containsAll(files(other))
                                        : within(files(other), files(folder)))))
                .toList();
    }

    /** All tags. */
    List<Topic> tags() {
        return of(Kind.TAG);
    }

    private List<Topic> of(Kind kind) {
        return library.topics().stream().filter(topic -> topic.kind() == kind).toList();
    }

    private Set<String> files(Topic topic) {
        return library.questions(topic).stream()
                .map(question -> question.source().file())
                .collect(Collectors.toSet());
    }

    private static boolean within(Set<String> inner, Set<String> outer) {
        return outer.size() > inner.size() && outer.containsAll(inner);
    }
}
