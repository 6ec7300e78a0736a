package studyhall.library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The notes that come with the program. */
public record BundledSource() implements NoteSource {
    private static final String FOLDER = "/studyhall/notes/";
    private static final List<String> FILES =
            List.of("amazon-sagemaker.md", "mlops-deployment.md", "model-training-evaluation.md");

    @Override
    public Listing list() {
        return new Listing(
                FILES.stream()
                        .map(file -> new Item(file, "1", () -> bytes(file)))
                        .toList(),
                List.of());
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = BundledSource.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException("The program lacks its bundled note " + file);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public String name() {
        return "the bundled notes";
    }

    @Override
    public boolean changes() {
        return false;
    }
}
