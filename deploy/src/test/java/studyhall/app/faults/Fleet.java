package studyhall.app.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Some of the real program on one database and one set of platforms, each with a clock of its own. */
final class Fleet implements AutoCloseable {
    private static final List<Path> FAKETIME = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"));

    private final Path folder;
    private final Map<String, String> environment;
    private final List<Integer> off;
    private final List<Process> processes = new ArrayList<>();

    /**
     * Prepares them.
     *
     * @param off for each process, the seconds that its clock is off
     */
    Fleet(Path folder, Map<String, String> environment, List<Integer> off) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.off = List.copyOf(off);
    }

    /** What lies about the time to a process, where it is installed. */
    static Optional<Path> faketime() {
        return FAKETIME.stream().filter(Files::exists).findFirst();
    }

    int size() {
        return off.size();
    }

    void start() throws IOException {
        for (int i = 0; i < off.size(); i++) {
            processes.add(begin(i));
        }
    }

    private Process begin(int which) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "studyhall.app.Main",
                "serve");
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("DISCORD_"));
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        if (off.get(which) != 0 && faketime().isPresent()) {
            builder.environment().put("LD_PRELOAD", faketime().get().toString());
            builder.environment().put("FAKETIME", (off.get(which) > 0 ? "+" : "") + off.get(which));
            // waits go by the steady clock, which stays right
            builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            builder.environment().put("DONT_FAKE_MONOTONIC", "1");
            // without this a short wait ends at once, and the process does nothing but wait
            builder.environment().put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        }
        File log = folder.resolve("process-" + which + ".log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Kills one as a power cut would, and starts it again. */
    void kill(int which) throws IOException, InterruptedException {
        end(which);
        processes.set(which, begin(which));
    }

    /**
     * Kills all of them before any is started again.
     *
     * @param between is told when none runs
     */
    void killAll(Runnable between) throws IOException, InterruptedException {
        for (int i = 0; i < size(); i++) {
            end(i);
        }
        between.run();
        for (int i = 0; i < size(); i++) {
            processes.set(i, begin(i));
        }
    }

    private void end(int which) throws InterruptedException {
        Process victim = processes.get(which);
        victim.destroyForcibly();
        if (!victim.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A process does not die");
        }
    }

    /** Starts again those that gave up, as whatever runs them in earnest does; how many there were. */
    int revive() throws IOException {
        int revived = 0;
        for (int i = 0; i < processes.size(); i++) {
            if (!processes.get(i).isAlive()) {
                processes.set(i, begin(i));
                revived++;
            }
        }
        return revived;
    }

    @Override
    public void close() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
