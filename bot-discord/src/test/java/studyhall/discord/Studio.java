package studyhall.discord;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import studyhall.Config;
import studyhall.Secret;
import studyhall.discord.local.LocalDiscord;

/** The real JDA on the local Discord. */
final class Studio {
    private Studio() {}

    static Config.Discord config(LocalDiscord discord, boolean embeds, Optional<String> guild) {
        return config(discord, embeds, guild, OptionalInt.empty());
    }

    static Config.Discord config(LocalDiscord discord, OptionalInt shards) {
        return config(discord, false, Optional.empty(), shards);
    }

    private static Config.Discord config(
            LocalDiscord discord, boolean embeds, Optional<String> guild, OptionalInt shards) {
        return new Config.Discord(
                new Secret(LocalDiscord.TOKEN),
                shards,
                guild,
                Optional.of(discord.api()),
                Optional.of(discord.gateway()),
                embeds);
    }

    static DiscordBot login(LocalDiscord discord, boolean embeds, Jdbi jdbi) {
        return DiscordBot.login(config(discord, embeds, Optional.empty()), jdbi);
    }

    static void awaitConnected(LocalDiscord discord) {
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(discord::connected);
    }
}
