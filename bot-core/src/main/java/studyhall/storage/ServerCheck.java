package studyhall.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Knocks once before the pool does, so that what is wrong is said at once and in words. */
final class ServerCheck {
    /** The oldest that its makers still mend. */
    static final int OLDEST_MAJOR = 14;

    private static final String KNOCK_SECONDS = "10";

    private ServerCheck() {}

    static void check(DatabaseUrl url) {
        try (Connection connection = connect(url)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new StorageException(
                        "The server of " + url + " is PostgreSQL " + major + ", and Study Hall needs "
                                + OLDEST_MAJOR + " or newer. Upgrade it, name another one in DATABASE_URL, or leave"
                                + " DATABASE_URL out to use the built-in PostgreSQL.");
            }
        } catch (SQLException e) {
            throw explained(url, e);
        }
    }

    /** One connection outside any pool; fails within seconds where nobody answers. */
    static Connection connect(DatabaseUrl url) throws SQLException {
        DatabaseUrl patient = url.withDefault("connectTimeout", KNOCK_SECONDS).withDefault("loginTimeout", "20");
        return DriverManager.getConnection(patient.jdbcUrl(), patient.properties());
    }

    static StorageException explained(DatabaseUrl url, SQLException e) {
        return new StorageException(
                "Cannot use the database " + url + ": " + advice(url, e) + " (" + said(url, e) + ")", e);
    }

    private static String advice(DatabaseUrl url, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01" ->
                "the user or the password is wrong. Correct them in DATABASE_URL; in a password, write"
                        + " @ : / ? # % as %40 %3A %2F %3F %23 %25.";
            case "28000" ->
                "the server does not let this user in. See its pg_hba.conf, that the user exists, and"
                        + " whether it asks for sslmode=require at the end of DATABASE_URL.";
            case "3D000" ->
                "the server has no database of that name. Create it (CREATE DATABASE), or correct the name"
                        + " in DATABASE_URL.";
            case "42501" ->
                "the user may not create tables there. Make it the owner of the database, or grant it"
                        + " CREATE on the schema.";
            case "25006" -> "it is read-only, perhaps a standby. Name the primary in DATABASE_URL.";
            case "53300" -> "the server has no connection left. Raise its max_connections, or stop what holds them.";
            case "57P03" -> "the server is starting or stopping. Try again in a moment.";
            case "08001", "08004", "08006" ->
                "nobody answers at " + url.hosts()
                        + ". Check the host and port in DATABASE_URL, that the server runs, and that a firewall lets you"
                        + " through.";
            case "08P01" ->
                "what answers there does not speak as PostgreSQL does. Check the host and port in DATABASE_URL.";
            default -> "the server refused.";
        };
    }

    private static String said(DatabaseUrl url, SQLException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return url.masked(message.strip()) + (e.getSQLState() == null ? "" : ", state " + e.getSQLState());
    }
}
