package studyhall.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date from {@code db/migration} on the class path. Replicas that start together wait. */
final class Migrations {
    private Migrations() {}

    static void migrate(DataSource pool, DatabaseUrl url) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw ServerCheck.explained(url, sql);
                }
            }
            throw new StorageException(
                    "The tables in " + url + " could not be brought up to date: "
                            + url.masked(String.valueOf(e.getMessage()))
                            + ". Nothing was changed by the step that failed. If an older or changed Study Hall wrote"
                            + " them, run that version, or give this one a database of its own.",
                    e);
        }
    }
}
