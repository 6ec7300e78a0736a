package studyhall.slack;

import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChatException;
import studyhall.chat.Upload;

/**
 * Files that people gave in a form. They are fetched with the workspace's token, which no other host than Slack's own ever
 * sees: an address is held against that of the API, and no redirect is followed. Thread-safe.
 */
final class GivenFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final SlackApi api;
    private final URI base;
    private final String token;

    /**
     * Fetches in one workspace.
     *
     * @param base of the API, whose host is Slack's
     * @param token never in a log
     */
    GivenFiles(HttpClient http, SlackApi api, URI base, String token) {
        this.http = http;
        this.api = api;
        this.base = base;
        this.token = token;
    }

    /** A file of a form. */
    Upload of(File file) {
        String name = file.getName() == null ? "" : file.getName();
        long size = file.getSize() == null ? 0 : file.getSize();
        return new Upload(name, size, most -> fetch(address(file), most));
    }

    /** Slack leaves the address out of what people of another workspace give, until one asks for it. */
    private URI address(File file) throws IOException {
        String address = address(file.getUrlPrivateDownload(), file.getUrlPrivate());
        if (address.isEmpty()) {
            try {
                File whole = api.call("files.info", methods -> methods.filesInfo(call -> call.file(file.getId())))
                        .getFile();
                address = whole == null ? "" : address(whole.getUrlPrivateDownload(), whole.getUrlPrivate());
            } catch (ChatException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        try {
            URI parsed = URI.create(address);
            if (isSlacks(parsed)) {
                return parsed;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw new IOException("Slack named an address for the file that is not its own");
    }

    private static String address(@Nullable String download, @Nullable String shown) {
        return Optional.ofNullable(download)
                .or(() -> Optional.ofNullable(shown))
                .orElse("");
    }

    /** {@code slack.com} and {@code files.slack.com} beside an API at {@code slack.com}. */
    private boolean isSlacks(URI address) {
        String host = address.getHost();
        return host != null
                && address.getUserInfo() == null
                && base.getScheme().equalsIgnoreCase(address.getScheme())
                && base.getPort() == address.getPort()
                && (host.equalsIgnoreCase(base.getHost()) || host.equalsIgnoreCase("files." + base.getHost()));
    }

    private byte[] fetch(URI address, int most) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        try {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException("Slack answered the request for a file with " + answer.statusCode());
                }
                // whoever may not read it is shown a page to sign in at
                boolean page = answer.headers()
                        .firstValue("Content-Type")
                        .filter(type -> type.startsWith("text/html"))
                        .isPresent();
                if (page) {
                    throw new IOException("Slack showed a page in place of the file");
                }
                return read(body, most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The program is ending", e);
        }
    }

    private static byte[] read(InputStream body, int most) throws IOException {
        CompletableFuture<Void> late = CompletableFuture.runAsync(
                () -> close(body), CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        try {
            return body.readNBytes(most + 1);
        } finally {
            late.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
