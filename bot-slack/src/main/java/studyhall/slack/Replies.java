package studyhall.slack;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;

/**
 * Sends answers to where Slack wants them: an address of each interaction's own, good for five answers in half an hour.
 * What it does not take is whispered or posted instead; a private answer never reaches the channel. Thread-safe.
 */
final class Replies {
    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long AGAIN_MILLIS = 500;

    /** How an answer is shown. */
    enum Way {
        PRIVATE,
        CHANNEL,
        REPLACE
    }

    /**
     * Where an answer goes.
     *
     * @param url Slack's address for it; empty when there is none
     * @param user who sees a private one
     * @param thread the message in whose thread it was asked for; empty for none
     */
    record Place(String url, ChannelRef channel, String user, String thread) {}

    private final HttpClient http;
    private final Executor workers;

    Replies(HttpClient http, Executor workers) {
        this.http = http;
        this.workers = workers;
    }

    /** Sends an answer, and returns before it has arrived. */
    void send(SlackChat chat, Place place, SlackMessage message, Way way) {
        if (place.url().isEmpty()) {
            workers.execute(() -> otherwise(chat, place, message, way));
            return;
        }
        HttpRequest request = request(place, message, way);
        attempt(request)
                .thenCompose(status -> status < 500 && status != 429
                        ? CompletableFuture.completedFuture(status)
                        : later().thenCompose(waited -> attempt(request)))
                .thenAcceptAsync(
                        status -> {
                            if (status != 200) {
                                log.info("Slack answered an answer with {}; it goes another way", status);
                                otherwise(chat, place, message, way);
                            }
                        },
                        workers);
    }

    /** Says something to one person where they did something, or not at all. */
    void whisper(String url, String words) {
        JsonObject body = new JsonObject();
        body.addProperty("response_type", "ephemeral");
        body.addProperty("replace_original", false);
        body.addProperty("text", words);
        body.add("blocks", SlackBlocks.words(words));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        attempt(request).thenAccept(status -> log.debug("Somebody was asked to wait: {}", status));
    }

    private static HttpRequest request(Place place, SlackMessage message, Way way) {
        JsonObject body = new JsonObject();
        body.addProperty("response_type", way == Way.CHANNEL ? "in_channel" : "ephemeral");
        body.addProperty("replace_original", way == Way.REPLACE);
        if (!place.thread().isEmpty() && way != Way.REPLACE) {
            // without it Slack shows the answer in the channel, where whoever reads the thread does not look
            body.addProperty("thread_ts", place.thread());
        }
        body.addProperty("text", message.text());
        body.addProperty("mrkdwn", false);
        body.addProperty("parse", "none");
        body.add("blocks", message.blocks());
        return HttpRequest.newBuilder(URI.create(place.url()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    /** The status, or 599 when nothing came back. */
    private CompletableFuture<Integer> attempt(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> response == null ? 599 : response.statusCode());
    }

    private static CompletableFuture<Void> later() {
        return CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void otherwise(SlackChat chat, Place place, SlackMessage message, Way way) {
        try {
            if (way == Way.CHANNEL) {
                chat.say(place.channel(), message);
            } else {
                privately(chat, place, message);
            }
        } catch (ChatException e) {
            log.warn("An answer was not shown: {}", e.getMessage());
        }
    }

    /** Where the app is no member it cannot whisper; a direct message is as private. */
    private static void privately(SlackChat chat, Place place, SlackMessage message) {
        try {
            chat.whisper(place, message);
        } catch (ChatException e) {
            log.info("An answer goes as a direct message: {}", e.getMessage());
            chat.say(new ChannelRef(place.channel().platform(), place.channel().workspace(), place.user()), message);
        }
    }
}
