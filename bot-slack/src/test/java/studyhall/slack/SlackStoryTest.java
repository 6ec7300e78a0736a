package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.Secret;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.slack.LocalInstall.Allowed;
import studyhall.slack.LocalRooms.Member;
import studyhall.slack.LocalRooms.Post;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** A group's way with the bot, from first to last: the real program, the real Bolt and a real database in a local Slack. */
class SlackStoryTest {
    private static final List<String> PEOPLE = List.of("U0ADA", "U0BEN", "U0CYD", "U0DAN", "U0EVE");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();

    @AfterEach
    void close() {
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY))
                .isNotEmpty()
                .allSatisfy(post -> assertThat(post.blocks() + post.text()).doesNotContain("<!", "<@"));
    }

    @Test
    void aWorkspaceOfItsOwnLooksUpAndPlaysOverSocketMode() {
        slack.member(new Member("U0ADA", "ada", "Ada <!channel> *Byron*", true));
        try (Hall hall = new Hall(database, slack, true, false, Clock.systemUTC())) {
            await().until(() -> slack.sockets().connections().size() == 2);
            Evening evening = new Evening(slack, new Wire.Socket(slack, new AtomicLong()), "");
            lookUp(evening);
            welcomed(evening, "U0BEN");
            play(evening, false);
            home(evening, "U0ADA");
            leaveATeam(evening);
        }
    }

    @Test
    void aWorkspaceInstallsPlansPlaysAndLeavesOverHttp() {
        slack.member(new Member("U0ADA", "ada", "Ada", false));
        Secret key = new Secret("a key that nobody can guess, of more than 32 characters");
        try (Hall hall = new Hall(database, slack.installable(key, Optional.empty()), Clock.systemUTC())) {
            install(hall);
            Evening evening = new Evening(slack, new Wire.Http(hall.http()), "story");
            welcomed(evening, "U0ADA");
            lookUp(evening);
            home(evening, "U0ADA");
            home(evening, "U0CYD");
            setUpFromTheWelcome(evening);
            assertThat(evening.asked("U0BEN", "quiz results thread").text()).startsWith("Only an organiser");
            assertThat(evening.asked("U0ADA", "quiz results").text()).contains("is posted in its channel");
            assertThat(evening.asked("U0ADA", "quiz results thread").text())
                    .contains("in the thread of its announcement");
            play(evening, true);
            askAboutAMessage(evening);
            dailyTip(evening);
            tellTheWeek(evening);
            leave(hall, evening);
        }
    }

    private void leaveATeam(Evening evening) {
        evening.type("U0BEN", "team create Red");
        evening.last("the team", post -> Evening.hasButton(post, "Join Red"));
        assertThat(evening.asked("U0CYD", "team join Red").text()).startsWith("You are in Red now.");
        evening.wire().event(slack.payloads().userChange("U0CYD", false));
        assertThat(evening.asked("U0BEN", "team list").text()).contains("Red · 2");

        evening.wire().event(slack.payloads().userChange("U0CYD", true));

        await("whose account was switched off is in no team")
                .until(() -> evening.asked("U0BEN", "team list").text().contains("Red · 1"));
    }

    private void install(Hall hall) {
        InstallPages.Page begin = hall.pages().install(Map.of(), true);
        Matcher link = LINK.matcher(begin.html());
        assertThat(link.find()).isTrue();
        Map<String, String> asked =
                Json.form(link.group(1).replace("&amp;", "&").replaceFirst("^[^?]*\\?", ""));
        assertThat(link.group(1)).startsWith(slack.address() + "/oauth/v2/authorize?");
        assertThat(asked)
                .containsEntry("client_id", LocalInstall.CLIENT)
                .containsEntry("scope", String.join(",", SlackManifest.SCOPES));
        String cookie = begin.headers().getOrDefault("Set-Cookie", "");
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax");
        String code = slack.installs().allow(new Allowed(LocalSlack.TEAM, "", false, "U0ADA"));
        InstallPages.Page done = hall.pages()
                .redirected(
                        Map.of("code", code, "state", asked.get("state")),
                        Map.of("studyhall-install", cookie.replaceFirst("^[^=]*=([^;]*);.*", "$1")));

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.html()).contains("Study Hall is in Team &lt;T0STUDY&gt;");
    }

    private void welcomed(Evening evening, String person) {
        await("the welcome").until(() -> evening.direct(person).size() == 1);
        Post welcome = evening.direct(person).get(0);
        evening.say("welcome", welcome);
        assertThat(welcome.text()).startsWith("I read 3 notes: ").contains("Nothing is posted until you press Start.");
    }

    private void lookUp(Evening evening) {
        evening.say("lookup", evening.asked("U0BEN", "eta"));
        evening.say("typo", evening.asked("U0BEN", "quiz strat"));
        evening.say("unknown-topic", evening.asked("U0BEN", "tip topic:sagemkaer"));
        evening.say("topics", evening.asked("U0BEN", "topics"));
        Post help = evening.asked("U0BEN", "help");
        evening.say("help", help);
        assertThat(help.text())
                .contains("/study quiz start", "also stop, skip, pause")
                .doesNotContain("/study quiz stop");
        assertThat(help.text().lines()).hasSizeLessThan(40);
        evening.say("tip", evening.asked("U0BEN", "tip"));
        JsonObject lookup = evening.form("U0BEN", "lookup");
        evening.say("lookup-form", lookup);
        JsonObject proposed =
                evening.wire().interactive(slack.payloads().suggestion("U0BEN", lookup, "text", "learning"));
        slack.blockKit().requireProposals(proposed);
        assertThat(proposed.getAsJsonArray("options").toString()).contains("learning");
        Post found = evening.privately("U0BEN", () -> evening.submit("U0BEN", lookup, Map.of("text", "eta")));
        assertThat(found.text()).startsWith("eta");
        for (String person : PEOPLE.subList(2, 5)) {
            assertThat(evening.whispered(person)).isEmpty();
        }
    }

    private void home(Evening evening, String person) {
        evening.wire().event(slack.payloads().homeOpened(person, "home"));
        JsonObject home =
                await("the home tab").until(() -> slack.views().homes().get(person), java.util.Objects::nonNull);
        evening.say("home-" + person, home);
        assertThat(home.toString()).contains("Today's tip", "Coming up", "You, this week");
        assertThat(home.toString().contains("Seen by organisers only")).isEqualTo(person.equals("U0ADA"));
        int before = evening.direct(person).size();
        evening.wire()
                .interactive(slack.payloads()
                        .pressAtHome(person, LocalRooms.button(home.getAsJsonArray("blocks"), "Practice")));
        await("a question of one's own").until(() -> evening.direct(person).size() > before);
        evening.say("practice", evening.direct(person).get(before));
    }

    private void setUpFromTheWelcome(Evening evening) {
        Post welcome = evening.direct("U0ADA").get(0);
        JsonObject setup = evening.modal(() -> evening.press("U0ADA", welcome, "Set up"));
        evening.say("setup-form", setup);
        assertThat(LocalViews.initial(setup, "at")).isEqualTo("08:00");
        assertThat(LocalViews.input(setup, "topic")
                        .getAsJsonObject("hint")
                        .get("text")
                        .getAsString())
                .isEqualTo("All notes when left out");
        assertThat(LocalViews.initial(setup, "zone"))
                .as("the zone that this person set in Slack is proposed")
                .isEqualTo("Europe/Berlin");
        JsonObject proposed = evening.wire().interactive(slack.payloads().suggestion("U0ADA", setup, "zone", "berlin"));
        slack.blockKit().requireProposals(proposed);
        assertThat(proposed.getAsJsonArray("options").toString()).contains("Europe/Berlin");
        Map<String, String> filled = Map.of("_place", LocalSlack.STUDY, "zone", "Europe/Berlin");
        Post proposal = evening.privately("U0ADA", () -> evening.submit("U0ADA", setup, filled));
        evening.say("setup", proposal);
        Post started = evening.privately("U0ADA", () -> evening.press("U0ADA", proposal, "Start"));
        assertThat(started.text()).contains("Tip of the day");
        evening.say("started", started);
    }

    private void play(Evening evening, boolean threaded) {
        JsonObject form = evening.form("U0ADA", "quiz start questions:2");
        evening.say("quiz-form", form);
        assertThat(LocalViews.initial(form, "questions")).isEqualTo("2");
        assertThat(LocalViews.initial(form, "mode")).isEqualTo("calm");
        JsonObject refused = evening.submit("U0ADA", form, Map.of("questions", "2000"));
        assertThat(refused.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(refused.getAsJsonObject("errors").keySet()).containsExactly("questions");
        assertThat(evening.submit("U0ADA", form, Map.of()).keySet()).isEmpty();

        Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
        evening.say("announcement", joining);
        PEOPLE.forEach(person -> evening.press(person, joining, "I'm in"));
        evening.press("U0ADA", joining, "Start now");
        for (int question = 1; question <= 2; question++) {
            round(evening, question);
        }
        Post podium = evening.last("the podium", post -> Evening.hasButton(post, "Rematch"));
        evening.say("podium", podium);
        assertThat(podium.thread()).as("where results are shown").isEqualTo(threaded ? joining.ts() : "");
        assertThat(podium.text()).contains("5 players");
        Post result = evening.privately("U0CYD", () -> evening.press("U0CYD", podium, "My result"));
        evening.say("result", result);
        assertThat(result.thread()).as("where it was asked for").isEqualTo(podium.thread());
        evening.say("board", evening.asked("U0CYD", "leaderboard"));
    }

    private void round(Evening evening, int number) {
        Post asked = evening.last(
                "question " + number,
                post -> Evening.hasButton(post, "A") && post.text().contains("Question " + number));
        evening.say("question-" + number, asked);
        int answered = 0;
        for (String person : PEOPLE) {
            String letter = answered++ % 2 == 0 ? "A" : "B";
            Post locked = evening.privately(person, () -> evening.press(person, asked, letter));
            assertThat(locked.text()).startsWith("Locked in: " + letter);
            evening.say("locked", locked);
            assertThat(slack.seenBy(person.equals("U0BEN") ? "U0ADA" : "U0BEN", LocalSlack.STUDY))
                    .doesNotContain(locked);
        }
        Post revealed = evening.changed(
                "the reveal of " + number,
                asked,
                post -> post.text().contains(" had it") || post.text().contains("Nobody"));
        evening.say("reveal-" + number, revealed);
        assertThat(revealed.blocks().toString())
                .as("the note's words, set apart")
                .containsPattern("\\\\n> [^ ].*”");
        assertThat(Evening.hasButton(revealed, "A")).isFalse();
        evening.press("U0ADA", revealed, number == 1 ? "Next" : "Result");
    }

    private void askAboutAMessage(Evening evening) {
        JsonObject shortcut = slack.payloads()
                .shortcut("U0EVE", LocalSlack.STUDY, "quiz start", "what is `eta` in <https://x.example|XGBoost> for?");
        JsonObject form = evening.modal(() -> evening.wire().interactive(shortcut));
        evening.say("shortcut-form", form);
        assertThat(form.toString()).contains("Amazon SageMaker ›");
        evening.submit("U0EVE", form, Map.of());
        Post joining = evening.last("the announcement", post -> Evening.hasButton(post, "I'm in"));
        assertThat(joining.text()).contains("Amazon SageMaker ›");
        evening.type("U0EVE", "quiz stop");
        evening.last("the end", post -> !Evening.hasButton(post, "I'm in"));
    }

    private void dailyTip(Evening evening) {
        // the clock of the database says when, so the morning is brought near
        database.jdbi().useHandle(handle -> handle.execute("""
                UPDATE schedule SET days = 127, next_at = clock_timestamp(),
                    at_local = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::time(0),
                    next_on = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::date"""));
        Post tip = evening.last("the tip of the day", post -> Evening.hasButton(post, "Done"));
        evening.say("daily-tip", tip);
        evening.press("U0BEN", tip, "Done");
        evening.say("daily-tip-done", evening.changed("the count", tip, post -> Evening.hasButton(post, "Done · 1")));
        evening.say("tip-question", evening.privately("U0CYD", () -> evening.press("U0CYD", tip, "Quiz me")));
    }

    private void tellTheWeek(Evening evening) {
        JsonObject tip = evening.form("U0ADA", "schedule tip");
        evening.say("schedule-form", tip);
        JsonObject form = evening.form("U0ADA", "schedule recap");
        evening.say("recap-form", form);
        Post planned = evening.privately("U0ADA", () -> evening.submit("U0ADA", form, Map.of()));
        assertThat(planned.text()).contains("Recap of the week");
        database.jdbi().useTransaction(handle -> {
            handle.execute("DELETE FROM schedule WHERE activity <> 'RECAP'");
            handle.execute("UPDATE quiz SET day = day - 7");
            handle.execute("UPDATE standing SET starts_on = starts_on - 7 WHERE period = 'TODAY'");
            handle.execute("""
                    UPDATE schedule SET days = 127, next_at = clock_timestamp(),
                        at_local = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::time(0),
                        next_on = (clock_timestamp() AT TIME ZONE zone - interval '1 second')::date""");
        });
        Post recap = evening.last("the recap", post -> post.text().contains("5 played"));
        evening.say("recap", recap);
        assertThat(recap.blocks().toString()).contains("slack_file");
    }

    private void leave(Hall hall, Evening evening) {
        assertThat(tokens()).isEqualTo(1);
        evening.wire().event(slack.payloads().uninstalled());
        assertThat(tokens()).isZero();
        slack.installs().revoke(LocalSlack.TEAM);
        int calls = slack.calls().size();

        ChannelRef channel = new ChannelRef(Platform.SLACK, LocalSlack.TEAM, LocalSlack.STUDY);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> hall.bot().chat().post(channel, Message.text("too late"), "late"))
                .isInstanceOfSatisfying(ChatException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ChatException.Kind.FORBIDDEN));
        evening.type("U0BEN", "eta");
        await().during(Duration.ofMillis(200)).until(() -> slack.calls().size() == calls);
    }

    private int tokens() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM slack_installation")
                .mapTo(Integer.class)
                .one());
    }
}
