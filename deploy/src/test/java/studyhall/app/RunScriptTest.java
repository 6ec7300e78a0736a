package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * {@code deploy/run} itself, in a house of cardboard: the real script and a real Java, with a Maven that only counts its
 * runs and puts a program there that prints its arguments.
 */
@Execution(ExecutionMode.CONCURRENT)
class RunScriptTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Path SCRIPT = Path.of("run").toAbsolutePath();

    @TempDir
    private Path temporary;

    private Path root;
    private Path tools;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void buildOfCardboard() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: deploy/run is for Bash, and there is none here");
        root = Files.createDirectories(temporary.resolve("a house with spaces"));
        write("pom.xml", "<project/>");
        write("bot-core/pom.xml", "<project/>");
        write("bot-core/src/main/resources/studyhall/notes/note.md", "# Note");
        write("deploy/pom.xml", "<project/>");
        write("deploy/src/main/java/Main.java", "class Main {}");
        Files.copy(SCRIPT, root.resolve("deploy/run"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        program(temporary.resolve("program.jar"));
        maven("cp '" + temporary.resolve("program.jar") + "' \"$lib/program.jar\"");
    }

    @Test
    void buildsOnceAndHandsEveryArgumentOn() throws Exception {
        Ended first = run("say", "two words", "*", "", "--flag=ü");
        assertThat(first.out()).isEqualTo("[say, two words, *, , --flag=ü]\n");
        assertThat(first.err())
                .contains("Building Study Hall")
                .contains("Built in")
                .doesNotContain("chatter");
        assertThat(first.status()).isEqualTo(7);

        Ended second = run("say");
        assertThat(second.out()).isEqualTo("[say]\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceAResourceOrAPomChanges() throws Exception {
        run("say");
        int builds = 1;
        for (String file : List.of(
                "deploy/src/main/java/Main.java",
                "bot-core/src/main/resources/studyhall/notes/note.md",
                "bot-core/pom.xml",
                "pom.xml")) {
            Files.setLastModifiedTime(
                    root.resolve(file), FileTime.from(Instant.now().plusSeconds(builds)));
            // what was built before is older than that, as it is when somebody saves a file
            run("say");
            builds++;
            assertThat(builds()).as(file).isEqualTo(builds);
            Files.setLastModifiedTime(root.resolve(file), FileTime.from(Instant.EPOCH));
        }
        FileTime later = FileTime.from(Instant.now().plusSeconds(60));
        Files.delete(root.resolve("bot-core/src/main/resources/studyhall/notes/note.md"));
        Files.setLastModifiedTime(root.resolve("bot-core/src/main/resources/studyhall/notes"), later);
        run("say");
        assertThat(builds()).as("a file that is gone").isEqualTo(builds + 1);
    }

    @Test
    void runsByALinkFromAnotherFolder() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("studyhall"), root.resolve("deploy/run"));
        Path relative = Files.createSymbolicLink(temporary.resolve("again"), Path.of("tools", "studyhall"));

        assertThat(run(Map.of(), List.of(link.toString(), "one")).out()).isEqualTo("[one]\n");
        assertThat(run(Map.of(), List.of(relative.toString(), "two")).out()).isEqualTo("[two]\n");
    }

    @Test
    void showsTheEndOfALogThatSaysWhyAndTriesAgainTheNextTime() throws Exception {
        maven("echo 'cannot find symbol: moon'; exit 1");
        Ended failed = run("say");
        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err())
                .contains("cannot find symbol: moon")
                .contains("The build failed")
                .contains("build.log");
        assertThat(failed.out()).isEmpty();

        maven("cp '" + temporary.resolve("program.jar") + "' \"$lib/program.jar\"");
        assertThat(run("say").out()).isEqualTo("[say]\n");
    }

    @Test
    void buildsOnceForTwoThatAreStartedAtTheSameMoment() throws Exception {
        maven("sleep 2; cp '" + temporary.resolve("program.jar") + "' \"$lib/program.jar\"");
        Process one = start(Map.of(), List.of(root.resolve("deploy/run").toString(), "one"));
        Process two = start(Map.of(), List.of(root.resolve("deploy/run").toString(), "two"));

        assertThat(ended(one).out()).isEqualTo("[one]\n");
        assertThat(ended(two).out()).isEqualTo("[two]\n");
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void endsTheBuildWhenItIsInterruptedAndBuildsTheNextTime() throws Exception {
        maven("touch '" + temporary.resolve("began") + "'; exec sleep 300");
        Process process = start(Map.of(), List.of(root.resolve("deploy/run").toString(), "say"));
        await().atMost(LONG).until(() -> Files.exists(temporary.resolve("began")));
        List<ProcessHandle> children = process.descendants().toList();

        // SIGTERM takes the same way as Ctrl-C, which a process without a terminal ignores
        process.toHandle().destroy();
        Ended ended = ended(process);
        assertThat(ended.status()).isEqualTo(130);
        assertThat(ended.err()).contains("Stopped before Study Hall was built.");
        await().atMost(LONG).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));

        maven("cp '" + temporary.resolve("program.jar") + "' \"$lib/program.jar\"");
        assertThat(run("say").out()).isEqualTo("[say]\n");
    }

    @Test
    void goesOnWhereAKilledBuildLeftItsMark() throws Exception {
        write("deploy/target/building/pid", Long.toString(Integer.MAX_VALUE - 1L));

        assertThat(run("say").out()).isEqualTo("[say]\n");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", temporary.resolve("none").toString()), script("say"))
                        .err())
                .contains("needs a JDK of 17 or newer");

        Path old = temporary.resolve("old");
        executable(
                Files.createDirectories(old.resolve("bin")).resolve("java"),
                "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(run(Map.of("JAVA_HOME", old.toString()), script("say")).err())
                .contains("needs a JDK of 17 or newer")
                .contains("is 11.0.2");

        Files.delete(tools.resolve("mvn"));
        Ended noMaven = run(Map.of("PATH", tools + ":" + withoutMaven()), script("say"));
        assertThat(noMaven.err()).contains("needs Maven 3.8 or newer").contains("install it");
        assertThat(noMaven.status()).isEqualTo(1);
    }

    @Test
    void saysSoWhereItCannotWrite() throws Exception {
        write("deploy/target", "in the way");

        Ended ended = run("say");
        assertThat(ended.err()).contains("cannot be written").contains("make it writable");
        assertThat(ended.status()).isEqualTo(1);
    }

    private List<String> script(String... arguments) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(root.resolve("deploy/run").toString()),
                        java.util.stream.Stream.of(arguments))
                .toList();
    }

    private Ended run(String... arguments) throws Exception {
        return run(Map.of(), script(arguments));
    }

    private Ended run(Map<String, String> environment, List<String> command) throws Exception {
        return ended(start(environment, command));
    }

    private Process start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, err);
    }

    /** A folder with what the script needs besides Maven. */
    private String withoutMaven() throws IOException {
        Path few = Files.createDirectories(temporary.resolve("few"));
        for (String tool : List.of("bash", "dirname", "readlink", "sed", "head", "find", "env")) {
            for (String folder : System.getenv("PATH").split(":")) {
                Path found = Path.of(folder, tool);
                if (Files.isExecutable(found) && !Files.exists(few.resolve(tool))) {
                    executable(few.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
                }
            }
        }
        return few.toString();
    }

    private int builds() throws IOException {
        return Files.readAllLines(temporary.resolve("builds")).size();
    }

    private void maven(String doing) throws IOException {
        executable(
                tools.resolve("mvn"),
                "#!/bin/bash\nset -e\necho chatter\necho build >>'" + temporary.resolve("builds") + "'\n" + "lib='"
                        + root + "/deploy/target/lib'\nmkdir -p \"$lib\"\n" + doing + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A program that prints its arguments and ends with 7. */
    private void program(Path jar) throws IOException {
        Path source = Files.createDirectories(temporary.resolve("program/studyhall/app"))
                .resolve("Main.java");
        Files.writeString(source, """
                package studyhall.app;
                public class Main {
                    public static void main(String[] arguments) {
                        var out = new java.io.PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
                        out.println(java.util.List.of(arguments));
                        System.exit(7);
                    }
                }
                """);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("studyhall/app/Main.class"));
            Files.copy(source.resolveSibling("Main.class"), out);
        }
    }
}
