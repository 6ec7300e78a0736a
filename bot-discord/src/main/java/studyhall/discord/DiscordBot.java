package studyhall.discord;

import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.utils.IOUtil;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import net.dv8tion.jda.internal.utils.config.SessionConfig;
import net.dv8tion.jda.internal.utils.config.ThreadingConfig;
import okhttp3.OkHttpClient;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Share;
import studyhall.chat.Signals;
import studyhall.command.CommandRouter;
import studyhall.delivery.Turnstile;
import studyhall.schedule.Departures;

/**
 * One bot on Discord. Messages can be posted from {@link #login} on, whichever shards this process holds; what people do
 * is heard once it is {@link #open}. Needs no privileged intents. Thread-safe.
 */
public final class DiscordBot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);
    private static final int CLOSING_SECONDS = 5;

    private final JDA client;
    private final Config.Discord config;
    private final Jdbi jdbi;
    private final Rendering rendering;
    private final DiscordApi api;
    private final DiscordChat chat;
    private final Turnstile turnstile;
    private final Signals signals;

    private DiscordBot(JDA client, Config.Discord config, Jdbi jdbi, Turnstile turnstile, Signals signals) {
        this.signals = signals;
        this.client = client;
        this.turnstile = turnstile;
        this.config = config;
        this.jdbi = jdbi;
        this.rendering = config.embeds() ? new EmbedRendering() : new ComponentRendering();
        this.api = new DiscordApi(client);
        this.chat = new DiscordChat(api, rendering, client.getSelfUser().getId());
    }

    /**
     * Enters Discord's HTTP API; the gateway is for {@link #open}.
     *
     * @param jdbi keeps what was declared, which servers there are and who holds which shard
     * @throws DiscordLoginException when Discord does not let the bot in, or does not answer
     */
    public static DiscordBot login(Config.Discord config, Jdbi jdbi) {
        return login(config, jdbi, Signals.none());
    }

    /**
     * The same where figures are kept.
     *
     * @param signals hears what happens
     */
    public static DiscordBot login(Config.Discord config, Jdbi jdbi, Signals signals) {
        // for all that is ever sent from here, also by a way that forgets it
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        // shards come and go, and a process without one posts all the same: requests have a client of their own
        ThreadingConfig threads = new ThreadingConfig();
        Turnstile turnstile = Turnstile.discord(jdbi);
        JDAImpl client = new JDAImpl(
                new AuthorizationConfig(config.token().value()),
                session(http(config, turnstile, signals)),
                threads,
                null,
                rest(config),
                null);
        threads.init(() -> "discord");
        client.initRequester();
        try {
            client.verifyToken();
            return new DiscordBot(client, config, jdbi, turnstile, signals);
        } catch (InvalidTokenException e) {
            turnstile.close();
            throw new DiscordLoginException(
                    "DISCORD_TOKEN: Discord does not know this token. Copy it again from your application's page Bot.",
                    e);
        } catch (RuntimeException e) {
            turnstile.close();
            throw new DiscordLoginException(
                    "Discord does not answer (" + e.getMessage()
                            + "). Check this machine's network, and DISCORD_API_URL if you set it, then start again.",
                    e);
        }
    }

    private static SessionConfig session(OkHttpClient.Builder http) {
        SessionConfig usual = SessionConfig.getDefault();
        return new SessionConfig(
                null,
                http.build(),
                null,
                null,
                usual.getFlags(),
                usual.getMaxReconnectDelay(),
                usual.getLargeThreshold());
    }

    /** As JDA sets it up, with the budget before it; each of JDA's own has one, and all share the budget. */
    private static OkHttpClient.Builder http(Config.Discord config, Turnstile turnstile, Signals signals) {
        return IOUtil.newHttpClientBuilder().addInterceptor(new Budgeted(turnstile, rest(config), signals));
    }

    private static RestConfig rest(Config.Discord config) {
        RestConfig rest = new RestConfig();
        config.api().ifPresent(base -> rest.setBaseUrl(base.toString()));
        return rest;
    }

    /** Writes to Discord. */
    public Chat chat() {
        return chat;
    }

    /**
     * Begins to answer what people do, and declares the commands. Closing what is returned ends that, chat goes on.
     *
     * @param welcome what whoever administers a server reads after their first command there, if nobody has yet
     */
    public Opened open(CommandRouter router, Function<Scene, Optional<Message>> welcome) {
        Servers servers = new Servers(jdbi, System::nanoTime);
        InteractionDesk desk = new InteractionDesk(router, chat, rendering, servers, welcome, signals);
        Membership membership = new Membership(servers, new Departures(jdbi));
        DiscordCommands commands = new DiscordCommands(router.specs());
        EventListener listener = event -> {
            if (event instanceof ReadyEvent ready) {
                declare(registration(ready.getJDA()), commands);
            }
            if (event instanceof ShutdownEvent shutdown
                    && shutdown.getCloseCode() != null
                    && shutdown.getCloseCode() != CloseCode.GRACEFUL_CLOSE) {
                log.error("Discord ended the connection for good: {}", shutdown.getCloseCode());
            }
            membership.onEvent(event);
            desk.onEvent(event);
        };
        String application = client.getSelfUser().getId();
        Sessions sessions = new Sessions(jdbi, api, config.gateway().map(URI::toString), application, client);
        Shards shards = new Shards(
                new ShardLeases(jdbi, application, UUID.randomUUID()),
                config.shards(),
                sessions::recommended,
                (total, first) -> LoggedIn.manager(DefaultShardManagerBuilder.createLight(
                                config.token().value(), EnumSet.noneOf(GatewayIntent.class))
                        .setRestConfigProvider(shard -> rest(config))
                        .setSessionController(sessions)
                        .setHttpClientBuilder(http(config, turnstile, signals))
                        .setCompression(Compression.NONE)
                        .setEnableShutdownHook(false)
                        .setShardsTotal(total)
                        .setShards(first)
                        .addEventListeners(listener)),
                System::nanoTime);
        chat.shared(shards::share, shards::of);
        shards.begin();
        return new Opened() {
            @Override
            public Share share() {
                return shards.share();
            }

            @Override
            public Optional<String> trouble() {
                return shards.trouble();
            }

            @Override
            public void close() {
                // answers leave by the connection that the question came by
                desk.close();
                shards.close();
                membership.close();
            }
        };
    }

    /** While people are answered. */
    public interface Opened extends AutoCloseable {
        /** The part of all servers that this process holds now. */
        Share share();

        /** Why something that people do may not arrive here; empty when nothing is known that keeps it away. */
        Optional<String> trouble();

        /** Takes nothing more, and finishes what was taken. */
        @Override
        void close();
    }

    Registration registration() {
        return registration(client);
    }

    private Registration registration(JDA jda) {
        String application = jda.getSelfUser().getApplicationId();
        return new Registration(
                api, jdbi, application.equals("0") ? jda.getSelfUser().getId() : application);
    }

    private void declare(Registration registration, DiscordCommands commands) {
        Thread thread = new Thread(() -> declare(registration, commands, config.guild()), "discord-commands");
        thread.setDaemon(true);
        thread.start();
    }

    private static void declare(Registration registration, DiscordCommands commands, Optional<String> guild) {
        try {
            registration.declare(commands, guild);
        } catch (RuntimeException e) {
            log.error("Discord's commands could not be declared; the next start tries again", e);
        }
    }

    /** Leaves Discord, after what is on its way to it. */
    @Override
    public void close() {
        client.shutdown();
        try {
            if (!client.awaitShutdown(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                client.shutdownNow();
            }
        } catch (InterruptedException e) {
            client.shutdownNow();
            Thread.currentThread().interrupt();
        }
        turnstile.close();
    }
}
