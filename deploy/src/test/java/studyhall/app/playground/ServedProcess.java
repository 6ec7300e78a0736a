package studyhall.app.playground;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code serve} in a process of its own, on a free port and a data folder that outlives it. */
final class ServedProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final Path said;

    ServedProcess(Path data, Path said) throws IOException {
        this(data, said, Map.of());
    }

    /**
     * Starts it.
     *
     * @param more of its environment
     */
    ServedProcess(Path data, Path said, Map<String, String> more) throws IOException {
        this.said = said;
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        "studyhall.app.Main",
                        "serve",
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("DISCORD_"));
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(Map.of("STUDYHALL_DATA", data.toString()));
        builder.environment().putAll(more);
        process = builder.start();
    }

    /** The port, once it is served. */
    int port() {
        await("the program to serve")
                .atMost(Duration.ofMinutes(2))
                .until(() -> address().find() || !process.isAlive());
        Matcher address = address();
        if (!address.find()) {
            throw new AssertionError("It ended: " + words());
        }
        return Integer.parseInt(address.group(1));
    }

    private Matcher address() {
        return ADDRESS.matcher(words());
    }

    String words() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, with no word to it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
