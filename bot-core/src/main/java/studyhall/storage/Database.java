package studyhall.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The one PostgreSQL that everything is kept in, migrated and ready: an outside one by its address, or one of our own
 * in a data folder. Sessions are in UTC. Thread-safe. Close it last, after all that uses it.
 */
public final class Database implements AutoCloseable {
    private final DatabaseUrl url;
    private final PoolSettings settings;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final AutoCloseable server;

    private Database(DatabaseUrl url, PoolSettings settings, HikariDataSource pool, AutoCloseable server) {
        this.url = url;
        this.settings = settings;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.server = server;
    }

    /**
     * Opens an outside database and brings its tables up to date.
     *
     * @throws StorageException when it cannot be reached, entered or used; the message says what to do next
     */
    public static Database open(DatabaseUrl url) {
        return open(url, PoolSettings.usual(), () -> {});
    }

    /**
     * Opens the database in a data folder, creating both at the first time. Its server is started, or joined when it
     * runs already, be it that another process uses it or that one was killed and left it behind; whoever closes last
     * stops it.
     *
     * @param progress hears of what takes seconds: unpacking, creating, recovering
     * @throws StorageException when it cannot be started; the message says what to do next
     */
    public static Database open(Path dataFolder, Progress progress) {
        EmbeddedServer server = EmbeddedServer.open(dataFolder, LaunchSettings.usual(), progress);
        return open(server.url(), PoolSettings.usual().named(server.sessionName()), server);
    }

    /** Opens with settings other than the usual ones; {@code server} is closed with the database, and after it. */
    static Database open(DatabaseUrl url, PoolSettings settings, AutoCloseable server) {
        HikariDataSource pool = null;
        try {
            ServerCheck.check(url);
            pool = settings.pool(url);
            Migrations.migrate(pool, url);
            return new Database(url, settings, pool, server);
        } catch (RuntimeException failed) {
            if (pool != null) {
                pool.close();
            }
            try {
                server.close();
            } catch (Exception closing) {
                failed.addSuppressed(closing);
            }
            throw failed;
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** The pool itself, for libraries that bring their own SQL. */
    public DataSource dataSource() {
        return pool;
    }

    /**
     * One more pool, for a library that must not wait for our own statements, nor they for it. Whoever asks for it closes
     * it, before this.
     */
    public HikariDataSource ownPool(int size) {
        return settings.ofSize(size).pool(url);
    }

    /** Where it is, with the password: for opening more connections than the pool's own. */
    public DatabaseUrl url() {
        return url;
    }

    /** What the server says of its settings, by name, for example {@code fsync} to {@code on}. */
    public Map<String, String> settings() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT name, setting FROM pg_settings")
                .setMapKeyColumn("name")
                .setMapValueColumn("setting")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, String>>() {}));
    }

    /**
     * Closes the pool, and the server when it is our own and nobody else uses it. Returns when that is done.
     *
     * @throws StorageException when the server does not stop
     */
    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (StorageException e) {
            throw e;
        } catch (Exception e) {
            throw new StorageException("The database's server did not close: " + e.getMessage(), e);
        }
    }
}
