package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatContract;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** The contract on the local Discord, each body held against Discord's rules. One login serves all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DiscordChatContract extends ChatContract {
    private final boolean embeds;
    private Database database;
    private LocalDiscord discord;
    private DiscordBot bot;

    DiscordChatContract(boolean embeds) {
        this.embeds = embeds;
    }

    @BeforeAll
    void login() {
        discord = new LocalDiscord();
        database = TestDatabase.fresh();
        bot = Studio.login(discord, embeds, database.jdbi());
    }

    @AfterAll
    void leave() {
        bot.close();
        discord.close();
        database.close();
    }

    @AfterEach
    void everyBodyIsAsDiscordWantsIt() {
        assertThat(discord.complaints()).isEmpty();
    }

    LocalDiscord discord() {
        return discord;
    }

    DiscordBot bot() {
        return bot;
    }

    @Override
    protected Stage stage() {
        return new Server();
    }

    /** A server with fresh channels and people. */
    private final class Server implements Stage {
        private final Place channel = discord.channel();
        private final Place other = discord.channel();
        private final Place closed = discord.channel();
        private final long ada = discord.person("Ada");
        private final long zoe = discord.person("Zoe");

        Server() {
            closed.door(Place.Door.MUTE);
            discord.unreachable(zoe);
        }

        @Override
        public Chat chat() {
            return bot.chat();
        }

        private ChannelRef ref(String id) {
            return new ChannelRef(Platform.DISCORD, discord.guild(), id);
        }

        @Override
        public ChannelRef channel() {
            return ref(channel.id());
        }

        @Override
        public ChannelRef otherChannel() {
            return ref(other.id());
        }

        @Override
        public ChannelRef goneChannel() {
            return ref("123456789012345678");
        }

        @Override
        public ChannelRef closedChannel() {
            return ref(closed.id());
        }

        @Override
        public UserRef user() {
            return new UserRef(Platform.DISCORD, discord.guild(), Long.toUnsignedString(ada));
        }

        @Override
        public Optional<UserRef> unreachable() {
            return Optional.of(new UserRef(Platform.DISCORD, discord.guild(), Long.toUnsignedString(zoe)));
        }

        @Override
        public List<Seen> seenIn(ChannelRef ref) {
            return List.of(channel, other, closed).stream()
                    .filter(place -> place.id().equals(ref.channel()))
                    .flatMap(place -> place.seenBy(ada).stream())
                    .map(Reader::seen)
                    .toList();
        }

        @Override
        public List<Seen> seenBy(UserRef user) {
            return discord.direct(Long.parseUnsignedLong(user.user())).seenBy(ada).stream()
                    .map(Reader::seen)
                    .toList();
        }
    }
}
