package studyhall.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import studyhall.Secret;
import studyhall.StudyHall;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.chat.Visibility;
import studyhall.command.Command;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.FallbackCommand;
import studyhall.command.Invocation;
import studyhall.delivery.Switchboard;
import studyhall.library.BundledSource;
import studyhall.library.LibraryLoader;
import studyhall.quiz.QuizTimes;
import studyhall.slack.LocalRooms.Member;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * One command after the other, in process: from the signed request to the moment at which its answer is handed to the
 * network, beside bare Bolt that verifies the same request and echoes it in its acknowledgement. Ten alternating runs of
 * each; the figure is the median of the runs' percentiles.
 */
final class OverheadMeasurement {
    private static final int RUNS = 10;

    /** So many people type one command each: of one alone the most would be asked to wait. */
    private static final int COMMANDS = 3_000;
    private static final Pattern ANY = Pattern.compile(".*");

    private record Signed(Map<String, String> headers, byte[] body) {}

    /** Handles a request, and tells when it was answered: {@link System#nanoTime}. */
    private interface Handling {
        long handle(Signed request) throws Exception;
    }

    private record Percentiles(double p50, double p99) {}

    private long serial;

    List<String> rows() throws Exception {
        try (Database database = TestDatabase.fresh();
                LibraryLoader library = LibraryLoader.open(new BundledSource());
                LocalSlack slack = new LocalSlack()) {
            Sink sink = new Sink();
            SlackConfig settings = new SlackConfig();
            settings.setMethodsEndpointUrlPrefix(slack.address() + "/api/");
            settings.setStatsEnabled(false);
            Slack sdk = Slack.getInstance(settings);
            SlackClients clients = new SlackClients(sdk, Waiting.real(), sink, Clock.systemUTC(), Signals.none());
            for (int person = 0; person < COMMANDS; person++) {
                slack.member(new Member(person(person), "person-" + person, "Person " + person, false));
            }
            SlackWorkspace workspace = clients.workspace(LocalSlack.TEAM, LocalSlack.BOT_TOKEN, () -> {});
            introduce(workspace);
            StudyHall hall = new StudyHall(
                    database,
                    library,
                    new Switchboard(Map.of(Platform.SLACK, workspace.chat())),
                    List.of(Platform.SLACK),
                    QuizTimes.usual(),
                    Clock.systemUTC(),
                    new Random(1));
            // somebody has been welcomed before
            database.jdbi().useHandle(handle -> handle.execute(
                    "INSERT INTO workspace (platform, external, welcomed_at) VALUES ('SLACK', ?, now())",
                    LocalSlack.TEAM));
            Jdbi jdbi = database.jdbi();
            Answering echo = new Answering("echo", invocation -> Message.text("echo"));
            Answering row = new Answering("row", invocation -> Message.text(jdbi.withHandle(
                    handle -> handle.createQuery("SELECT external FROM workspace WHERE external = :team")
                            .bind("team", LocalSlack.TEAM)
                            .mapTo(String.class)
                            .one())));
            CommandRouter own = new CommandRouter(echo, List.of(echo, row), List.of(), new Random(1));
            App bolt = bolt(sdk);
            SlackRequestParser parser = new SlackRequestParser(bolt.config());
            Handling bare = request -> {
                bolt.run(parser.parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri("")
                        .queryString(Map.of())
                        .requestBody(new String(request.body(), StandardCharsets.UTF_8))
                        .headers(new RequestHeaders(lists(request.headers())))
                        .remoteAddress("")
                        .build()));
                return System.nanoTime();
            };
            Handling ours = answered(sink, http(hall, own, sdk, workspace, sink));
            Handling whole = answered(sink, http(hall, hall.router(), sdk, workspace, sink));
            List<String> rows = new ArrayList<>();
            rows.addAll(compare("a command without the database", bare, ours, "echo"));
            rows.addAll(compare("a command with one statement", bare, ours, "row"));
            rows.addAll(compare("`/study lookup eta`, the look-up included", bare, whole, "lookup eta"));
            hall.close();
            return rows;
        }
    }

    private record Answering(String path, Function<Invocation, Message> body) implements FallbackCommand {
        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    path,
                    "Answers",
                    List.of(),
                    Visibility.PRIVATE,
                    CommandSpec.Place.ANYWHERE,
                    CommandSpec.Role.EVERYONE,
                    List.of());
        }

        @Override
        public Answer run(Invocation invocation) {
            return Answer.privately(body.apply(invocation));
        }

        @Override
        public boolean knows(studyhall.chat.ChannelRef place, String text) {
            return false;
        }
    }

    private static App bolt(Slack sdk) {
        AppConfig config = AppConfig.builder()
                .slack(sdk)
                .signingSecret(LocalSlack.SIGNING_SECRET)
                .singleTeamBotToken(null)
                .build();
        App app = new App(config, sdk, List.of(new RequestVerification(
                new com.slack.api.app_backend.SlackSignature.Verifier(
                        new com.slack.api.app_backend.SlackSignature.Generator(LocalSlack.SIGNING_SECRET)))));
        app.command(ANY, (request, context) -> context.ack("echo"));
        return app;
    }

    private static SlackHttp http(
            StudyHall hall, CommandRouter router, Slack sdk, SlackWorkspace workspace, Sink sink) {
        SlackWorkspaces one = new OneWorkspace(workspace);
        Lanes lanes = new Lanes();
        Showing showing = new Showing(new Replies(sink, Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        })));
        FormDesk forms = new FormDesk(router, one, lanes, showing);
        SlackDesk desk = new SlackDesk(router, hall.welcome(), one, lanes, showing, forms);
        HomeDesk home = new HomeDesk(hall.home(), hall.welcome(), one, lanes);
        return new SlackHttp(
                new SignedRequests(new Secret(LocalSlack.SIGNING_SECRET), Clock.systemUTC()),
                new Reception(sdk, desk, forms, home, one, left -> {}));
    }

    private static Handling answered(Sink sink, SlackHttp http) {
        return request -> {
            if (http.receive(request.headers(), request.body()).status() != 200) {
                throw new IllegalStateException("Refused");
            }
            return sink.await();
        };
    }

    private List<String> compare(String what, Handling bare, Handling ours, String text) throws Exception {
        run(bare, "echo");
        run(ours, text);
        run(bare, "echo");
        run(ours, text);
        List<Percentiles> bares = new ArrayList<>();
        List<Percentiles> all = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            bares.add(run(bare, "echo"));
            all.add(run(ours, text));
        }
        Percentiles beside = median(bares);
        Percentiles own = median(all);
        return List.of(
                row(what + ", p50", own.p50(), beside.p50()), row(what + ", p99", own.p99(), beside.p99()));
    }

    private static String row(String what, double own, double beside) {
        return String.format(
                java.util.Locale.ROOT,
                "| %s | %.0f µs, %.0f over bare Bolt | bare Bolt echo %.0f µs |",
                what,
                own,
                own - beside,
                beside);
    }

    private static Percentiles median(List<Percentiles> runs) {
        return new Percentiles(
                runs.stream().mapToDouble(Percentiles::p50).sorted().skip(RUNS / 2).findFirst().orElseThrow(),
                runs.stream().mapToDouble(Percentiles::p99).sorted().skip(RUNS / 2).findFirst().orElseThrow());
    }

    private Percentiles run(Handling handling, String text) throws Exception {
        List<Signed> requests = new ArrayList<>();
        for (int i = 0; i < COMMANDS; i++) {
            requests.add(signed(person(i), text));
        }
        long[] nanos = new long[COMMANDS];
        for (int i = 0; i < COMMANDS; i++) {
            long start = System.nanoTime();
            nanos[i] = handling.handle(requests.get(i)) - start;
        }
        Arrays.sort(nanos);
        return new Percentiles(nanos[COMMANDS / 2] / 1_000.0, nanos[COMMANDS * 99 / 100] / 1_000.0);
    }

    /** Who they are is asked of Slack once for each of them, many at a time, since each call takes its while. */
    private static void introduce(SlackWorkspace workspace) throws InterruptedException {
        ExecutorService asking = Executors.newFixedThreadPool(32);
        for (int person = 0; person < COMMANDS; person++) {
            String id = person(person);
            asking.execute(() -> workspace.people().of(id, id));
        }
        asking.shutdown();
        if (!asking.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Slack was too slow to say who everybody is");
        }
    }

    private static String person(int number) {
        return "U0P" + number;
    }

    private Signed signed(String person, String text) {
        Instant now = Instant.now();
        String body = Signing.form(Map.of(
                "command", "/study",
                "text", text,
                "team_id", LocalSlack.TEAM,
                "channel_id", LocalSlack.STUDY,
                "user_id", person,
                "user_name", "person",
                "response_url", "https://slack.example/reply",
                "trigger_id", "1." + serial++));
        return new Signed(
                Map.of(
                        "X-Slack-Request-Timestamp",
                        Long.toString(now.getEpochSecond()),
                        "X-Slack-Signature",
                        Signing.signature(LocalSlack.SIGNING_SECRET, now, body)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new java.util.HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
