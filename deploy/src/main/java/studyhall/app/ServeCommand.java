package studyhall.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studyhall.Config;
import studyhall.StudyHall;
import studyhall.app.operations.HealthRoutes;
import studyhall.app.operations.Operations;
import studyhall.app.operations.Readiness;
import studyhall.app.playground.BoardRoutes;
import studyhall.app.playground.Campus;
import studyhall.app.playground.Playground;
import studyhall.app.playground.PlaygroundChat;
import studyhall.app.playground.Roster;
import studyhall.app.playground.TableHistory;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.Platform;
import studyhall.delivery.OutboxDesk;
import studyhall.quiz.QuizTimes;
import studyhall.standings.Teams;

/** Serves until the process is told to end. */
@Command(name = "serve", description = "Serves Study Hall; the default.")
final class ServeCommand implements Callable<Integer> {
    /** Time that an orderly end may take before the process ends in any case. */
    private static final long END_SECONDS = 20;

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--notes", paramLabel = "DIR", description = "Folder of notes, instead of STUDYHALL_NOTES.")
    private @Nullable Path notes;

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the playground, instead of PORT; 0 for any.")
    private @Nullable Integer port;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Config config = configured(surroundings, notes, port);
        Clock clock = Clock.systemUTC();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(told, ended), "end"));
        try (Operations operations = Operations.open(config.metrics());
                Backbone backbone = Backbone.open(config, surroundings.terminal());
                SlackDoor slack = SlackDoor.open(config, backbone.database().jdbi(), clock, operations.signals())) {
            serve(config, clock, operations, backbone, slack, told);
        } finally {
            ended.countDown();
        }
        return 0;
    }

    private void serve(
            Config config, Clock clock, Operations operations, Backbone backbone, SlackDoor slack, CountDownLatch told)
            throws InterruptedException {
        Jdbi jdbi = backbone.database().jdbi();
        Campus campus = Campus.usual();
        ChannelRef here = campus.channels().get(0).ref();
        PlaygroundChat chat = new PlaygroundChat(campus, clock, new TableHistory(jdbi));
        Map<Platform, Chat> chats = new EnumMap<>(Platform.class);
        chats.put(Platform.PLAYGROUND, chat);
        slack.chat().ifPresent(each -> chats.put(Platform.SLACK, each));
        HealthRoutes health = new HealthRoutes(operations.readiness());
        try (Platforms platforms = Platforms.enter(config, jdbi, operations.signals());
                StudyHall hall = new StudyHall(
                        backbone.database(),
                        backbone.library(),
                        platforms.with(chats),
                        platforms.served(chats),
                        QuizTimes.usual(),
                        clock,
                        operations.signals(),
                        new Random());
                BoardRoutes boards = new BoardRoutes(jdbi, hall.workspaces(), clock);
                Playground playground = new Playground(
                        hall.router(),
                        chat,
                        () -> hall.libraries().in(here),
                        Roster.of(campus, hall.workspaces(), new Teams(jdbi)),
                        Optional.of(boards),
                        health::add,
                        config.port(),
                        clock);
                Platforms.Opened opened = platforms.open(hall.router(), hall.welcome())) {
            // invented people live where this machine does
            hall.workspaces().setZone(here, ZoneId.systemDefault());
            // the page knows no sign-in, so it is not on a port that other machines are led to
            int served = slack.needsPort() ? 0 : playground.start();
            hall.open();
            slack.listen(hall, boards, health);
            watch(config, operations, backbone, hall, slack, opened);
            surroundings
                    .out()
                    .print(new Banner(
                            config,
                            backbone.library().place(),
                            backbone.library().get(),
                            served,
                            operations.server(),
                            slack.told()));
            surroundings.out().flush();
            told.await();
            operations.readiness().ending();
            slack.hangUp();
        }
    }

    private static void watch(
            Config config,
            Operations operations,
            Backbone backbone,
            StudyHall hall,
            SlackDoor slack,
            Platforms.Opened opened) {
        Readiness readiness = operations.readiness();
        Jdbi jdbi = backbone.database().jdbi();
        readiness.ask("database", () -> {
            jdbi.useHandle(handle ->
                    handle.createQuery("SELECT 1").mapTo(Integer.class).one());
            return Optional.empty();
        });
        readiness.ask(
                "notes",
                () -> backbone.library().get().notes().isEmpty()
                        ? Optional.of("There are no notes. Put a .md file where STUDYHALL_NOTES says.")
                        : Optional.empty());
        readiness.ask(
                "clock",
                () -> hall.keepsTime()
                        ? Optional.empty()
                        : Optional.of("Quartz is not started, so that nothing happens by the clock."));
        readiness.mention("newer notes", () -> backbone.library()
                .trouble()
                .map(why -> "These are the last good ones: newer ones could not be had. The log says why."));
        if (config.slack().isPresent()) {
            readiness.ask("slack", slack::trouble);
        }
        if (config.discord().isPresent()) {
            readiness.ask("discord", opened::trouble);
        }
        operations
                .figures()
                .ifPresent(figures ->
                        figures.watch(backbone.database().dataSource(), new OutboxDesk(jdbi), backbone.library()));
        readiness.started();
    }

    /** The environment with what was typed in place of it. */
    static Config configured(Surroundings surroundings, @Nullable Path notes, @Nullable Integer port) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        if (notes != null) {
            if (!Files.isDirectory(notes)) {
                throw new Mistake("--notes: expected a folder of Markdown notes, but " + notes + " is none.");
            }
            // links to notes are checked against the folder that is meant
            environment.put(
                    "STUDYHALL_NOTES", notes.toAbsolutePath().normalize().toString());
        }
        Config config = ConfigReader.read(environment, surroundings.home());
        if (port != null && (port < 0 || port > 65_535)) {
            throw new Mistake("--port: expected a number from 0 (any free one) to 65535, not " + port + ".");
        }
        return port == null ? config : config.withPort(port);
    }

    private static void end(CountDownLatch told, CountDownLatch ended) {
        told.countDown();
        try {
            if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(ServeCommand.class).warn("Not everything was put away in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
