package studyhall.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The embedded server's settings, written at each start beside those that initdb chose for the machine. */
final class ServerSettings {
    private static final String FILE = "studyhall.conf";
    private static final Pattern PORT = Pattern.compile("port = '(\\d{1,5})'");

    /** A socket's whole path has 108 bytes on Linux and 104 on macOS, of which the name takes 16. */
    private static final int LONGEST_SOCKET_FOLDER = 86;

    private ServerSettings() {}

    static void write(ServerFolder folder, int port) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", sockets(folder.sockets()));
        settings.put("unix_socket_permissions", "0700");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // a killed client's long statement would hold its row locks until it ends
        settings.put("client_connection_check_interval", "2s");
        settings.put("log_min_messages", "warning");

        Path own = folder.data().resolve(FILE);
        Files.writeString(
                own,
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + " = '" + entry.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining("", "# Written at each start; change nothing here.\n", "")));
        Path main = folder.data().resolve("postgresql.conf");
        String include = "include '" + FILE + "'";
        String written = Files.readString(main, StandardCharsets.ISO_8859_1);
        if (!written.contains(include)) {
            Files.writeString(main, written + "\n" + include + "\n", StandardCharsets.ISO_8859_1);
        }
    }

    /** The port that was last written; 0 where none was. */
    static int port(ServerFolder folder) throws IOException {
        Path own = folder.data().resolve(FILE);
        if (!Files.exists(own)) {
            return 0;
        }
        return Files.readAllLines(own).stream()
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** Empty, which means no socket, where its path would be too long: what is ours goes by TCP anyway. */
    private static String sockets(Path folder) {
        boolean fits = folder.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_FOLDER;
        boolean list = folder.toString().contains(",") || folder.toString().contains("\"");
        return fits && !list && Trees.posix(folder) ? folder.toString() : "";
    }
}
