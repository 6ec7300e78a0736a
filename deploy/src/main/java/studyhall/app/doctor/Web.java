package studyhall.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Asks the web, once and with patience that ends. */
record Web(HttpClient client, Clock clock) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What came back.
     *
     * @param ahead how far the other side's clock is before ours; empty where it tells none
     */
    record Answer(int status, String body, Optional<Duration> ahead, HttpResponse<String> whole) {
        Optional<String> header(String name) {
            return whole.headers().firstValue(name);
        }
    }

    static Web usual(Clock clock) {
        return new Web(HttpClient.newBuilder().connectTimeout(PATIENCE).build(), clock);
    }

    /** Empty when nobody answers. */
    Optional<Answer> get(URI address, Optional<String> authorization) {
        return send(HttpRequest.newBuilder(address).GET(), authorization);
    }

    /** Empty when nobody answers. */
    Optional<Answer> post(URI address, String authorization) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody()),
                Optional.of(authorization));
    }

    private Optional<Answer> send(HttpRequest.Builder request, Optional<String> authorization) {
        authorization.ifPresent(value -> request.header("Authorization", value));
        request.header("User-Agent", "StudyHall (doctor)");
        try {
            Instant before = clock.instant();
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            Instant between =
                    before.plus(Duration.between(before, clock.instant()).dividedBy(2));
            return Optional.of(new Answer(response.statusCode(), response.body(), ahead(between, response), response));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Duration> ahead(Instant ours, HttpResponse<String> response) {
        return response.headers().firstValue("Date").flatMap(text -> {
            try {
                Instant theirs = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
                return Optional.of(Duration.between(ours, theirs));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
