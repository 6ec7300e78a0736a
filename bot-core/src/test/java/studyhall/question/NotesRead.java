package studyhall.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import studyhall.note.Fact;
import studyhall.note.NoteFolder;
import studyhall.note.NoteReader;
import studyhall.question.QuestionWriter.Written;

/** Notes for tests, by file name, and the questions that they give. */
public record NotesRead(Map<String, String> texts) {
    /** Notes of other subjects, styles and languages among the test resources. */
    public static final List<String> FIXTURES = List.of(
            "astronomy.md",
            "bases-de-datos.md",
            "cell-biology.md",
            "contract-law.md",
            "cooking.md",
            "economics.md",
            "kubernetes.md",
            "networking.md",
            "pharma.md",
            "python-builtins.md",
            "terraform.md",
            "ww1-history.md");

    private static final List<String> BUNDLED =
            List.of("amazon-sagemaker.md", "mlops-deployment.md", "model-training-evaluation.md");

    /** One note in a text block. */
    public static NotesRead of(String text) {
        return new NotesRead(Map.of("note.md", text));
    }

    /** The notes that come with the program. */
    public static NotesRead bundled() {
        Map<String, String> texts = new LinkedHashMap<>();
        BUNDLED.forEach(file -> texts.put(file, resource("/studyhall/notes/" + file)));
        return new NotesRead(texts);
    }

    /** A note among the test resources. */
    public static NotesRead fixture(String name) {
        return new NotesRead(Map.of(name, resource("/questions/" + name)));
    }

    /** All notes among the test resources that can be asked about. */
    public static NotesRead fixtures() {
        Map<String, String> texts = new LinkedHashMap<>();
        FIXTURES.forEach(file -> texts.put(file, resource("/questions/" + file)));
        return new NotesRead(texts);
    }

    /** A folder on disk. */
    public static NotesRead folder(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (NoteFolder.File file : NoteFolder.list(folder).files()) {
            texts.put(file.name(), Files.readString(file.path()));
        }
        return new NotesRead(texts);
    }

    private static String resource(String path) {
        try (InputStream in = NotesRead.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No test resource " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same notes with one of them edited. */
    public NotesRead edited(String file, UnaryOperator<String> edit) {
        Map<String, String> edited = new LinkedHashMap<>(texts);
        edited.computeIfPresent(file, (name, text) -> edit.apply(text));
        return new NotesRead(edited);
    }

    public List<Fact> facts() {
        NoteReader reader = new NoteReader();
        List<Fact> facts = new ArrayList<>();
        texts.forEach((file, text) -> facts.addAll(
                reader.read(file, text.getBytes(StandardCharsets.UTF_8)).facts()));
        return facts;
    }

    /** The indexes over one note. */
    public FactBase base() {
        return new FactBase(facts(), name -> List.of());
    }

    public Written written() {
        return new QuestionWriter().write(facts());
    }

    public List<Question> questions() {
        return written().questions();
    }
}
