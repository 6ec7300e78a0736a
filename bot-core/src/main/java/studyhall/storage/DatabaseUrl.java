package studyhall.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where an outside database is and how to sign in there.
 *
 * @param hosts {@code host:port}, or several with commas between them
 * @param database the database's name, not encoded
 * @param user empty: the driver asks the operating system
 * @param password empty: none; never part of {@link #toString()}
 * @param parameters the driver's connection parameters, for example {@code sslmode}
 */
public record DatabaseUrl(String hosts, String database, String user, String password, Map<String, String> parameters) {

    public DatabaseUrl {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads {@code postgresql://user:pw@host:port/db?x=y} (also {@code postgres://}) with percent-encoding, or
     * {@code jdbc:postgresql:} in any of the driver's forms.
     *
     * @throws IllegalArgumentException with what is expected; the message holds no part of the text
     */
    public static DatabaseUrl parse(String text) {
        return new DatabaseUrlReader(text).read();
    }

    /** The address in the driver's form, without user, password and parameters. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hosts + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** User, password and parameters as the driver takes them beside {@link #jdbcUrl()}. */
    public Properties properties() {
        Properties properties = new Properties();
        properties.putAll(parameters);
        if (!user.isEmpty()) {
            properties.setProperty("user", user);
        }
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /** The same place with one more parameter, which yields to one that the address itself has. */
    DatabaseUrl withDefault(String name, String value) {
        Map<String, String> all = new TreeMap<>(parameters);
        all.putIfAbsent(name, value);
        return new DatabaseUrl(hosts, database, user, password, all);
    }

    /** Another database on the same server, entered as the same user. */
    DatabaseUrl withDatabase(String other) {
        return new DatabaseUrl(hosts, other, user, password, parameters);
    }

    /** Takes the password out of somebody else's sentence. */
    String masked(String message) {
        return password.isEmpty() ? message : message.replace(password, "****");
    }

    /** For people and logs: no password, and no parameters, since those may hold secrets too. */
    @Override
    public String toString() {
        return "postgresql://" + (user.isEmpty() ? "" : user + (password.isEmpty() ? "" : ":****") + "@") + hosts + "/"
                + database;
    }
}
