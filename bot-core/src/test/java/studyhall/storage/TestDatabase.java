package studyhall.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Fresh, migrated databases on one real PostgreSQL, which starts with the first of them and ends with the JVM. It is
 * the server that production has, kept in the module's {@code target} so that only the first run creates it.
 *
 * <pre>{@code
 * private static final Database DATABASE = TestDatabase.fresh();
 *
 * @AfterAll
 * static void close() {
 *     DATABASE.close();
 * }
 * }</pre>
 *
 * <p>Its sessions are in {@link #ODD_ZONE}, so that a statement that silently depends on the session's zone fails.
 */
public final class TestDatabase {
    /** Twelve and three quarter hours from UTC, thirteen and three quarters in summer: wrong by date and by minute. */
    public static final String ODD_ZONE = "Pacific/Chatham";

    private static final Path FOLDER = Path.of("target", "test-postgres");
    private static final String PREFIX = "test_";
    private static final Object STARTING = new Object();
    private static @Nullable TestDatabase running;

    private final EmbeddedServer server;
    private final DatabaseUrl admin;
    private final String template;
    private final AtomicInteger made = new AtomicInteger();

    private TestDatabase() {
        server = EmbeddedServer.open(FOLDER, LaunchSettings.usual(), Progress.silent());
        DatabaseUrl url = server.url();
        admin = new DatabaseUrl(
                url.hosts(), EmbeddedServer.ADMIN, EmbeddedServer.ADMIN, url.password(), url.parameters());
        template = PREFIX + ProcessHandle.current().pid() + "_template";
        dropLeftOvers();
        create(template, "template0");
        Database.open(url.withDatabase(template), settings(), () -> {}).close();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "test-postgres"));
    }

    /** A database of its own with all tables and no rows. Close it after the test class. */
    public static Database fresh() {
        return open(freshUrl());
    }

    /** The address of one, for tests that open it themselves or in another process. */
    public static DatabaseUrl freshUrl() {
        return running().copy();
    }

    /** One more pool on a database that exists, as a second replica has. */
    public static Database open(DatabaseUrl url) {
        return Database.open(url, settings(), () -> {});
    }

    private static PoolSettings settings() {
        return new PoolSettings("studyhall test", 5, ODD_ZONE);
    }

    private static TestDatabase running() {
        synchronized (STARTING) {
            if (running == null) {
                running = new TestDatabase();
            }
            return running;
        }
    }

    private DatabaseUrl copy() {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + made.incrementAndGet();
        create(name, template);
        return server.url().withDatabase(name);
    }

    private void create(String name, String from) {
        execute("CREATE DATABASE " + name + " TEMPLATE " + from + " OWNER " + EmbeddedServer.STUDYHALL);
        execute("ALTER DATABASE " + name + " SET timezone = '" + ODD_ZONE + "'");
    }

    /** Those of test runs that are over. */
    private void dropLeftOvers() {
        List<String> names = new ArrayList<>();
        try (Connection connection = ServerCheck.connect(admin);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")) {
            while (rows.next()) {
                String name = rows.getString(1);
                long pid = Long.parseLong(name.split("_", -1)[1]);
                boolean over = pid == ProcessHandle.current().pid()
                        || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
                if (over) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private void execute(String sql) {
        try (Connection connection = ServerCheck.connect(admin);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
