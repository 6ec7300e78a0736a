package studyhall.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a database says of itself, asked without changing anything: for whoever wonders what is wrong.
 *
 * @param version such as {@code 18.4}
 * @param ahead how far its clock is before the one handed in; negative where it is behind
 * @param standby whether it only follows another one, and takes no writes
 * @param mayCreate whether the user may create tables
 */
public record ServerLook(String version, Duration ahead, boolean standby, boolean mayCreate) {
    /**
     * Asks an outside one.
     *
     * @throws StorageException when it cannot be reached, entered or used; the message says what to do next
     */
    public static ServerLook at(DatabaseUrl url, Clock clock) {
        ServerCheck.check(url);
        try (Connection connection = ServerCheck.connect(url);
                Statement statement = connection.createStatement()) {
            // the first one pays for what the driver has yet to look up
            statement.execute("SELECT clock_timestamp()");
            Instant before = clock.instant();
            try (ResultSet row = statement.executeQuery("""
                    SELECT clock_timestamp(), pg_is_in_recovery(),
                           has_schema_privilege(current_user, current_schema(), 'CREATE')""")) {
                Instant after = clock.instant();
                row.next();
                Instant between = before.plus(Duration.between(before, after).dividedBy(2));
                return new ServerLook(
                        connection.getMetaData().getDatabaseProductVersion(),
                        Duration.between(between, row.getTimestamp(1).toInstant()),
                        row.getBoolean(2),
                        row.getBoolean(3));
            }
        } catch (SQLException e) {
            throw ServerCheck.explained(url, e);
        }
    }

    /**
     * Asks the one in a data folder, which is joined where it runs and started for the moment where it does not.
     *
     * @return empty where there is none yet; none is created
     * @throws StorageException when it cannot be started; the message says what to do next
     */
    public static Optional<ServerLook> in(Path dataFolder, Clock clock, Progress progress) {
        boolean there =
                Files.exists(dataFolder.resolve("postgres").resolve("data").resolve("PG_VERSION"))
                        || Files.exists(dataFolder.resolve(ServerFolder.ELSEWHERE));
        if (!there) {
            return Optional.empty();
        }
        try (EmbeddedServer server = EmbeddedServer.open(dataFolder, LaunchSettings.usual(), progress)) {
            return Optional.of(at(server.url(), clock));
        }
    }
}
