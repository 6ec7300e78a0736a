package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.chat.ChatContract.Seen;
import studyhall.discord.local.Asked;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.discord.local.Reader;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/** The program as people run it, told to end by SIGTERM while it posts and while people answer. */
@Execution(ExecutionMode.CONCURRENT)
class ServeEndedTest {
    private static final int CHANNELS = 90;

    /** So many that some tap before it hears of its end, some while it ends, and some when it has ended. */
    private static final int PEOPLE = 300;

    @Test
    void whatIsUnderWayAtItsEndIsPostedOrHandedBackAndEveryAnswerThatWasConfirmedIsKept(@TempDir Path folder)
            throws Exception {
        Path data = folder.resolve("data");
        try (LocalDiscord discord = new LocalDiscord()) {
            Map<String, String> environment = Map.of(
                    "DISCORD_TOKEN", LocalDiscord.TOKEN,
                    "DISCORD_API_URL", discord.api().toString(),
                    "DISCORD_GATEWAY_URL", discord.gateway().toString());
            Place quiz = discord.channel();
            List<Place> channels = IntStream.range(0, CHANNELS)
                    .mapToObj(number -> discord.channel())
                    .toList();
            long ada = discord.person("Ada");
            long[] people = IntStream.range(0, PEOPLE)
                    .mapToLong(number -> discord.person("Player " + number))
                    .toArray();
            ServedProcess program = new ServedProcess(data, folder.resolve("said.txt"), environment);
            program.port();
            // what runs in the same data folder shares its server, which then outlives the program
            try (Database database = Database.open(data, Progress.silent())) {
                await().atMost(Duration.ofMinutes(1)).until(discord::connected);
                discord.command(ada, quiz, "quiz start", Map.of("questions", 1, "seconds", 60));
                Standing announced = seen(quiz, ada, offers("Start now"));
                discord.press(ada, quiz, announced, idOf(announced, "Start now"));
                Standing question = seen(quiz, ada, offers("A"));
                due(database, channels);
                await().atMost(Duration.ofSeconds(30)).until(() -> tips(channels, ada) >= 5);
                List<Asked> presses = new CopyOnWriteArrayList<>();
                CompletableFuture<Void> tapping = CompletableFuture.runAsync(() -> {
                    try {
                        for (long person : people) {
                            presses.add(discord.press(person, quiz, question, idOf(question, "A")));
                            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                        }
                    } catch (IllegalStateException gone) {
                        // nobody is there any more to press for
                    }
                });
                await().until(() -> presses.stream().anyMatch(Asked::isAcknowledged));
                program.close();
                tapping.join();

                List<String> states = database.jdbi()
                        .withHandle(handle ->
                                handle.createQuery("""
                                SELECT CASE WHEN state = 'READY' AND owner IS NULL
                                                 AND not_before <= clock_timestamp() THEN 'for anybody'
                                            WHEN state = 'POSTED' THEN state
                                            ELSE outbox::text END
                                FROM outbox WHERE kind = 'TIP'""").mapTo(String.class).list());
                long posted = states.stream().filter("POSTED"::equals).count();
                assertThat(states).hasSize(CHANNELS).containsOnly("POSTED", "for anybody");
                assertThat(posted).isEqualTo(tips(channels, ada));

                long confirmed = LongStream.of(people)
                        .filter(person ->
                                quiz.seenBy(person).stream().map(Reader::seen).anyMatch(says("Locked in")))
                        .count();
                // what was not even acknowledged is told to have failed by Discord itself
                assertThat(confirmed)
                        .isPositive()
                        .isEqualTo(
                                presses.stream().filter(Asked::isAcknowledged).count());
                long kept = database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM answer")
                        .mapTo(Long.class)
                        .one());
                assertThat(kept).isEqualTo(confirmed);
            } finally {
                program.close();
            }
            assertThat(discord.complaints()).isEmpty();
        }
    }

    private static void due(Database database, List<Place> channels) {
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                        INSERT INTO outbox (workspace_id, platform, external, channel, local_date, kind,
                                            due_at, expires_at, turn_at, not_before)
                        SELECT workspace.id, platform, external, channel, current_date, 'TIP',
                               now(), now() + interval '10 hours', now(), now()
                        FROM workspace, unnest(:channels) AS channel WHERE platform = 'DISCORD'""")
                .bind("channels", channels.stream().map(Place::id).toArray(String[]::new))
                .execute());
    }

    private static long tips(List<Place> channels, long person) {
        return channels.stream()
                .flatMap(channel -> channel.seenBy(person).stream())
                .map(Reader::seen)
                .filter(offers("Done"))
                .count();
    }

    private static Standing seen(Place place, long person, Predicate<Seen> fits) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> fitting(place, person, fits).findFirst().isPresent());
        return fitting(place, person, fits).findFirst().orElseThrow();
    }

    private static Stream<Standing> fitting(Place place, long person, Predicate<Seen> fits) {
        return place.seenBy(person).stream().filter(standing -> fits.test(Reader.seen(standing)));
    }

    private static Predicate<Seen> says(String text) {
        return seen -> seen.text().contains(text);
    }

    private static Predicate<Seen> offers(String label) {
        return seen -> seen.buttons().stream().anyMatch(button -> button.label().equals(label));
    }

    private static String idOf(Standing standing, String label) {
        return Reader.seen(standing).buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
