package studyhall.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Greets as a PostgreSQL of another version does, and no more: no such version can be installed for a test. Speaks the
 * frontend/backend protocol 3.0, chapter "Message Formats" of PostgreSQL's manual.
 */
final class OldServer implements AutoCloseable {
    private static final int STARTUP = 3 << 16;

    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    private final String version;

    OldServer(String version) throws IOException {
        this.version = version;
        Thread thread = new Thread(this::serve, "old-server");
        thread.setDaemon(true);
        thread.start();
    }

    DatabaseUrl url() {
        return new DatabaseUrl("127.0.0.1:" + socket.getLocalPort(), "old", "ada", "hunter2", Map.of());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                greet(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException closed) {
                // the client has gone, or the test is over
            }
        }
    }

    private void greet(DataInputStream in, DataOutputStream out) throws IOException {
        while (startup(in) != STARTUP) {
            // a wish for encryption, which this server does not have
            out.writeByte('N');
        }
        send(out, 'R', body -> body.writeInt(0));
        for (Map.Entry<String, String> status : Map.of(
                        "server_version", version,
                        "server_encoding", "UTF8",
                        "client_encoding", "UTF8",
                        "DateStyle", "ISO, MDY",
                        "TimeZone", "UTC",
                        "integer_datetimes", "on",
                        "standard_conforming_strings", "on")
                .entrySet()) {
            send(out, 'S', body -> {
                text(body, status.getKey());
                text(body, status.getValue());
            });
        }
        while (true) {
            send(out, 'Z', body -> body.writeByte('I'));
            int kind = in.readByte();
            in.skipNBytes(in.readInt() - 4L);
            if (kind == 'X') {
                return;
            }
            // whatever is asked: done, with nothing to show
            if (kind == 'S') {
                send(out, 'C', body -> text(body, "SET"));
            }
        }
    }

    private static int startup(DataInputStream in) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        in.skipNBytes(length - 8L);
        return code;
    }

    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }

    private static void send(DataOutputStream out, char kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        out.writeByte(kind);
        out.writeInt(bytes.size() + 4);
        bytes.writeTo(out);
        out.flush();
    }

    private static void text(DataOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.writeByte(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
