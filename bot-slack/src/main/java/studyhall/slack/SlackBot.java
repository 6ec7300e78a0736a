package studyhall.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Signals;
import studyhall.chat.UserRef;
import studyhall.command.CommandRouter;
import studyhall.command.HomePage;
import studyhall.command.Welcome;

/**
 * Study Hall in Slack, in one workspace or in all that install it: writes there from the start, and listens once it is
 * told who answers.
 */
public final class SlackBot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SlackBot.class);
    private static final int CALL_MILLIS = 20_000;
    private static final int WORKERS = 4;
    private static final long LAST_WORDS_SECONDS = 3;

    private final Config.Slack config;
    private final Clock clock;
    private final Signals signals;
    private final Slack slack;
    private final SlackClients clients;
    private final SlackWorkspaces workspaces;
    private final Optional<Installing> installing;
    private final String name;
    private final Chat chat;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, task -> {
        Thread thread = new Thread(task, "slack-reply");
        thread.setDaemon(true);
        return thread;
    });
    private final Lanes lanes = new Lanes();
    private @Nullable SocketMode socket;

    /** What is kept of workspaces that install the app themselves. */
    private record Installing(
            Config.SlackInstall config,
            Installations installations,
            InstalledWorkspaces workspaces,
            InstallStates states) {}

    /**
     * What takes what people do, beside Socket Mode.
     *
     * @param requests takes Slack's requests over HTTP, when there is a signing secret
     * @param install the pages where workspaces install the app, when they may
     */
    public record Doors(Optional<SlackHttp> requests, Optional<InstallPages> install) {}

    private SlackBot(Config.Slack config, Jdbi jdbi, Clock clock, Waiting waiting, Signals signals) {
        this.signals = signals;
        this.config = config;
        this.clock = clock;
        this.slack = client(settings(config));
        this.clients = new SlackClients(
                slack,
                waiting,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                clock,
                signals);
        if (config.botToken().isPresent()) {
            String token = config.botToken().get().value();
            SlackApi api = clients.api(token, () -> {});
            AuthTestResponse self = api.call("auth.test", each -> each.authTest(call -> call));
            SlackWorkspace workspace = clients.workspace(self.getTeamId(), token, api);
            this.installing = Optional.empty();
            this.workspaces = new OneWorkspace(workspace);
            this.chat = workspace.chat();
            this.name = self.getTeam() == null ? self.getTeamId() : self.getTeam();
        } else {
            Config.SlackInstall install = config.install().orElseThrow();
            Installations installations = new Installations(jdbi, new TokenVault(install.key(), install.oldKey()));
            int rotated = installations.rotate();
            if (rotated > 0) {
                log.info("{} tokens were sealed anew with STUDYHALL_SECRET_KEY", rotated);
            }
            InstalledWorkspaces installed = new InstalledWorkspaces(installations, clients);
            this.installing = Optional.of(new Installing(install, installations, installed, new InstallStates(jdbi)));
            this.workspaces = installed;
            this.chat = new SlackSwitch(installed);
            this.name = "every workspace that installs it";
        }
    }

    /**
     * The same as {@link #connect(Config.Slack, Jdbi, Clock, Signals)} where no figures are kept.
     *
     * @throws ChatException when Slack refuses the token or cannot be reached
     */
    public static SlackBot connect(Config.Slack config, Jdbi jdbi, Clock clock) {
        return connect(config, jdbi, clock, Signals.none());
    }

    /**
     * Connects to the workspace that the bot token belongs to, or prepares for all that install the app.
     *
     * @param jdbi keeps the tokens of those
     * @param signals hears what happens
     * @throws ChatException when Slack refuses the token or cannot be reached
     */
    public static SlackBot connect(Config.Slack config, Jdbi jdbi, Clock clock, Signals signals) {
        return new SlackBot(config, jdbi, clock, Waiting.real(), signals);
    }

    static SlackBot connect(Config.Slack config, Jdbi jdbi, Clock clock, Waiting waiting) {
        return new SlackBot(config, jdbi, clock, waiting, Signals.none());
    }

    private static SlackConfig settings(Config.Slack config) {
        SlackConfig settings = new SlackConfig();
        config.api().ifPresent(base -> settings.setMethodsEndpointUrlPrefix(base.toString()));
        settings.setStatsEnabled(false);
        settings.setHttpClientCallTimeoutMillis(CALL_MILLIS);
        return settings;
    }

    /**
     * Slack's client, which by itself would send a request again whose connection broke, also when Slack had taken it: a
     * message would stand there twice.
     */
    private static Slack client(SlackConfig settings) {
        SlackHttpClient client = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(settings)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        client.setConfig(settings);
        return Slack.getInstance(settings, client);
    }

    /** Writes to all workspaces. */
    public Chat chat() {
        return chat;
    }

    /** What the workspace calls itself, or that there may be many. */
    public String workspaceName() {
        return name;
    }

    /**
     * Begins to take what people do: over Socket Mode when there is an app token.
     *
     * @param left is told of whoever has left a workspace
     */
    public Doors listen(CommandRouter router, HomePage page, Welcome welcome, Consumer<UserRef> left) {
        Showing showing = new Showing(new Replies(clients.http(), workers));
        FormDesk forms = new FormDesk(router, workspaces, lanes, showing);
        HomeDesk home = new HomeDesk(page, welcome, workspaces, lanes);
        SlackDesk desk = new SlackDesk(router, welcome, workspaces, lanes, showing, forms);
        Reception reception = new Reception(
                slack,
                desk,
                forms,
                home,
                workspaces,
                gone -> lanes.offer(Origin.of(gone.workspace(), ""), gone.user(), () -> left.accept(gone)));
        config.appToken().ifPresent(token -> {
            SlackApi asApp = clients.api(token.value(), () -> {});
            socket = new SocketMode(
                    reception,
                    () -> URI.create(asApp.call("apps.connections.open", each -> each.appsConnectionsOpen(call -> call))
                            .getUrl()),
                    signals);
            socket.open();
        });
        return new Doors(
                config.signingSecret()
                        .map(secret -> new SlackHttp(new SignedRequests(secret, clock), reception, signals)),
                installing.map(each -> pages(each, home)));
    }

    private InstallPages pages(Installing install, HomeDesk home) {
        URI pages = config.api().map(base -> base.resolve("..")).orElse(URI.create("https://slack.com/"));
        return new InstallPages(
                install.config(), pages, clients.anonymous(), install.states(), install.installations(), done -> {
                    install.workspaces().installed(done.installation());
                    home.installed(done);
                });
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
            log.debug("Slack's client did not close", e);
        }
    }
}
