package studyhall.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables up to date from {@code db/migration} on the class path. Replicas that start together wait. */
final class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    static void migrate(DataSource pool, DatabaseUrl url) {
        run(url, () -> settings(pool).load().migrate());
    }

    /** Takes all tables away and makes those of a version, or of {@code latest}. */
    static void afresh(DataSource pool, DatabaseUrl url, String version) {
        run(url, () -> {
            Flyway flyway = settings(pool).cleanDisabled(false).target(version).load();
            flyway.clean();
            flyway.migrate();
        });
    }

    private static FluentConfiguration settings(DataSource pool) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration");
    }

    private static void run(DatabaseUrl url, Runnable step) {
        try {
            step.run();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw ServerCheck.explained(url, sql);
                }
            }
            // what Flyway says is advice on Flyway, a page of it
            log.debug("The tables could not be brought up to date", e);
            throw new StorageException(
                    "The tables in " + url + " could not be brought up to date, since another Study Hall than this one"
                            + " wrote them: a newer one, or one in development. Nothing was changed. Run that version,"
                            + " or give this one a database of its own, as DATABASE_URL or STUDYHALL_DATA.",
                    e);
        }
    }
}
