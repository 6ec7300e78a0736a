package studyhall.storage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One run of a program, waited for. */
final class Command {
    /** @param exit the exit code, 127 when there is no such program */
    record Outcome(int exit, String output) {
        boolean ok() {
            return exit == 0;
        }
    }

    private Command() {}

    /**
     * Runs a program to its end. Its output goes by a file, since a server that it leaves behind would hold a pipe
     * open.
     *
     * @throws StorageException when it takes longer than {@code limit}; it is then ended
     */
    static Outcome run(List<String> command, Map<String, String> environment, Duration limit) {
        try {
            Path output = Files.createTempFile("studyhall", ".out");
            try {
                return run(command, environment, limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new StorageException("Cannot write to the temporary folder: " + e.getMessage(), e);
        }
    }

    private static Outcome run(List<String> command, Map<String, String> environment, Duration limit, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(Path.of("/").toAbsolutePath().toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new StorageException(command.get(0) + " did not end within " + limit.toSeconds() + " s.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while running " + command.get(0)).initCause(e);
        }
        byte[] said = Files.readAllBytes(output);
        return new Outcome(process.exitValue(), new String(said, StandardCharsets.UTF_8).strip());
    }
}
