package studyhall.storage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads both spellings of an address. Not thread-safe; one use. */
final class DatabaseUrlReader {
    private static final String JDBC = "jdbc:";

    /** libpq's names that the driver knows by another one. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "gssencmode", "gssEncMode");

    private final String text;
    private final boolean jdbc;

    DatabaseUrlReader(String text) {
        this.text = text.strip();
        this.jdbc = this.text.startsWith(JDBC);
    }

    DatabaseUrl read() {
        String uri = jdbc ? text.substring(JDBC.length()) : text;
        String rest;
        if (uri.startsWith("postgresql:")) {
            rest = uri.substring("postgresql:".length());
        } else if (uri.startsWith("postgres:") && !jdbc) {
            rest = uri.substring("postgres:".length());
        } else {
            throw wrong("it does not begin with postgresql:// or jdbc:postgresql:");
        }
        int question = rest.indexOf('?');
        Map<String, String> parameters = question < 0 ? new LinkedHashMap<>() : query(rest.substring(question + 1));
        String place = question < 0 ? rest : rest.substring(0, question);

        String authority = "";
        String path = place;
        if (place.startsWith("//")) {
            int slash = place.indexOf('/', 2);
            authority = place.substring(2, slash < 0 ? place.length() : slash);
            path = slash < 0 ? "" : place.substring(slash);
        } else if (!jdbc) {
            throw wrong("postgresql: is not followed by //");
        }
        int at = authority.lastIndexOf('@');
        String[] signIn =
                at < 0 ? new String[] {""} : authority.substring(0, at).split(":", 2);
        String user = taken(parameters, "user", decoded(signIn[0]));
        String password = taken(parameters, "password", signIn.length > 1 ? decoded(signIn[1]) : "");
        String hosts = hosts(authority.substring(at + 1), parameters);
        String database = decoded(path.startsWith("/") ? path.substring(1) : path);
        database = taken(parameters, "dbname", database);
        return new DatabaseUrl(hosts, database.isEmpty() ? user : database, user, password, parameters);
    }

    private String hosts(String written, Map<String, String> parameters) {
        String port = taken(parameters, "port", "5432");
        String hosts = taken(parameters, "host", written);
        StringBuilder all = new StringBuilder();
        for (String host : hosts.split(",", -1)) {
            boolean hasPort = host.lastIndexOf(':') > host.lastIndexOf(']');
            String name = hasPort ? host.substring(0, host.lastIndexOf(':')) : host;
            String number = hasPort ? host.substring(host.lastIndexOf(':') + 1) : port;
            if (!number.matches("\\d{1,5}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 65535) {
                throw wrong("the port is not a number from 1 to 65535");
            }
            boolean address = name.startsWith("[") && name.endsWith("]");
            if (!address && (name.contains(":") || name.contains("[") || name.contains("]"))) {
                throw wrong("an IPv6 address stands in brackets, such as [::1]");
            }
            if (name.startsWith("/") || name.startsWith("%2F") || name.startsWith("%2f")) {
                throw wrong("it names a Unix socket, which the Java driver cannot use; name a host");
            }
            all.append(all.isEmpty() ? "" : ",")
                    .append(name.isEmpty() ? "localhost" : decoded(name))
                    .append(':')
                    .append(number);
        }
        return all.toString();
    }

    private Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            String[] sides = pair.split("=", 2);
            String name = decoded(sides[0]);
            parameters.put(DRIVER_NAMES.getOrDefault(name, name), sides.length > 1 ? decoded(sides[1]) : "");
        }
        String session = parameters.remove("target_session_attrs");
        if (session != null) {
            parameters.put("targetServerType", session.startsWith("read-write") ? "primary" : "any");
        }
        return parameters;
    }

    private static String taken(Map<String, String> parameters, String name, String otherwise) {
        String value = parameters.remove(name);
        return value == null ? otherwise : value;
    }

    private String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw wrong("a % is not followed by two hexadecimal digits (write % itself as %25)");
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                // the driver reads + as a space, libpq does not
                bytes.write(jdbc && raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Never quotes the text, which may hold a password. */
    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("this is not a PostgreSQL address: " + why
                + ". Expected postgresql://user:password@host:5432/database or jdbc:postgresql://host:5432/database;"
                + " in a password, write @ : / ? # % as %40 %3A %2F %3F %23 %25");
    }
}
