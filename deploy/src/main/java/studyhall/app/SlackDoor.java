package studyhall.app;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.command.CommandRouter;
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
    static SlackDoor open(Config config, Clock clock) {
        try {
            return new SlackDoor(config.slack().map(slack -> SlackBot.connect(slack, clock)), config);
        } catch (ChatException e) {
            throw new Mistake(e.getMessage() + " SLACK_BOT_TOKEN and SLACK_API_URL say where and as whom.");
        }
    }

    Optional<Chat> chat() {
        return bot.map(SlackBot::chat);
    }

    /** Whether Slack sends its requests to the program's port. */
    boolean needsPort() {
        return config.slack().flatMap(Config.Slack::signingSecret).isPresent();
    }

    /**
     * Begins to take what people do.
     *
     * @throws Mistake when the port is taken
     */
    void listen(CommandRouter router) {
        bot.flatMap(each -> each.listen(router)).ifPresent(this::serve);
    }

    private void serve(SlackHttp slack) {
        Javalin javalin = Javalin.create(settings -> {
            settings.startup.showJavalinBanner = false;
            settings.startup.showOldJavalinVersionWarning = false;
            settings.startup.startupWatcherEnabled = false;
            settings.http.maxRequestSize = SlackHttp.MAX_BODY;
            settings.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
            settings.routes.post("/slack/{path}", context -> answer(slack, context));
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

    /** What a person who starts the program wants to know; empty where Slack is not configured. */
    Optional<String> told() {
        return bot.map(each -> {
            Javalin serving = server;
            String over = config.slack().flatMap(Config.Slack::appToken).isPresent()
                    ? serving == null ? "Socket Mode" : "Socket Mode and HTTP"
                    : "HTTP";
            return each.workspaceName() + ", over " + over
                    + (serving == null ? "" : ": requests to http://127.0.0.1:" + serving.port() + "/slack/events");
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
