package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.slack.LocalSlack.Refusal;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What becomes of people and schedules where Slack does not let the bot write. */
@Execution(ExecutionMode.CONCURRENT)
class RefusalsTest {
    private static final Map<String, String> ADVICE = Map.of(
            "channel_not_found", "If it is private, type /invite @Study Hall.",
            "not_in_channel", "Type /invite @Study Hall there.",
            "is_archived", "This channel is archived.",
            "restricted_action", "Ask an administrator.",
            "account_inactive", "Ask an administrator to install me again.",
            "token_revoked", "Ask an administrator to install me again.");

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();
    private Hall hall;
    private Wire wire;

    @BeforeEach
    void open() {
        slack.member(new Member("U0ADA", "ada", "Ada", true));
        ADVICE.keySet().forEach(error -> slack.rooms().channel(channel(error), LocalSlack.TEAM));
        hall = new Hall(database, slack, true, false, Clock.systemUTC());
        await().until(() -> slack.sockets().connections().size() == 2);
        wire = new Wire.Socket(slack, new AtomicLong());
    }

    @AfterEach
    void close() {
        hall.close();
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Test
    void whoeverAsksForSomethingInAChannelHearsWhatToDoAboutIt() {
        ADVICE.forEach((error, advice) -> {
            slack.rooms().close(channel(error), error);
            assertThat(plain(last(error, "quiz start exam-tip 3 live")))
                    .as(error)
                    .contains(advice);
        });
        assertThat(slack.seenBy("U0BEN", channel("is_archived"))).isEmpty();
    }

    @Test
    void whoeverPlansSomethingWhereNothingCanBeWrittenHearsSoAtOnceAndNothingIsPlanned() {
        ADVICE.forEach((error, advice) -> {
            slack.rooms().close(channel(error), error);
            assertThat(plain(last(error, "schedule tip 08:00 daily Europe/Berlin")))
                    .as(error)
                    .contains("I can't post in this channel yet. ", advice);
            slack.rooms().close(channel(error), "");
        });
        slack.refuse("chat.scheduleMessage", new Refusal(200, "missing_scope", ""));
        assertThat(plain(last("is_archived", "schedule tip 08:00 daily Europe/Berlin")))
                .contains("My right chat:write is missing in this workspace.");
        assertThat(planned()).isZero();

        last("is_archived", "schedule tip 08:00 daily Europe/Berlin");
        assertThat(planned()).isEqualTo(1);
        assertThat(slack.rooms().scheduled()).as("left for later").isEmpty();
    }

    private int planned() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM schedule")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatIsPlannedThereRestsAndWhoeverPlannedItIsToldOnce() {
        ADVICE.keySet().forEach(error -> assertThat(
                        last(error, "schedule tip 08:00 daily Europe/Berlin").text())
                .contains("Tip of the day"));
        ADVICE.keySet().forEach(error -> slack.rooms().close(channel(error), error));
        int greeted = slack.seenBy("U0ADA", "D0ADA").size();
        int before = posts();
        database.jdbi().useHandle(handle -> handle.execute("""
                UPDATE schedule SET next_at = clock_timestamp(),
                    at_local = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::time(0),
                    next_on = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::date"""));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> slack.seenBy("U0ADA", "D0ADA").size() == greeted + ADVICE.size());
        List<String> told = slack.seenBy("U0ADA", "D0ADA").stream()
                .skip(greeted)
                .map(RefusalsTest::plain)
                .toList();
        ADVICE.values().forEach(advice -> assertThat(told)
                .anySatisfy(text -> assertThat(text).contains("could not post in a channel", advice)));
        assertThat(held()).containsOnly("PLACE");
        await().during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(10))
                .until(() -> posts() == before + 2 * ADVICE.size());
    }

    private static String plain(Post post) {
        return post.text().replace(String.valueOf(Mrkdwn.JOINER), "");
    }

    private static String channel(String error) {
        return "C0" + error.toUpperCase(java.util.Locale.ROOT).replace("_", "");
    }

    private Post last(String error, String line) {
        int before = slack.seenBy("U0ADA", channel(error)).size();
        wire.command(slack.payloads().command("U0ADA", channel(error), line));
        await(line).until(() -> slack.seenBy("U0ADA", channel(error)).size() > before);
        return slack.seenBy("U0ADA", channel(error)).get(before);
    }

    private int posts() {
        return (int) slack.calls().stream().filter("chat.postMessage"::equals).count();
    }

    private List<String> held() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT held FROM schedule WHERE paused")
                .mapTo(String.class)
                .list());
    }
}
