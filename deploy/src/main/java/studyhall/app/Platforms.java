package studyhall.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import studyhall.Config;
import studyhall.chat.Chat;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.command.CommandRouter;
import studyhall.command.Welcome;
import studyhall.delivery.Switchboard;
import studyhall.discord.DiscordBot;
import studyhall.discord.DiscordLoginException;

/**
 * The platforms that this process serves beside the playground and Slack. Entered before the bot is wired, since it writes to
 * them; open for what people do once it is; left after it has finished what it was showing.
 */
record Platforms(Optional<DiscordBot> discord) implements AutoCloseable {
    /**
     * Enters those that are configured.
     *
     * @throws Mistake when one does not let the bot in; the message says what to do next
     */
    static Platforms enter(Config config, Jdbi jdbi, Signals signals) {
        try {
            return new Platforms(config.discord().map(settings -> DiscordBot.login(settings, jdbi, signals)));
        } catch (DiscordLoginException e) {
            throw new Mistake(String.valueOf(e.getMessage()));
        }
    }

    /** One chat for all of them and those given. */
    Chat with(Map<Platform, Chat> others) {
        return new Switchboard(all(others));
    }

    /** Those and the ones given. */
    List<Platform> served(Map<Platform, Chat> others) {
        return List.copyOf(all(others).keySet());
    }

    private Map<Platform, Chat> all(Map<Platform, Chat> others) {
        Map<Platform, Chat> chats = new EnumMap<>(others);
        discord.ifPresent(bot -> chats.put(Platform.DISCORD, bot.chat()));
        return chats;
    }

    /** Begins to answer what people do there, until it is closed. */
    Opened open(CommandRouter router, Welcome welcome) {
        return new Opened(discord.map(bot -> bot.open(router, welcome::first)));
    }

    /** While people are answered. */
    record Opened(Optional<DiscordBot.Opened> discord) implements AutoCloseable {
        /** Why Discord may not be heard; empty when it is, or is not configured. */
        Optional<String> trouble() {
            return discord.flatMap(DiscordBot.Opened::trouble);
        }

        @Override
        public void close() {
            discord.ifPresent(DiscordBot.Opened::close);
        }
    }

    @Override
    public void close() {
        discord.ifPresent(DiscordBot::close);
    }
}
