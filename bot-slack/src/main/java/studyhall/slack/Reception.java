package studyhall.slack;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.command.Turns;

/**
 * Bolt, as this program uses it: its parsers and its routing, none of its middleware, since who sent a request is known
 * before it comes here. Whatever comes is acknowledged, also what nobody asked for. Thread-safe.
 */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Pattern ANY = Pattern.compile("(?s).*");

    private final App app;
    private final SocketModeRequestParser envelopes;
    private final SlackRequestParser requests;

    Reception(
            Slack slack,
            SlackDesk desk,
            FormDesk forms,
            HomeDesk home,
            SlackWorkspaces workspaces,
            Consumer<UserRef> left) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .build();
        app = new App(config, slack, new ArrayList<>());
        app.command(ANY, (request, context) -> {
            OptionalInt wait = desk.typed(request.getPayload());
            return wait.isEmpty()
                    ? context.ack()
                    : context.ack(Turns.patience(wait.getAsInt()).plainText());
        });
        app.blockAction(ANY, (request, context) -> {
            desk.pressed(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(ANY, (request, context) -> {
            if (SlackDesk.SHORTCUT.equals(request.getPayload().getCallbackId())) {
                desk.pointed(request.getPayload());
            }
            return context.ack();
        });
        app.blockSuggestion(ANY, (request, context) -> json(SlackViews.proposals(forms.propose(request.getPayload()))));
        app.viewSubmission(ANY, (request, context) -> {
            Map<String, String> flaws = forms.submitted(request.getPayload());
            return flaws.isEmpty() ? context.ack() : context.ackWithErrors(flaws);
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent event = payload.getEvent();
            home.opened(origin(payload), text(event.getUser()), text(event.getChannel()), text(event.getTab()));
            return context.ack();
        });
        app.event(UserChangeEvent.class, (payload, context) -> {
            // it comes with every change of a status as well
            User user = payload.getEvent().getUser();
            if (user != null && user.isDeleted()) {
                left.accept(new UserRef(Platform.SLACK, origin(payload).team(), text(user.getId())));
            }
            return context.ack();
        });
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            workspaces.removed(installation(payload));
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            TokensRevokedEvent.Tokens tokens = payload.getEvent().getTokens();
            // people's own tokens are none that we have
            if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
                workspaces.removed(installation(payload));
            }
            return context.ack();
        });
        envelopes = new SocketModeRequestParser(config);
        requests = new SlackRequestParser(config);
    }

    private static Origin origin(EventsApiPayload<?> payload) {
        return Origin.of(payload.getTeamId(), payload.getEnterpriseId());
    }

    /** Where the installation is that an event is about: an organisation's is not that of one of its workspaces. */
    private static Origin installation(EventsApiPayload<?> payload) {
        boolean forAll = payload.getAuthorizations() != null
                && payload.getAuthorizations().stream()
                        .anyMatch(each -> Boolean.TRUE.equals(each.getIsEnterpriseInstall()));
        return forAll ? Origin.of("", payload.getEnterpriseId()) : origin(payload);
    }

    private static Response json(JsonObject body) {
        return Response.builder()
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body(body.toString())
                .build();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
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
            // whatever Bolt makes nothing of came from Slack all the same, which asks for no more than to hear that
            return response.getStatusCode() >= 400 ? Response.ok() : response;
        } catch (Exception e) {
            log.error("{} was acknowledged and not worked on", request.getRequestType(), e);
            return Response.ok();
        }
    }
}
