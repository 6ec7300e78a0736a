package studyhall.discord;

import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.command.CommandRouter;
import studyhall.schedule.Departures;

/**
 * One connection to Discord. Messages can be posted from {@link #login} on; what people do is kept waiting until
 * {@link #open}. Needs no privileged intents. Thread-safe.
 */
public final class DiscordBot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);
    private static final int CLOSING_SECONDS = 5;

    private final JDA jda;
    private final Config.Discord config;
    private final Jdbi jdbi;
    private final Rendering rendering;
    private final DiscordApi api;
    private final DiscordChat chat;
    private final CompletableFuture<EventListener> listening;

    private DiscordBot(JDA jda, Config.Discord config, Jdbi jdbi, CompletableFuture<EventListener> listening) {
        this.jda = jda;
        this.config = config;
        this.jdbi = jdbi;
        this.listening = listening;
        this.rendering = config.embeds() ? new EmbedRendering() : new ComponentRendering();
        this.api = new DiscordApi(jda);
        this.chat = new DiscordChat(api, rendering);
    }

    /**
     * Enters Discord; the connection to its gateway is made after that, and again whenever it breaks.
     *
     * @param jdbi keeps what was declared, and where people were last active
     * @throws DiscordLoginException when Discord does not let the bot in, or does not answer
     */
    public static DiscordBot login(Config.Discord config, Jdbi jdbi) {
        // for all that is ever sent from here, also by a way that forgets it
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        CompletableFuture<EventListener> listening = new CompletableFuture<>();
        RestConfig rest = new RestConfig();
        config.api().ifPresent(base -> rest.setBaseUrl(base.toString()));
        try {
            JDA jda = JDABuilder.createLight(config.token().value(), EnumSet.noneOf(GatewayIntent.class))
                    .setRestConfig(rest)
                    .setSessionController(new Gateway(config))
                    .setCompression(Compression.NONE)
                    .setEnableShutdownHook(false)
                    .addEventListeners((EventListener) event -> listening.thenAccept(desk -> desk.onEvent(event)))
                    .build();
            return new DiscordBot(jda, config, jdbi, listening);
        } catch (InvalidTokenException e) {
            throw new DiscordLoginException(
                    "DISCORD_TOKEN: Discord does not know this token. Copy it again from your application's page Bot.",
                    e);
        } catch (RuntimeException e) {
            throw new DiscordLoginException(
                    "Discord does not answer (" + e.getMessage()
                            + "). Check this machine's network, and DISCORD_API_URL if you set it, then start again.",
                    e);
        }
    }

    /** Where the gateway is. */
    private static final class Gateway extends SessionControllerAdapter {
        private final Config.Discord config;

        Gateway(Config.Discord config) {
            this.config = config;
        }

        @Override
        public String getGateway() {
            return config.gateway().map(Object::toString).orElseGet(super::getGateway);
        }
    }

    /** Writes to Discord. */
    public Chat chat() {
        return chat;
    }

    /** Begins to answer what people do, and declares the commands. Closing what is returned ends that, chat goes on. */
    public Opened open(CommandRouter router) {
        Servers servers = new Servers(jdbi, System::nanoTime);
        InteractionDesk desk = new InteractionDesk(router, chat, rendering, servers);
        Membership membership = new Membership(servers, new Departures(jdbi));
        DiscordCommands commands = new DiscordCommands(router.specs());
        listening.complete(event -> {
            if (event instanceof ReadyEvent) {
                declare(commands);
            }
            if (event instanceof ShutdownEvent shutdown
                    && shutdown.getCloseCode() != null
                    && shutdown.getCloseCode() != CloseCode.GRACEFUL_CLOSE) {
                log.error("Discord ended the connection for good: {}", shutdown.getCloseCode());
            }
            membership.onEvent(event);
            desk.onEvent(event);
        });
        return () -> {
            desk.close();
            membership.close();
        };
    }

    /** While people are answered. */
    public interface Opened extends AutoCloseable {
        /** Takes nothing more, and finishes what was taken. */
        @Override
        void close();
    }

    Registration registration() {
        return new Registration(api, jdbi, jda.getSelfUser().getApplicationId());
    }

    private void declare(DiscordCommands commands) {
        Registration registration =
                new Registration(api, jdbi, jda.getSelfUser().getApplicationId());
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
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
