package studyhall.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import studyhall.library.Library;
import studyhall.note.FactKey;

/**
 * What a check of notes found, kept until the next one.
 *
 * @param files by their name
 */
record CheckSummary(SortedMap<String, OfFile> files) {
    private static final int FORMAT = 1;

    /**
     * What one file gave.
     *
     * @param questions their short ids
     */
    record OfFile(SortedSet<String> questions, int tips, int refused) {}

    static CheckSummary of(Library library) {
        SortedMap<String, OfFile> files = new TreeMap<>();
        library.notes().forEach(note -> files.put(note.file(), new OfFile(new TreeSet<>(), 0, 0)));
        library.questions()
                .forEach(question -> files.computeIfPresent(question.source().file(), (file, before) -> {
                    before.questions().add(question.id().shortId());
                    return before;
                }));
        library.tips()
                .forEach(tip -> files.computeIfPresent(
                        tip.source().file(),
                        (file, before) -> new OfFile(before.questions(), before.tips() + 1, before.refused())));
        library.refusals()
                .forEach(refusal -> files.computeIfPresent(
                        refusal.file(),
                        (file, before) -> new OfFile(before.questions(), before.tips(), before.refused() + 1)));
        return new CheckSummary(files);
    }

    /** Where the summary of a place is kept: by a hash, since the notes' folder is the author's. */
    static Path file(Path data, NotesPlace place) throws IOException {
        return data.resolve("checks")
                .resolve(FactKey.shortHash(place.path().toRealPath().toString()) + ".json");
    }

    /** What an earlier run left; empty where there is none that can be read. */
    static Optional<CheckSummary> load(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (root.path("format").asInt() != FORMAT) {
                return Optional.empty();
            }
            SortedMap<String, OfFile> files = new TreeMap<>();
            for (Map.Entry<String, JsonNode> each : root.path("files").properties()) {
                SortedSet<String> questions = new TreeSet<>();
                each.getValue().path("questions").forEach(id -> questions.add(id.asText()));
                files.put(
                        each.getKey(),
                        new OfFile(
                                questions,
                                each.getValue().path("tips").asInt(),
                                each.getValue().path("refused").asInt()));
            }
            return Optional.of(new CheckSummary(files));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the place of what an earlier run left, whole or not at all. */
    void save(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode().put("format", FORMAT);
        ObjectNode all = root.putObject("files");
        files.forEach((name, found) -> {
            ObjectNode each = all.putObject(name);
            each.put("tips", found.tips()).put("refused", found.refused());
            var questions = each.putArray("questions");
            found.questions().forEach(questions::add);
        });
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(folder, "check", ".json");
        Files.write(written, mapper.writeValueAsBytes(root));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
