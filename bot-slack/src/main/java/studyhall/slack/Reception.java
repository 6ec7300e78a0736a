package studyhall.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bolt, as this program uses it: its parsers and its routing, none of its middleware, since who sent a request is known
 * before it comes here. Whatever comes is acknowledged, also what nobody asked for. Thread-safe.
 */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final String BUSY =
            "I have more to do than I can this minute, so I left this undone. Try again soon.";

    private final App app;
    private final SocketModeRequestParser envelopes;
    private final SlackRequestParser requests;

    Reception(Slack slack, SlackDesk desk) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .build();
        app = new App(config, slack, new ArrayList<>());
        app.command(ANY, (request, context) -> desk.typed(request.getPayload()) ? context.ack() : context.ack(BUSY));
        app.blockAction(ANY, (request, context) -> {
            desk.pressed(request.getPayload());
            return context.ack();
        });
        envelopes = new SocketModeRequestParser(config);
        requests = new SlackRequestParser(config);
    }

    /** Reads an envelope of Socket Mode; null when it holds nothing to answer. */
    @Nullable
    SocketModeRequest envelope(String message) {
        return envelopes.parse(message);
    }

    /** Reads a request over HTTP; null when it is none of Slack's. */
    @Nullable
    Request<?> request(String body, Map<String, List<String>> headers) {
        return requests.parse(HttpRequest.builder()
                .requestUri("")
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(headers))
                .remoteAddress("")
                .build());
    }

    /** What to acknowledge with. Never fails: a person would be told that the app did not respond. */
    Response receive(@Nullable Request<?> request) {
        if (request == null) {
            return Response.ok();
        }
        try {
            Response response = app.run(request);
            return response.getStatusCode() == 404 ? Response.ok() : response;
        } catch (Exception e) {
            log.error("{} was acknowledged and not worked on", request.getRequestType(), e);
            return Response.ok();
        }
    }
}
