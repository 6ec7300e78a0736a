package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.Command;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.command.FallbackCommand;
import studyhall.command.Invocation;
import studyhall.discord.local.LocalDiscord;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** The real JDA on several shards of the local Discord, in one process and in two. */
@Execution(ExecutionMode.CONCURRENT)
class ShardsTest {
    private static final Command HELP = new FallbackCommand() {
        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    "help", "Helps", List.of(), Visibility.PRIVATE, Place.ANYWHERE, Role.EVERYONE, List.of());
        }

        @Override
        public Answer run(Invocation invocation) {
            return Answer.privately(Message.text("Help"));
        }

        @Override
        public boolean knows(studyhall.chat.ChannelRef place, String text) {
            return false;
        }
    };

    /** A process of the bot that does next to nothing. */
    private static final class Process implements AutoCloseable {
        private final DiscordBot bot;
        private final DiscordBot.Opened opened;

        Process(LocalDiscord discord, Database database, OptionalInt shards) {
            bot = DiscordBot.login(Studio.config(discord, shards), database.jdbi());
            opened = bot.open(
                    new CommandRouter((FallbackCommand) HELP, List.of(HELP), List.of(), new Random(1)),
                    scene -> Optional.empty());
        }

        @Override
        public void close() {
            opened.close();
            bot.close();
        }
    }

    @Test
    void twoProcessesDivideTheShardsNoneIsServedTwiceAndOneTakesAllWhenTheOtherEnds() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord();
                Process one = new Process(discord, database, OptionalInt.of(2))) {
            await(() -> discord.shards().equals(List.of(0, 1)));
            try (Process two = new Process(discord, database, OptionalInt.of(2))) {
                await(() -> two.opened.share().owned().size() == 1
                        && one.opened.share().owned().size() == 1
                        && discord.shards().equals(List.of(0, 1)));
                assertThat(two.opened.share().owned())
                        .doesNotContainAnyElementsOf(one.opened.share().owned());
            }
            await(() ->
                    one.opened.share().owned().size() == 2 && discord.shards().equals(List.of(0, 1)));
            apart(discord);
            assertThat(discord.complaints()).isEmpty();
        }
    }

    @Test
    void noSessionIsBegunWhereDiscordAllowsNoMoreUntilItDoes() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord()) {
            long allowed = System.currentTimeMillis() + 2_000;
            discord.sessionsLeft(0, 2_000);
            try (Process only = new Process(discord, database, OptionalInt.of(1))) {
                await(() -> discord.shards().equals(List.of(0)));
                assertThat(only.opened.share().owned()).containsExactly(0);
                assertThat(discord.identifyMillis().get(0)).isGreaterThanOrEqualTo(allowed);
            }
        }
    }

    @Test
    void withoutANumberItIsAsManyAsDiscordRecommends() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord()) {
            discord.recommend(3);
            try (Process only = new Process(discord, database, OptionalInt.empty())) {
                await(() -> discord.shards().equals(List.of(0, 1, 2)));
                assertThat(only.opened.share().parts()).isEqualTo(3);
                apart(discord);
            }
            await(() -> discord.shards().isEmpty());
        }
    }

    @Test
    void withoutTheDatabaseTheConnectionIsGivenUpBeforeOthersTakeIt() {
        try (LocalDiscord discord = new LocalDiscord()) {
            Database database = TestDatabase.fresh();
            try (Process cut = new Process(discord, database, OptionalInt.of(1))) {
                await(() -> discord.shards().equals(List.of(0)));
                Instant lost = Instant.now();
                database.close();
                await(() -> discord.shards().isEmpty());
                assertThat(cut.opened.share().owned()).isEmpty();
                assertThat(Instant.now()).isBefore(lost.plus(ShardLeases.HELD.plusSeconds(10)));
            }
        }
    }

    /** Discord takes one identify in five seconds; the clocks of two threads are not asked to be better than that. */
    private static void apart(LocalDiscord discord) {
        List<Long> begun = discord.identifyMillis();
        for (int i = 1; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 1)).isGreaterThan(4_800);
        }
    }

    private static void await(Callable<Boolean> until) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(until);
    }
}
