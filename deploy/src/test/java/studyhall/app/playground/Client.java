package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speaks HTTP with a playground. */
final class Client {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    Client(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return MAPPER.readTree(response.body());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> say(String person, String text) throws IOException, InterruptedException {
        String body = MAPPER.createObjectNode()
                .put("person", person)
                .put("channel", "study")
                .put("text", text)
                .toString();
        return post("/api/say", body);
    }

    /** The messages that a person sees in a channel. */
    JsonNode messages(String person, String channel) throws IOException, InterruptedException {
        return json("/api/messages?person=" + person + "&channel=" + channel).path("messages");
    }

    /** What is answered to a request as it stands, since the HTTP client of Java sets some headers itself. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(in.readLine());
        }
    }

    /** Opens a stream of events and reads until one of a kind has come; comments are left out. */
    List<String> events(String person, String after, String until) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
            String request = "GET /api/events?person=" + person + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nLast-Event-ID: " + after + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            boolean found = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("event: ") || line.startsWith("data: ") || line.startsWith("id: ")) {
                    lines.add(line);
                }
                found |= line.equals("event: " + until);
                if (found && line.startsWith("data: ")) {
                    return lines;
                }
            }
            return lines;
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }
}
