package studyhall.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.command.CommandRouter;

/** Study Hall in one workspace of Slack: writes there from the start, and listens once it is told who answers. */
public final class SlackBot implements AutoCloseable {
    private static final int CALL_MILLIS = 20_000;
    private static final int WORKERS = 4;
    private static final long LAST_WORDS_SECONDS = 3;

    private final Config.Slack config;
    private final Clock clock;
    private final Waiting waiting;
    private final Slack slack;
    private final SlackApi api;
    private final AuthTestResponse self;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
        Thread thread = new Thread(task, "slack-reply");
        thread.setDaemon(true);
        return thread;
    });
    private final Lanes lanes = new Lanes();
    private final SlackChat chat;
    private @Nullable SocketMode socket;

    private SlackBot(Config.Slack config, Clock clock, Waiting waiting) {
        this.config = config;
        this.clock = clock;
        this.waiting = waiting;
        this.slack = Slack.getInstance(settings(config));
        MethodsClient methods = slack.methods(config.botToken().value());
        this.api = new SlackApi(methods, waiting);
        this.self = api.call("auth.test", each -> each.authTest(call -> call));
        this.chat = new SlackChat(api, self.getTeamId(), new Pictures(api, waiting, http), new ChannelPace(waiting));
    }

    /**
     * Connects to the workspace that the bot token belongs to.
     *
     * @throws ChatException when Slack refuses the token or cannot be reached
     */
    public static SlackBot connect(Config.Slack config, Clock clock) {
        return new SlackBot(config, clock, Waiting.real());
    }

    static SlackBot connect(Config.Slack config, Clock clock, Waiting waiting) {
        return new SlackBot(config, clock, waiting);
    }

    private static SlackConfig settings(Config.Slack config) {
        SlackConfig settings = new SlackConfig();
        config.api().ifPresent(base -> settings.setMethodsEndpointUrlPrefix(base.toString()));
        settings.setStatsEnabled(false);
        settings.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        return settings;
    }

    /** Writes to this workspace. */
    public Chat chat() {
        return chat;
    }

    /** What the workspace calls itself. */
    public String workspaceName() {
        return self.getTeam() == null ? self.getTeamId() : self.getTeam();
    }

    /**
     * Begins to take what people do: over Socket Mode when there is an app token.
     *
     * @return what takes requests over HTTP, when there is a signing secret
     */
    public Optional<SlackHttp> listen(CommandRouter router) {
        Replies replies = new Replies(chat, http, workers);
        SlackDesk desk = new SlackDesk(router, self.getTeamId(), chat, new People(api, waiting), lanes, replies);
        Reception reception = new Reception(slack, desk);
        config.appToken().ifPresent(token -> {
            SlackApi asApp = new SlackApi(slack.methods(token.value()), waiting);
            socket = new SocketMode(
                    reception,
                    () -> URI.create(asApp.call("apps.connections.open", each -> each.appsConnectionsOpen(call -> call))
                            .getUrl()));
            socket.open();
        });
        return config.signingSecret().map(secret -> new SlackHttp(new SignedRequests(secret, clock), reception));
    }

    /** Whether what people do over Socket Mode arrives; true where it is not used. */
    public boolean isListening() {
        SocketMode open = socket;
        return open == null || open.isOpen();
    }

    /** Takes nothing more, and finishes what was taken; can still write. */
    public void hangUp() {
        SocketMode open = socket;
        if (open != null) {
            open.close();
        }
        lanes.close();
    }

    @Override
    public void close() {
        hangUp();
        workers.shutdown();
        try {
            workers.awaitTermination(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
            slack.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LoggerFactory.getLogger(SlackBot.class).debug("Slack's client did not close", e);
        }
    }
}
