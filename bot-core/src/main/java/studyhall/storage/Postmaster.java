package studyhall.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of a server that runs, or did when the power went.
 *
 * @param pid the process
 * @param port on 127.0.0.1
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    /** Above every system's highest pid, so certainly nobody's. */
    private static final String DEAD_PID = "2147483646";

    /** Empty when there is no such file or the server has not written all of it yet. */
    static Optional<Postmaster> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data), StandardCharsets.ISO_8859_1);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > 7 && lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether the process is there and runs a program from {@code home}; pids are used again after a restart. */
    boolean alive(Path home) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> runsFrom(home, process.info()))
                .isPresent();
    }

    private static boolean runsFrom(Path home, ProcessHandle.Info process) {
        if (process.command().isPresent()) {
            return Path.of(process.command().get()).startsWith(home);
        }
        // in a stock container, root may not see which program another user's process runs, only how it was called
        return process.commandLine()
                .filter(line -> line.startsWith(home + File.separator))
                .isPresent();
    }

    /**
     * Makes a file that a dead server left behind harmless. PostgreSQL refuses to start when the pid in it is alive,
     * whosever it is now. The rest of a whole file stays, since PostgreSQL finds by it whether a child of the dead
     * server still writes to the shared memory; a broken file, as a power cut leaves it, goes.
     */
    static void disarm(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return;
        }
        if (read(data).isEmpty()) {
            Files.delete(file);
            return;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        lines.set(0, DEAD_PID);
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
