package studyhall.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Block;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.Png;

/**
 * Brings pictures to Slack before the message that shows them, and files below it. A picture is shared nowhere, so that only who reads the
 * message sees it, and Slack looks at it for a moment before a message may use it. What fails leaves its place to words.
 */
final class Pictures {
    private static final Logger log = LoggerFactory.getLogger(Pictures.class);
    private static final int LOOKS = 20;
    private static final long BETWEEN_MILLIS = 250;

    /** Some kilobytes each; a post is edited far more often than there are pictures. */
    private static final int REMEMBERED = 16;

    private final SlackApi api;
    private final Waiting waiting;
    private final HttpClient http;
    private final Map<Png, String> brought = new LinkedHashMap<>();

    Pictures(SlackApi api, Waiting waiting, HttpClient http) {
        this.api = api;
        this.waiting = waiting;
        this.http = http;
    }

    /** File ids of the pictures in a message, as far as they could be brought there. */
    Map<Png, String> upload(Message message) {
        Map<Png, String> files = new HashMap<>();
        for (Block block : message.blocks()) {
            if (block instanceof Block.Image image) {
                image.png().filter(png -> !files.containsKey(png)).ifPresent(png -> {
                    try {
                        files.put(png, once(png, image.alt()));
                    } catch (ChatException | IOException e) {
                        log.warn("A picture is told in words: {}", e.getMessage());
                    }
                });
            }
        }
        return files;
    }

    /**
     * Shares the files of a message where it stands.
     *
     * @param channel Slack's id of a conversation, not of a person
     * @throws ChatException when Slack refuses one
     */
    void share(Message message, String channel) {
        for (Block block : message.blocks()) {
            if (block instanceof Block.Attachment file) {
                try {
                    String id = bring(file.name(), file.bytes(), "");
                    api.call(
                            "files.completeUploadExternal",
                            methods -> methods.filesCompleteUploadExternal(call -> call.channelId(channel)
                                    .files(List.of(FileDetails.builder()
                                            .id(id)
                                            .title(file.name())
                                            .build()))));
                } catch (IOException e) {
                    throw new ChatException(ChatException.Kind.LATER, "A file could not be shared: " + e.getMessage());
                }
            }
        }
    }

    /** A message that is edited shows the same picture again, which Slack has already. */
    private String once(Png png, String alt) throws IOException {
        synchronized (brought) {
            String known = brought.get(png);
            if (known != null) {
                return known;
            }
        }
        String id = upload(png, alt);
        synchronized (brought) {
            brought.put(png, id);
            if (brought.size() > REMEMBERED) {
                brought.remove(brought.keySet().iterator().next());
            }
        }
        return id;
    }

    private String upload(Png png, String alt) throws IOException {
        byte[] bytes = png.bytes();
        String id = bring("picture.png", bytes, alt);
        api.call(
                "files.completeUploadExternal",
                methods -> methods.filesCompleteUploadExternal(call -> call.files(
                        List.of(FileDetails.builder().id(id).title("Picture").build()))));
        for (int look = 0; look < LOOKS; look++) {
            String type = api.call("files.info", methods -> methods.filesInfo(call -> call.file(id)))
                    .getFile()
                    .getMimetype();
            if (type != null && !type.isBlank()) {
                return id;
            }
            waiting.millis(BETWEEN_MILLIS);
        }
        throw new IOException("Slack has not read the picture within five seconds");
    }

    private String bring(String name, byte[] bytes, String alt) throws IOException {
        FilesGetUploadURLExternalResponse place = api.call(
                "files.getUploadURLExternal",
                methods -> methods.filesGetUploadURLExternal(
                        call -> call.filename(name).length(bytes.length).altTxt(alt.isEmpty() ? null : alt)));
        send(place.getUploadUrl(), bytes);
        return place.getFileId();
    }

    private void send(String url, byte[] bytes) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("Slack answered the upload with " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The program is ending");
        }
    }
}
