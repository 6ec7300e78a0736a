package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.Secret;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.slack.LocalInstall.Allowed;
import studyhall.slack.LocalRooms.Member;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

@Execution(ExecutionMode.CONCURRENT)
class InstallTest {
    private static final Secret KEY = new Secret("a key that nobody can guess, of more than 32 characters");
    private static final Secret NEXT_KEY = new Secret("another key that nobody can guess, of more than 32");
    private static final Pattern STATE = Pattern.compile("state=([^&\"]*)");

    private final Database database = TestDatabase.fresh();
    private final LocalSlack slack = new LocalSlack();
    private Hall hall = new Hall(database, slack.installable(KEY, Optional.empty()), Clock.systemUTC());

    /** A browser that has opened the page. */
    private record Browser(String state, Map<String, String> cookies) {}

    @AfterEach
    void close() {
        hall.close();
        slack.close();
        database.close();
        assertThat(slack.mistakes()).isEmpty();
    }

    @Test
    void aStateIsGoodOnce() {
        Browser browser = open();
        assertThat(lead(browser, browser.state(), allow("T0STUDY")).status()).isEqualTo(200);
        assertThat(lead(browser, browser.state(), allow("T0STUDY")).status()).isEqualTo(400);
    }

    @Test
    void aStateIsGoodInTheBrowserThatBeganOnly() {
        Browser victim = open();
        Browser other = open();
        assertThat(lead(victim, other.state(), allow("T0STUDY")).status()).isEqualTo(400);
        assertThat(hall.pages()
                        .redirected(Map.of("state", victim.state(), "code", allow("T0STUDY")), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(lead(victim, "made-up", allow("T0STUDY")).status()).isEqualTo(400);
        assertThat(rows("slack_installation")).isZero();
    }

    @Test
    void twoTabsOfOneBrowserMayBothBegin() {
        Browser first = open();
        InstallPages.Page second = hall.pages().install(first.cookies(), true);
        assertThat(cookies(second)).isEqualTo(first.cookies());
        assertThat(lead(first, first.state(), allow("T0STUDY")).status()).isEqualTo(200);
        assertThat(lead(first, state(second), allow("T0STUDY")).status()).isEqualTo(200);
    }

    @Test
    void aStateIsGoodForTenMinutes() {
        Browser browser = open();
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE slack_install_state SET expires_at = clock_timestamp() - interval '1 s'"));
        assertThat(lead(browser, browser.state(), allow("T0STUDY")).status()).isEqualTo(400);
        open();
        assertThat(rows("slack_install_state"))
                .as("what is over is cleared away")
                .isEqualTo(1);
    }

    @Test
    void whoeverDoesNotAllowItAndWhatSlackRefusesIsToldWithAWayOn() {
        Browser browser = open();
        InstallPages.Page denied = hall.pages()
                .redirected(Map.of("state", browser.state(), "error", "access_denied<script>"), browser.cookies());
        assertThat(denied.html())
                .contains("Nothing was installed", "Start again")
                .doesNotContain("script");

        Browser again = open();
        InstallPages.Page failed = lead(again, again.state(), "no-such-code");
        assertThat(failed.status()).isEqualTo(502);
        assertThat(rows("slack_installation")).isZero();
    }

    @Test
    void theTokenInTheTableIsSealedAndMovesToANewKey() {
        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        byte[] first = token("T0STUDY");
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");

        hall.close();
        hall = new Hall(database, slack.installable(NEXT_KEY, Optional.of(KEY)), Clock.systemUTC());
        assertThat(token("T0STUDY")).isNotEqualTo(first);
        hall.close();
        hall = new Hall(database, slack.installable(NEXT_KEY, Optional.empty()), Clock.systemUTC());
        post("T0STUDY", LocalSlack.STUDY);
        assertThat(slack.seenBy("U0ADA", LocalSlack.STUDY)).hasSize(1);
    }

    @Test
    void aRowCopiedToAnotherWorkspaceIsOfNoUse() {
        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        database.jdbi().useHandle(handle -> handle.execute("""
                        INSERT INTO slack_installation (place, name, bot_user, installer, scopes, token)
                        SELECT 'T0OTHER', name, bot_user, installer, scopes, token FROM slack_installation"""));
        assertRefused("T0OTHER", LocalSlack.STUDY);
    }

    @Test
    void oneProgramServesManyWorkspacesAndKeepsThemApart() {
        LocalPayloads others = new LocalPayloads(slack, "T0OTHER");
        slack.rooms().channel("C0OTHER", "T0OTHER");
        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        install(new Allowed("T0OTHER", "", false, "U0EVE"));
        Wire wire = new Wire.Http(hall.http());
        wire.command(slack.payloads().command("U0BEN", LocalSlack.STUDY, "team create Quokkas"));
        await().until(() -> slack.seenBy("U0BEN", LocalSlack.STUDY).size() == 1);
        wire.command(others.command("U0EVE", "C0OTHER", "team list"));

        await().until(() -> slack.seenBy("U0EVE", "C0OTHER").size() == 1);
        assertThat(slack.seenBy("U0EVE", "C0OTHER").get(0).text()).doesNotContain("Quokkas");
        assertThat(slack.seenBy("U0ADA", "D0ADA")).hasSize(1);
        assertThat(slack.seenBy("U0EVE", "D0EVE")).hasSize(1);
        post("T0STUDY", LocalSlack.STUDY);
        post("T0OTHER", "C0OTHER");
        assertRefused("T0OTHER", LocalSlack.STUDY);
    }

    @Test
    void aWithdrawnTokenIsForgottenByTheEventOrByTheNextRefusal() {
        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        new Wire.Http(hall.http()).event(slack.payloads().tokensRevoked("U0BOT"));
        assertThat(rows("slack_installation")).isZero();

        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        post("T0STUDY", LocalSlack.STUDY);
        slack.installs().revoke("T0STUDY");
        assertRefused("T0STUDY", LocalSlack.STUDY);
        assertThat(rows("slack_installation")).isZero();
        install(new Allowed("T0STUDY", "", false, "U0ADA"));
        post("T0STUDY", LocalSlack.STUDY);
    }

    @Test
    void anOrganisationsOneInstallationServesItsWorkspaces() {
        slack.rooms().channel("C0NORTH", "E0ORG");
        slack.member(new Member("W0ADA", "ada", "Ada", false));
        install(new Allowed("E0ORG", "E0ORG", true, "U0ADA"));
        Map<String, String> fields =
                new HashMap<>(new LocalPayloads(slack, "T0NORTH").command("W0ADA", "C0NORTH", "eta"));
        fields.put("enterprise_id", "E0ORG");
        fields.put("is_enterprise_install", "true");
        Wire wire = new Wire.Http(hall.http());
        wire.command(fields);

        await().until(() -> slack.seenBy("W0ADA", "C0NORTH").size() == 1);
        post("T0NORTH", "C0NORTH");
        JsonObject gone = new LocalPayloads(slack, "T0NORTH").uninstalled();
        gone.addProperty("enterprise_id", "E0ORG");
        com.google.gson.JsonArray authorizations = new com.google.gson.JsonArray();
        JsonObject authorization = Json.object("enterprise_id", "E0ORG");
        authorization.addProperty("is_enterprise_install", true);
        authorizations.add(authorization);
        gone.add("authorizations", authorizations);
        wire.event(gone);
        assertRefused("T0NORTH", "C0NORTH");
    }

    @Test
    void noPageSaysWhereBrowsersComeFromOrMayBeFramed() {
        InstallPages.Page page = hall.pages().install(Map.of(), false);
        assertThat(page.headers())
                .containsEntry("Referrer-Policy", "no-referrer")
                .containsEntry("Cache-Control", "no-store");
        assertThat(page.headers().get("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(page.headers().get("Set-Cookie")).doesNotContain("Secure");
    }

    private void install(Allowed allowed) {
        Browser browser = open();
        InstallPages.Page page = lead(browser, browser.state(), slack.installs().allow(allowed));
        assertThat(page.status()).as(page.html()).isEqualTo(200);
    }

    private Browser open() {
        InstallPages.Page page = hall.pages().install(Map.of(), true);
        return new Browser(state(page), cookies(page));
    }

    private static String state(InstallPages.Page page) {
        Matcher matcher = STATE.matcher(page.html());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> cookies(InstallPages.Page page) {
        List<String> parts =
                List.of(page.headers().getOrDefault("Set-Cookie", "").split("[=;]"));
        return Map.of(parts.get(0), parts.get(1));
    }

    private InstallPages.Page lead(Browser browser, String state, String code) {
        return hall.pages().redirected(Map.of("state", state, "code", code), browser.cookies());
    }

    private String allow(String team) {
        return slack.installs().allow(new Allowed(team, "", false, "U0ADA"));
    }

    private void post(String team, String channel) {
        hall.bot()
                .chat()
                .post(new ChannelRef(Platform.SLACK, team, channel), Message.text("hello"), "k" + Math.random());
    }

    private void assertRefused(String team, String channel) {
        assertThatThrownBy(() -> post(team, channel)).isInstanceOf(ChatException.class);
    }

    private int rows(String table) {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    private byte[] token(String place) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT token FROM slack_installation WHERE place = :place")
                        .bind("place", place)
                        .mapTo(byte[].class)
                        .one());
    }
}
