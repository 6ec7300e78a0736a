package studyhall.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded database in a JVM of its own, which a test may kill without a chance to tidy up. It reads one statement
 * a line from its standard input, answers each with a line, and closes the database at the end of the input.
 */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;
    private final Path errors;

    private OtherProcess(Process process, Path errors) {
        this.process = process;
        this.in = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.errors = errors;
    }

    /** What runs in the other process. */
    public static void main(String[] arguments) throws IOException {
        LaunchSettings settings = new LaunchSettings(
                arguments[1],
                arguments[2],
                Path.of(arguments[3]),
                LaunchSettings.usual().patience());
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EmbeddedServer server = EmbeddedServer.open(Path.of(arguments[0]), settings, Progress.silent());
        try (Database database =
                        Database.open(server.url(), PoolSettings.usual().named(server.sessionName()), server);
                BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answers.println("open");
            for (String sql = lines.readLine(); sql != null; sql = lines.readLine()) {
                answers.println(answer(database, sql));
            }
        }
        answers.println("closed");
    }

    private static String answer(Database database, String sql) {
        return database.jdbi()
                .withHandle(handle -> sql.startsWith("SELECT")
                        ? handle.createQuery(sql).mapTo(String.class).one()
                        : handle.execute(sql) + " rows");
    }

    /** Starts one, without waiting for it. */
    static OtherProcess start(Path dataFolder, LaunchSettings settings, String... prefix) throws IOException {
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                dataFolder.toString(),
                settings.unshare(),
                settings.setpriv(),
                settings.shelter().toString()));
        Path errors = Files.createTempFile("other-process", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        return new OtherProcess(process, errors);
    }

    /** Starts one with the usual settings and waits until it has opened the database. */
    static OtherProcess open(Path dataFolder) throws IOException {
        OtherProcess other = start(dataFolder, LaunchSettings.usual());
        other.awaitOpen();
        return other;
    }

    void awaitOpen() throws IOException {
        String answer = out.readLine();
        if (!"open".equals(answer)) {
            throw new AssertionError("the other process did not open the database: " + Files.readString(errors));
        }
    }

    /** Runs a statement there: its first value, or how many rows it changed. */
    String run(String sql) throws IOException {
        in.println(sql);
        String answer = out.readLine();
        if (answer == null) {
            throw new AssertionError("the other process ended: " + Files.readString(errors));
        }
        return answer;
    }

    /** Has it close the database and end by itself. */
    void leave() throws IOException {
        in.close();
        String answer = out.readLine();
        if (!"closed".equals(answer)) {
            throw new AssertionError("the other process did not close the database: " + Files.readString(errors));
        }
        awaitEnd();
    }

    /** Kills it as the operating system does when memory runs out: nothing of it runs any more. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the other process does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            kill();
        }
        Files.deleteIfExists(errors);
    }
}
