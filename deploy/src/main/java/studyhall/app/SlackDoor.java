package studyhall.app;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.Config;
import studyhall.StudyHall;
import studyhall.app.operations.HealthRoutes;
import studyhall.app.playground.BoardRoutes;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Signals;
import studyhall.slack.InstallPages;
import studyhall.slack.SlackBot;
import studyhall.slack.SlackHttp;

/**
 * Slack, where it is configured. Over HTTP it takes the program's port, on all addresses and with nothing else behind it:
 * a proxy in front would make every request look as if it came from this machine, which is all that protects the
 * playground.
 */
final class SlackDoor implements AutoCloseable {
    private final Optional<SlackBot> bot;
    private final Config config;
    private @Nullable Javalin server;

    private SlackDoor(Optional<SlackBot> bot, Config config) {
        this.bot = bot;
        this.config = config;
    }

    /**
     * Connects, where Slack is configured.
     *
     * @throws Mistake when Slack does not take the token or cannot be reached
     */
    static SlackDoor open(Config config, Jdbi jdbi, Clock clock, Signals signals) {
        try {
            return new SlackDoor(config.slack().map(slack -> SlackBot.connect(slack, jdbi, clock, signals)), config);
        } catch (ChatException e) {
            throw new Mistake(e.getMessage() + " SLACK_BOT_TOKEN and SLACK_API_URL say where and as whom.");
        }
    }

    Optional<Chat> chat() {
        return bot.map(SlackBot::chat);
    }

    /** Why Slack may not be heard; empty when it is, or is not configured. */
    Optional<String> trouble() {
        return bot.filter(each -> !each.isListening()).map(each -> "Slack's Socket Mode is not connected.");
    }

    /** Whether Slack, or browsers that install the app, come to the program's port. */
    boolean needsPort() {
        return config.slack()
                .filter(slack ->
                        slack.signingSecret().isPresent() || slack.install().isPresent())
                .isPresent();
    }

    /**
     * Begins to take what people do.
     *
     * @throws Mistake when the port is taken
     */
    void listen(StudyHall hall, BoardRoutes boards, HealthRoutes health) {
        Optional<SlackBot.Doors> doors =
                bot.map(each -> each.listen(hall.router(), hall.home(), hall.welcome(), hall::left));
        doors.filter(each -> each.requests().isPresent() || each.install().isPresent())
                .ifPresent(each -> serve(each, boards, health));
    }

    private void serve(SlackBot.Doors doors, BoardRoutes boards, HealthRoutes health) {
        Javalin javalin = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.startup.showOldJavalinVersionWarning = false;
            settings.startup.startupWatcherEnabled = false;
            settings.http.maxRequestSize = SlackHttp.MAX_BODY;
            settings.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            boards.add(settings.routes);
            health.add(settings.routes);
            doors.requests()
                    .ifPresent(slack -> settings.routes.post("/slack/{path}", context -> answer(slack, context)));
            doors.install().ifPresent(pages -> {
                settings.routes.get(InstallPages.INSTALL, context -> show(install(pages, context), context));
                settings.routes.get(
                        InstallPages.REDIRECT,
                        context -> show(pages.redirected(parameters(context), context.cookieMap()), context));
            });
        });
        try {
            javalin.start(config.port());
            server = javalin;
        } catch (JavalinBindException e) {
            throw new Mistake("Port " + config.port() + " is in use by another program. Choose another by PORT.");
        }
    }

    private static void answer(SlackHttp slack, Context context) {
        SlackHttp.Answer answer = slack.receive(context.headerMap(), context.bodyAsBytes());
        context.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    private InstallPages.Page install(InstallPages pages, Context context) {
        boolean secure = config.slack()
                        .flatMap(Config.Slack::install)
                        .flatMap(Config.SlackInstall::address)
                        .filter(address -> "https".equals(address.getScheme()))
                        .isPresent()
                || "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"));
        return pages.install(context.cookieMap(), secure);
    }

    private static Map<String, String> parameters(Context context) {
        Map<String, String> parameters = new HashMap<>();
        context.queryParamMap()
                .forEach((name, values) -> values.stream().findFirst().ifPresent(value -> parameters.put(name, value)));
        return parameters;
    }

    private static void show(InstallPages.Page page, Context context) {
        page.headers().forEach(context::header);
        context.status(page.status()).html(page.html());
    }

    /** What a person who starts the program wants to know; empty where Slack is not configured. */
    Optional<String> told() {
        return bot.map(each -> {
            Javalin serving = server;
            String over = config.slack().flatMap(Config.Slack::appToken).isPresent()
                    ? serving == null ? "Socket Mode" : "Socket Mode and HTTP"
                    : "HTTP";
            return each.workspaceName() + ", over " + over
                    + (serving == null ? "" : ": requests to http://127.0.0.1:" + serving.port() + "/slack/events")
                    + (config.slack().flatMap(Config.Slack::install).isEmpty() || serving == null
                            ? ""
                            : ", installed at http://127.0.0.1:" + serving.port() + InstallPages.INSTALL);
        });
    }

    /** Takes nothing more; the chat can still be written to. */
    void hangUp() {
        if (server != null) {
            server.stop();
        }
        bot.ifPresent(SlackBot::hangUp);
    }

    @Override
    public void close() {
        hangUp();
        bot.ifPresent(SlackBot::close);
    }
}
