package studyhall.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates, starts and stops the server of one folder. The caller holds the gate. */
final class ServerProcess {
    private static final Duration CREATE_LIMIT = Duration.ofMinutes(3);
    private static final Duration START_LIMIT = Duration.ofMinutes(10);
    private static final Duration FAST_STOP_LIMIT = Duration.ofMinutes(1);
    private static final Duration HARD_STOP_LIMIT = Duration.ofSeconds(20);
    private static final long SAY_SO_MILLIS = 3_000;
    private static final long LOOK_AGAIN_MILLIS = 15;
    private static final long LOG_LIMIT_BYTES = 5_000_000;
    private static final String PART = ".part";

    private final ServerFolder folder;
    private final ServerUser user;
    private final Binaries binaries;
    private final Progress progress;

    ServerProcess(ServerFolder folder, ServerUser user, Binaries binaries, Progress progress) {
        this.folder = folder;
        this.user = user;
        this.binaries = binaries;
        this.progress = progress;
    }

    /** The server if it runs, whether or not it takes connections yet. */
    Optional<Postmaster> running() {
        return Postmaster.read(folder.data()).filter(postmaster -> postmaster.alive(folder.home()));
    }

    /** Starts the server, creating it first where there is none, and waits until it takes connections. */
    Postmaster start() throws IOException {
        folder.password();
        binaries.unpack(folder.binaries(binaries.version()), progress);
        user.own(folder.home());
        if (!folder.hasData()) {
            create();
        }
        Postmaster.disarm(folder.data());
        folder.sweep(PART);
        Trees.delete(folder.sockets());
        Trees.createPrivate(folder.sockets());
        if (Files.exists(folder.log()) && Files.size(folder.log()) > LOG_LIMIT_BYTES) {
            Files.delete(folder.log());
        }
        ServerSettings.write(folder, port());
        user.own(folder.home());
        Command.Outcome outcome = run(
                "pg_ctl",
                "start",
                "--no-wait",
                "--silent",
                "--pgdata=" + folder.data(),
                "--log=" + folder.log(),
                // on the command line, where no ALTER SYSTEM of former days overrides them
                "--options=-c fsync=on -c synchronous_commit=on -c full_page_writes=on");
        if (!outcome.ok()) {
            throw failed("did not start", outcome.output());
        }
        return awaitReady();
    }

    /** Waits for a server that starts, however long it recovers from a crash. */
    Postmaster awaitReady() {
        long began = System.nanoTime();
        boolean said = false;
        while (true) {
            Optional<Postmaster> now = running();
            if (now.isPresent() && now.get().ready()) {
                return now.get();
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            // pg_ctl returns before the server has written its file
            boolean gone = now.isEmpty() && waited.toMillis() > SAY_SO_MILLIS;
            if (gone || waited.compareTo(START_LIMIT) > 0) {
                throw failed("did not start", lastOfLog());
            }
            if (!said && waited.toMillis() > SAY_SO_MILLIS) {
                progress.report("Waiting for the database to recover");
                said = true;
            }
            pause();
        }
    }

    /** Stops the server: clients are cut off, what they committed is kept. */
    void stop(Postmaster postmaster) {
        signal(postmaster, "INT");
        if (!awaitEnd(postmaster, FAST_STOP_LIMIT)) {
            signal(postmaster, "QUIT");
            if (!awaitEnd(postmaster, HARD_STOP_LIMIT)) {
                throw new StorageException("The database's server (process " + postmaster.pid()
                        + ") does not stop. End that process; what was committed is kept.");
            }
        }
    }

    private void create() throws IOException {
        progress.report("Creating the database");
        // a name of its own: the initdb of a process that was killed meanwhile may still be writing to the last one
        Path half = folder.home().resolve("data." + ProcessHandle.current().pid() + PART);
        Trees.delete(half);
        Command.Outcome outcome = run(
                "initdb",
                "--pgdata=" + half,
                "--username=" + EmbeddedServer.ADMIN,
                "--pwfile=" + folder.passwordFile(),
                "--auth=scram-sha-256",
                "--locale=C",
                "--encoding=UTF8");
        if (!outcome.ok()) {
            throw failed("could not be created", outcome.output());
        }
        Files.move(half, folder.data());
    }

    private Command.Outcome run(String program, String... arguments) {
        Path programs = folder.binaries(binaries.version()).resolve("bin");
        List<String> command = new ArrayList<>();
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return Command.run(user.command(command), Map.of("LC_ALL", "C", "TZ", "UTC"), CREATE_LIMIT);
    }

    private void signal(Postmaster postmaster, String name) {
        if (!running().equals(Optional.of(postmaster)) && running().isEmpty()) {
            return;
        }
        String pid = Long.toString(postmaster.pid());
        if (Files.isExecutable(Path.of("/bin/sh"))) {
            // the shell's own kill, since small containers have no other
            Command.run(List.of("/bin/sh", "-c", "kill -" + name + " " + pid), Map.of(), HARD_STOP_LIMIT);
        } else {
            run("pg_ctl", "kill", name, pid);
        }
    }

    private boolean awaitEnd(Postmaster postmaster, Duration limit) {
        long began = System.nanoTime();
        while (postmaster.alive(folder.home())) {
            if (System.nanoTime() - began > limit.toNanos()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private StorageException failed(String what, String why) {
        return new StorageException("The built-in PostgreSQL in " + folder.home() + " " + what + ": "
                + (why.isBlank() ? "it said nothing" : why.strip()) + "\nSee " + folder.log()
                + " for more. Is the disk full, or the folder another user's? With DATABASE_URL, Study Hall uses an"
                + " outside PostgreSQL instead.");
    }

    private String lastOfLog() {
        try {
            List<String> lines = Files.readAllLines(folder.log(), StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "there is no log";
        }
    }

    /** The port of the last time where it is free, so that those who know it find the server again. */
    private int port() throws IOException {
        int last = ServerSettings.port(folder);
        try {
            return bind(last);
        } catch (IOException taken) {
            return bind(0);
        }
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the database.", e);
        }
    }
}
