package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import studyhall.discord.local.LocalDiscord;

/** The order of two threads inside JDA after which it never started a second shard. */
class LoggedInTest {
    /** Its worker has run for a while before whoever started it goes on. */
    private static final class Eager extends Thread {
        private static final int HEAD_START_MILLIS = 300;

        Eager(Runnable work) {
            super(work, "eager");
            setDaemon(true);
        }

        @Override
        public synchronized void start() {
            super.start();
            try {
                TimeUnit.MILLISECONDS.sleep(HEAD_START_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aSecondShardIsStartedAlsoWhereTheWorkerOfTheFirstEndsBeforeItIsNoted() {
        AtomicInteger begun = new AtomicInteger();
        try (LocalDiscord discord = new LocalDiscord()) {
            ShardManager manager = LoggedIn.manager(builder(discord), work -> {
                begun.incrementAndGet();
                return new Eager(work);
            });
            try {
                assertThat(begun).hasValue(1);
                manager.start(1);
                Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> discord.shards()
                        .equals(List.of(0, 1)));
            } finally {
                manager.shutdown();
            }
        }
    }

    private static DefaultShardManagerBuilder builder(LocalDiscord discord) {
        return DefaultShardManagerBuilder.createLight(LocalDiscord.TOKEN, EnumSet.noneOf(GatewayIntent.class))
                .setRestConfigProvider(
                        shard -> new RestConfig().setBaseUrl(discord.api().toString()))
                .setSessionController(new SessionControllerAdapter() {
                    @Override
                    public String getGateway() {
                        return discord.gateway().toString();
                    }
                })
                .setCompression(Compression.NONE)
                .setEnableShutdownHook(false)
                .setShardsTotal(2)
                .setShards(0);
    }
}
