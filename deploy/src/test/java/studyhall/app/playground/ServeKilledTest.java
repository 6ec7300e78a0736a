package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A process that is killed in the middle of a round costs seconds and no answer. */
@Execution(ExecutionMode.CONCURRENT)
class ServeKilledTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aQuizGoesOnAfterTheProcessWasKilledInMidRound(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        try (ServedProcess first = new ServedProcess(data, folder.resolve("first.txt"))) {
            Client client = new Client(first.port());
            client.say("ada", "/study quiz start questions:2 seconds:60");
            awaitText(client, "Quiz: ");
            press(client, "ben", "I'm in");
            press(client, "chidi", "I'm in");
            awaitText(client, "In: Ada, Ben, Chidi");
            press(client, "ada", "Start now");
            awaitText(client, "Question 1 of 2");
            press(client, "ada", "A");
            press(client, "ben", "B");
            awaitWords(client, "ben", "Locked in: B");
            awaitWords(client, "ada", "Locked in: A");
            first.kill();
        }
        try (ServedProcess second = new ServedProcess(data, folder.resolve("second.txt"))) {
            Client client = new Client(second.port());
            awaitText(client, "Question 1 of 2");
            press(client, "ada", "B");
            awaitWords(client, "ada", "You already chose A");
            press(client, "chidi", "C");
            // everybody who joined has answered, the two before the kill among them
            awaitText(client, " of 3 had it.");
            press(client, "ada", "Next");
            awaitText(client, "Question 2 of 2");
            press(client, "ada", "A");
            press(client, "ben", "A");
            press(client, "chidi", "A");
            awaitText(client, "[Result]");
            press(client, "ada", "Result");
            awaitText(client, "That's a wrap. 2 questions, 3 players");
            client.say("ben", "/study leaderboard");
            awaitWords(client, "ben", "This week · until Sunday midnight");
        }
    }

    private static void press(Client client, String person, String label) throws IOException, InterruptedException {
        await("[" + label + "]").atMost(PATIENCE).until(() -> pressed(client, person, label));
    }

    private static boolean pressed(Client client, String person, String label)
            throws IOException, InterruptedException {
        JsonNode messages = client.messages(person, "study");
        for (int i = messages.size() - 1; i >= 0; i--) {
            JsonNode message = messages.get(i);
            for (JsonNode button : message.findPath("blocks").findParents("label")) {
                if (button.path("label").asText().equals(label)) {
                    String body = "{\"person\":\"" + person + "\",\"channel\":\"study\",\"message\":\""
                            + message.path("id").asText() + "\",\"button\":\""
                            + button.path("id").asText() + "\"}";
                    assertThat(client.post("/api/press", body).statusCode()).isEqualTo(202);
                    return true;
                }
            }
        }
        return false;
    }

    private static void awaitText(Client client, String words) {
        awaitWords(client, "emi", words);
    }

    private static void awaitWords(Client client, String person, String words) {
        await(words).atMost(PATIENCE).until(() -> {
            for (JsonNode message : client.messages(person, "study")) {
                if (message.path("plain").asText().contains(words)) {
                    return true;
                }
            }
            return false;
        });
    }
}
