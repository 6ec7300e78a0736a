package studyhall.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Enters an embedded server, giving it its role and database when it is new or its creation broke off. */
final class FirstEntry {
    private FirstEntry() {}

    static Connection connect(DatabaseUrl url, String sessionName) throws SQLException {
        try {
            return named(url, sessionName);
        } catch (SQLException e) {
            // unknown database, unknown role: the first start, or one that broke off here
            if (!"3D000".equals(e.getSQLState()) && !"28P01".equals(e.getSQLState())) {
                throw e;
            }
            furnish(url);
            return named(url, sessionName);
        }
    }

    private static void furnish(DatabaseUrl url) throws SQLException {
        DatabaseUrl admin = new DatabaseUrl(
                url.hosts(), EmbeddedServer.ADMIN, EmbeddedServer.ADMIN, url.password(), url.parameters());
        try (Connection connection = named(admin, "studyhall");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT FROM pg_roles WHERE rolname = '" + EmbeddedServer.STUDYHALL + "'")
                    .next()) {
                // digits and letters only, see ServerFolder
                statement.execute(
                        "CREATE ROLE " + EmbeddedServer.STUDYHALL + " LOGIN PASSWORD '" + url.password() + "'");
            }
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + EmbeddedServer.STUDYHALL + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + EmbeddedServer.STUDYHALL + " OWNER " + EmbeddedServer.STUDYHALL);
            }
        }
    }

    private static Connection named(DatabaseUrl url, String sessionName) throws SQLException {
        return ServerCheck.connect(url.withDefault("ApplicationName", sessionName));
    }
}
