package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
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

/** The program as people run it, on the local Discord: started, used, killed in a quiz, started again. */
@Execution(ExecutionMode.CONCURRENT)
class ServedDiscordTest {
    @Test
    void aQuizGoesOnInANewProcessWhenTheFirstWasKilled(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (LocalDiscord discord = new LocalDiscord()) {
            Map<String, String> environment = Map.of(
                    "DISCORD_TOKEN", LocalDiscord.TOKEN,
                    "DISCORD_API_URL", discord.api().toString(),
                    "DISCORD_GATEWAY_URL", discord.gateway().toString());
            Place place = discord.channel();
            long ada = discord.person("Ada");
            try (ServedProcess first = new ServedProcess(data, folder.resolve("first.txt"), environment)) {
                first.port();
                await().atMost(Duration.ofMinutes(1)).until(discord::connected);
                Asked lookup = discord.command(ada, place, "lookup", Map.of("text", "XGBoost"));
                assertThat(lookup.hidden()).isTrue();
                seen(place, ada, says("XGBoost"));

                discord.command(ada, place, "quiz start", Map.of("questions", 2));
                Standing announced = seen(place, ada, offers("Start now"));
                discord.press(ada, place, announced, idOf(announced, "Start now"));
                seen(place, ada, offers("A"));
                first.kill();
            }
            try (ServedProcess second = new ServedProcess(data, folder.resolve("second.txt"), environment)) {
                second.port();
                // the first one's hold on its shard has to run out, and its session is gone with it
                discord.drop();
                await().atMost(Duration.ofMinutes(1)).until(() -> discord.identifies() == 2);
                seen(place, ada, says("had it.").or(says("No answers")).or(says("Question 2 of 2")));
            }
            assertThat(discord.requests().stream().filter(each -> each.startsWith("PUT applications/")))
                    .as("declared once")
                    .hasSize(1);
            assertThat(discord.complaints()).isEmpty();
        }
    }

    private static Standing seen(Place place, long person, Predicate<Seen> fits) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> place.seenBy(person).stream().map(Reader::seen).anyMatch(fits));
        return place.seenBy(person).stream()
                .filter(standing -> fits.test(Reader.seen(standing)))
                .findFirst()
                .orElseThrow();
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
