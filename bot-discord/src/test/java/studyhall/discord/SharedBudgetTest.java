package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.discord.local.Arrival;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Two processes' worth of senders on one PostgreSQL, and one Discord that writes down when each request arrives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("It counts by the second")
class SharedBudgetTest {
    private static final int SENDERS = 16;
    private static final int POSTS = 100;
    private static final int QUIZZES = 40;
    private static final long SECOND = 1_000_000_000L;

    private Database database;
    private LocalDiscord discord;

    @BeforeAll
    void open() {
        database = TestDatabase.fresh();
        discord = new LocalDiscord();
    }

    @AfterAll
    void close() {
        discord.close();
        database.close();
    }

    @Test
    void postsAndEditsOfTwoProcessesAreNeverMoreThanFiftyInASecondAndEditsGoFirst() throws Exception {
        ExecutorService posting = Executors.newFixedThreadPool(2 * SENDERS);
        ExecutorService editing = Executors.newFixedThreadPool(QUIZZES);
        try (Pulse pulse = new Pulse();
                DiscordBot one = Studio.login(discord, false, database.jdbi());
                DiscordBot other = Studio.login(discord, false, database.jdbi())) {
            List<MessageRef> quizzes = new ArrayList<>();
            for (int i = 0; i < QUIZZES; i++) {
                quizzes.add(other.chat().post(ref(discord.channel()), Message.text("question"), "quiz " + i));
            }
            // the first of its kind finds classes to load, here and at the other end
            other.chat().edit(quizzes.get(0), Message.text("question"));
            one.chat().patient().post(ref(discord.channel()), Message.text("tip"), "first");
            int before = discord.arrivals().size();
            List<Future<?>> all = new ArrayList<>();
            for (DiscordBot bot : List.of(one, other)) {
                for (int i = 0; i < POSTS; i++) {
                    ChannelRef channel = ref(discord.channel());
                    all.add(posting.submit(
                            () -> bot.chat().patient().post(channel, Message.text("tip"), "tip " + channel)));
                }
            }
            Awaitility.await().until(() -> discord.arrivals().size() > before + SENDERS);

            long begun = System.nanoTime();
            for (MessageRef quiz : quizzes) {
                all.add(editing.submit(() -> other.chat().edit(quiz, Message.text("reveal"))));
            }
            for (Future<?> each : all) {
                each.get(30, TimeUnit.SECONDS);
            }

            List<Arrival> arrivals =
                    discord.arrivals().stream().filter(Arrival::counts).toList();
            assertThat(mostInASecond(arrivals)).isLessThanOrEqualTo(50 + pulse.heldUp());
            long last =
                    times(arrivals, each -> each.request().startsWith("PATCH")).reduce(begun, Math::max);
            long between = times(arrivals, each -> each.request().startsWith("POST"))
                    .filter(time -> time > begun && time < last)
                    .count();
            // in turn they would be as many as the edits; those of the other process that had their places still go
            assertThat(between).isLessThan(QUIZZES / 2);
            assertThat(last - begun).isLessThan(2 * SECOND);
            assertThat(discord.complaints()).isEmpty();
        } finally {
            posting.shutdownNow();
            editing.shutdownNow();
        }
    }

    /** How long this machine stood still: what was to arrive meanwhile then arrives together. */
    private static final class Pulse implements AutoCloseable {
        private static final long USUAL = 20_000_000L;

        private final Thread thread = new Thread(this::beat, "pulse");
        private volatile long longest;

        Pulse() {
            thread.start();
        }

        private void beat() {
            long last = System.nanoTime();
            try {
                while (true) {
                    Thread.sleep(2);
                    long now = System.nanoTime();
                    longest = Math.max(longest, now - last);
                    last = now;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** As many requests as were held up; none on a machine at rest. */
        int heldUp() {
            return longest < USUAL ? 0 : (int) (50 * longest / SECOND);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    @Test
    void withoutTheDatabaseAProcessKeepsToAPart() {
        try (DiscordBot bot = Studio.login(discord, false, Jdbi.create("jdbc:none:"))) {
            long begun = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                bot.chat().post(ref(discord.channel()), Message.text("alone"), "alone " + i);
            }
            assertThat(System.nanoTime() - begun).isBetween(SECOND / 3, 5 * SECOND);
        }
    }

    private ChannelRef ref(Place place) {
        return new ChannelRef(Platform.DISCORD, discord.guild(), place.id());
    }

    private static LongStream times(List<Arrival> arrivals, Predicate<Arrival> which) {
        return arrivals.stream().filter(which).mapToLong(Arrival::nanos);
    }

    private static int mostInASecond(List<Arrival> arrivals) {
        List<Long> times = times(arrivals, each -> true).sorted().boxed().toList();
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= SECOND) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
