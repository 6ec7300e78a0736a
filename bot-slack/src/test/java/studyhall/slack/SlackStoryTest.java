package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import studyhall.slack.LocalSlack.Member;
import studyhall.slack.LocalSlack.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * An evening of five people in one channel: the real program, the real Bolt and a real database in a local Slack. What
 * was sent is left in {@code target/slack-said} for whoever wants to see it drawn.
 */
class SlackStoryTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final List<String> PEOPLE = List.of("U0ADA", "U0BEN", "U0CYD", "U0DAN", "U0EVE");
    private static final Path SAID = Path.of("target", "slack-said");

    private final LocalSlack slack = new LocalSlack();

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void fivePeopleLookUpPlayAndCompare() throws IOException {
        slack.member(new Member("U0ADA", "ada", "Ada <!channel> *Byron*", true));
        try (Hall hall = new Hall(DATABASE, slack, true, false, Clock.systemUTC())) {
            await().until(() -> slack.sockets().connections().size() == 2);
            Post entry = asked("U0BEN", "eta");
            say("lookup", entry);
            say("typo", asked("U0BEN", "quiz strat"));
            say("topics", asked("U0BEN", "topics"));
            say("help", asked("U0BEN", "help"));
            say("tip", asked("U0BEN", "tip"));
            playAQuiz();
            say("board", asked("U0CYD", "leaderboard"));
        } finally {
            slack.close();
        }
        assertThat(slack.mistakes()).isEmpty();
        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY))
                .allSatisfy(post -> assertThat(post.blocks() + post.text()).doesNotContain("<!", "<@"));
    }

    private void playAQuiz() throws IOException {
        type("U0ADA", "quiz start questions:2");
        Post joining = await("the announcement")
                .until(() -> last("U0DAN"), found -> hasButton(found, "I'm in"))
                .orElseThrow();
        assertThat(joining.onlyFor()).isEmpty();
        say("announcement", joining);
        for (String person : PEOPLE) {
            press(person, joining, "I'm in");
        }
        press("U0ADA", joining, "Start now");
        for (int question = 1; question <= 2; question++) {
            int number = question;
            Post asked = await("question " + question)
                    .until(() -> last("U0DAN"), found -> hasButton(found, "A") && tells(found, "Question " + number))
                    .orElseThrow();
            say("question-" + question, asked);
            int answered = 0;
            for (String person : PEOPLE) {
                press(person, asked, answered++ % 2 == 0 ? "A" : "B");
            }
            Post locked = await("a confirmation")
                    .until(
                            () -> whispered("U0EVE"),
                            found -> found.stream()
                                            .filter(post -> post.text().startsWith("Locked in"))
                                            .count()
                                    == number)
                    .get(0);
            say("locked", locked);
            assertThat(whispered("U0EVE")).allSatisfy(post -> assertThat(slack.seenBy("U0BEN", LocalSlack.STUDY))
                    .doesNotContain(post));
            Post revealed = await("the reveal of " + question)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> find(asked.ts()), found -> tells(found, "had it") || tells(found, "Nobody"))
                    .orElseThrow();
            say("reveal-" + question, revealed);
            assertThat(hasButton(Optional.of(revealed), "A")).isFalse();
            press("U0ADA", revealed, question == 1 ? "Next" : "Result");
        }
        Post podium = await("the podium")
                .until(() -> last("U0DAN"), found -> hasButton(found, "Rematch"))
                .orElseThrow();
        say("podium", podium);
        assertThat(podium.text()).contains("5 players");
        int before = whispered("U0CYD").size();
        press("U0CYD", podium, "My result");
        await("my result").until(() -> whispered("U0CYD").size() > before);
        say("result", whispered("U0CYD").get(before));
    }

    private Post asked(String person, String line) {
        int before = whispered(person).size();
        type(person, line);
        await(line).until(() -> whispered(person).size() > before);
        return whispered(person).get(before);
    }

    private void type(String person, String line) {
        JsonObject payload = new Gson()
                .toJsonTree(slack.command(person, LocalSlack.STUDY, line))
                .getAsJsonObject();
        slack.sockets().send(slack.sockets().connections().get(0), "slash_commands", payload);
    }

    private void press(String person, Post post, String label) {
        String id = LocalSlack.buttons(post).stream()
                .filter(button -> button.getKey().equals(label))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + post.blocks()));
        String envelope = slack.sockets()
                .send(
                        slack.sockets().connections().get(1),
                        "interactive",
                        slack.press(person, post, id, Optional.empty()));
        await("an acknowledgement").until(() -> slack.sockets().acknowledged().containsKey(envelope));
    }

    private List<Post> whispered(String person) {
        return slack.seenBy(person, LocalSlack.STUDY).stream()
                .filter(post -> post.onlyFor().equals(person))
                .toList();
    }

    private Optional<Post> last(String person) {
        List<Post> seen = slack.seenBy(person, LocalSlack.STUDY).stream()
                .filter(post -> post.onlyFor().isEmpty())
                .toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
    }

    private Optional<Post> find(String ts) {
        return slack.seenBy("U0DAN", LocalSlack.STUDY).stream()
                .filter(post -> post.ts().equals(ts))
                .findFirst();
    }

    private static boolean hasButton(Optional<Post> post, String label) {
        return post.stream().flatMap(each -> LocalSlack.buttons(each).stream()).anyMatch(button -> button.getKey()
                .equals(label));
    }

    private static boolean tells(Optional<Post> post, String words) {
        return post.filter(each -> each.text().contains(words)).isPresent();
    }

    private static void say(String name, Post post) throws IOException {
        Files.createDirectories(SAID);
        JsonObject message = new JsonObject();
        message.addProperty("text", post.text());
        message.add("blocks", post.blocks());
        Files.writeString(
                SAID.resolve(name + ".json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(message) + "\n");
    }
}
