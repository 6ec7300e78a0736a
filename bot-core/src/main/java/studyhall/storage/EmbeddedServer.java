package studyhall.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a data folder, used by one process or by several at once. Nobody owns it: whoever comes
 * first starts it, whoever leaves last stops it, and one that a killed process left behind is simply joined. All of
 * these decisions are made one at a time, behind the {@link Gate}.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    static final String ADMIN = "postgres";

    /** Both the database and the role that owns it, which is no superuser. */
    static final String STUDYHALL = "studyhall";

    private static final int LOOKS_FOR_OTHERS = 4;
    private static final long LOOK_AGAIN_MILLIS = 25;
    private static final long WATCH_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 60_000;

    private final ServerFolder folder;
    private final ServerProcess process;
    private final LaunchSettings settings;
    private final Progress progress;
    private final DatabaseUrl url;
    private final String sessionName;
    private final Thread watch;
    private volatile Connection presence;
    private volatile Postmaster postmaster;
    private volatile boolean closing;

    private EmbeddedServer(
            ServerFolder folder,
            ServerProcess process,
            LaunchSettings settings,
            Progress progress,
            DatabaseUrl url,
            String sessionName,
            Connection presence,
            Postmaster postmaster) {
        this.folder = folder;
        this.process = process;
        this.settings = settings;
        this.progress = progress;
        this.url = url;
        this.sessionName = sessionName;
        this.presence = presence;
        this.postmaster = postmaster;
        this.watch = new Thread(this::watch, "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Starts or joins the server of a data folder. */
    static EmbeddedServer open(Path dataFolder, LaunchSettings settings, Progress progress) {
        Binaries binaries = Binaries.here();
        ServerUser user = ServerUser.here(settings);
        try {
            ServerFolder folder = ServerFolder.of(dataFolder, user, settings.shelter(), progress);
            ServerProcess process = new ServerProcess(folder, user, binaries, progress);
            try (Gate gate = Gate.pass(folder.gate(), settings.patience(), progress)) {
                refuseOtherMajor(folder, binaries);
                Optional<Postmaster> running = process.running();
                Postmaster postmaster = running.isPresent() ? process.awaitReady() : process.start();
                try {
                    return joined(folder, process, settings, progress, postmaster);
                } catch (SQLException | IOException | RuntimeException e) {
                    if (running.isEmpty()) {
                        process.stop(postmaster);
                    }
                    throw e;
                }
            } catch (SQLException e) {
                throw new StorageException(
                        "The database in " + folder.home() + " does not let Study Hall in: " + e.getMessage() + ". Is "
                                + folder.passwordFile() + " the one that belongs to it?",
                        e);
            }
        } catch (IOException e) {
            throw new StorageException(
                    "The data folder " + dataFolder + " cannot be used: " + e
                            + ". See that the disk is not full and that you may write there, or name another folder in"
                            + " STUDYHALL_DATA.",
                    e);
        }
    }

    private static EmbeddedServer joined(
            ServerFolder folder,
            ServerProcess process,
            LaunchSettings settings,
            Progress progress,
            Postmaster postmaster)
            throws IOException, SQLException {
        DatabaseUrl url = url(folder, postmaster);
        String sessionName = "studyhall " + ProcessHandle.current().pid() + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        Connection presence = FirstEntry.connect(url, sessionName);
        return new EmbeddedServer(folder, process, settings, progress, url, sessionName, presence, postmaster);
    }

    DatabaseUrl url() {
        return url;
    }

    /** What this user's connections are called, so that they are not taken for somebody else's at the end. */
    String sessionName() {
        return sessionName;
    }

    /** A server that dies under us, as it may when memory runs out, is brought back at the same address. */
    private void watch() {
        long pause = WATCH_MILLIS;
        while (!closing) {
            try {
                Thread.sleep(pause);
                if (!postmaster.alive(folder.home())) {
                    revive();
                }
                pause = WATCH_MILLIS;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | SQLException | RuntimeException e) {
                if (!closing) {
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                    log.error("The database's server has died and does not start; next try in {} ms", pause, e);
                }
            }
        }
    }

    private void revive() throws IOException, SQLException {
        try (Gate gate = Gate.pass(folder.gate(), settings.patience(), progress)) {
            if (closing || !folder.hasData()) {
                return;
            }
            boolean byAnother = process.running().isPresent();
            postmaster = byAnother ? process.awaitReady() : process.start();
            closeQuietly(presence);
            presence = connect(url, sessionName);
            log.warn("The database's server had died and was started again; what was committed is kept");
        }
    }

    /** Stops the server unless another process uses it. */
    @Override
    public void close() {
        closing = true;
        watch.interrupt();
        try (Gate gate = Gate.pass(folder.gate(), settings.patience(), progress)) {
            boolean last = isLast();
            closeQuietly(presence);
            if (last) {
                process.running().ifPresent(process::stop);
            }
        } catch (IOException e) {
            throw new StorageException("The database in " + folder.home() + " was not closed: " + e, e);
        }
    }

    private boolean isLast() {
        try {
            for (int look = 0; look < LOOKS_FOR_OTHERS; look++) {
                // the sessions of one who has just left take a moment to go
                if (look > 0) {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                }
                if (others() == 0) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            // it has gone, or goes, without us
            return process.running().isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private int others() throws SQLException {
        try (Connection connection = connect(url, sessionName);
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT count(*)
                        FROM pg_stat_activity
                        WHERE usename = current_user
                          AND application_name LIKE 'studyhall %'
                          AND application_name <> ?
                        """)) {
            statement.setString(1, sessionName);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void refuseOtherMajor(ServerFolder folder, Binaries binaries) throws IOException {
        if (folder.hasData() && !folder.majorOfData().equals(binaries.major())) {
            throw new StorageException("The database in " + folder.home() + " was written by PostgreSQL "
                    + folder.majorOfData() + ", and this Study Hall brings " + binaries.major()
                    + ". Way out: with the Study Hall that wrote it, make a backup (db backup); move the folder "
                    + folder.home() + " away; restore the backup with this one (db restore). Nothing was changed.");
        }
    }

    private static DatabaseUrl url(ServerFolder folder, Postmaster postmaster) throws IOException {
        return new DatabaseUrl(
                "127.0.0.1:" + postmaster.port(),
                STUDYHALL,
                STUDYHALL,
                folder.password(),
                Map.of("sslmode", "disable"));
    }

    private static Connection connect(DatabaseUrl url, String sessionName) throws SQLException {
        return ServerCheck.connect(url.withDefault("ApplicationName", sessionName));
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the server has already gone, which is all that closing is for
        }
    }
}
