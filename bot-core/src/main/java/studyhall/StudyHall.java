package studyhall;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Chat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.chat.UserRef;
import studyhall.command.BoardButtons;
import studyhall.command.BoardLinkCommand;
import studyhall.command.Boards;
import studyhall.command.ButtonHandler;
import studyhall.command.ChallengeCommand;
import studyhall.command.ChallengePresses;
import studyhall.command.Citation;
import studyhall.command.Command;
import studyhall.command.CommandRouter;
import studyhall.command.ExportCommand;
import studyhall.command.HelpCommand;
import studyhall.command.HomePage;
import studyhall.command.InsightCommand;
import studyhall.command.LeaderboardCommand;
import studyhall.command.LeagueCommands;
import studyhall.command.LinkCommand;
import studyhall.command.LogCommand;
import studyhall.command.LookupButtons;
import studyhall.command.LookupCommand;
import studyhall.command.MockExamCommand;
import studyhall.command.NotesCommands;
import studyhall.command.PracticeButtons;
import studyhall.command.PracticeCommand;
import studyhall.command.PrivacyCommands;
import studyhall.command.QuietCommands;
import studyhall.command.QuizControl;
import studyhall.command.QuizPresses;
import studyhall.command.QuizResultsCommand;
import studyhall.command.QuizRuleCommand;
import studyhall.command.QuizStartCommand;
import studyhall.command.ReadinessButtons;
import studyhall.command.ReportDesk;
import studyhall.command.SeasonCommand;
import studyhall.command.StatsCommands;
import studyhall.command.TeamButtons;
import studyhall.command.TeamCommands;
import studyhall.command.TipButtons;
import studyhall.command.TipCommand;
import studyhall.command.TopicButtons;
import studyhall.command.TopicsCommand;
import studyhall.command.Welcome;
import studyhall.delivery.EditPace;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.OwnNotes;
import studyhall.library.WorkspaceLibraries;
import studyhall.note.Source;
import studyhall.practice.Fsrs;
import studyhall.practice.Memories;
import studyhall.practice.MockExams;
import studyhall.practice.OwnHistory;
import studyhall.practice.ReadinessReader;
import studyhall.practice.Runs;
import studyhall.quiz.ChallengeMaster;
import studyhall.quiz.Honours;
import studyhall.quiz.Insight;
import studyhall.quiz.NoteChanges;
import studyhall.quiz.Progress;
import studyhall.quiz.QuestionRests;
import studyhall.quiz.QuizMaster;
import studyhall.quiz.QuizRules;
import studyhall.quiz.QuizTimes;
import studyhall.quiz.Reports;
import studyhall.quiz.Searches;
import studyhall.quiz.Stage;
import studyhall.quiz.StreakBoard;
import studyhall.schedule.QuietDates;
import studyhall.schedule.Ticker;
import studyhall.standings.AdminLog;
import studyhall.standings.BoardLinks;
import studyhall.standings.Leagues;
import studyhall.standings.Leavers;
import studyhall.standings.Links;
import studyhall.standings.Players;
import studyhall.standings.Privacy;
import studyhall.standings.SeasonArchive;
import studyhall.standings.Standings;
import studyhall.standings.TeamShuffle;
import studyhall.standings.Teams;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;
import studyhall.storage.DatabaseClock;

/**
 * The whole bot without a platform: everything is wired here. An adapter hands its {@link Chat} in, and what people do to
 * the {@link #router}. Thread-safe.
 */
public final class StudyHall implements AutoCloseable {
    /** The chance to know something when practice asks it again. */
    private static final double RETAINED = 0.9;

    private final WorkspaceLibraries libraries;
    private final Workspaces workspaces;
    private final Leavers leavers;
    private final Stage stage;
    private final Timetable timetable;
    private final Optional<Database> database;
    private final CommandRouter router;
    private final HomePage home;
    private final Welcome welcome;

    /**
     * Wires everything; nothing happens by itself before {@link #open}.
     *
     * @param database stays open, and is closed by whoever opened it, after this
     * @param library the notes of all workspaces as they now are
     * @param chat writes to all of {@code platforms}
     * @param random picks questions and references
     */
    public StudyHall(
            Database database,
            Supplier<Library> library,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            Clock clock,
            RandomGenerator random) {
        this(database, library, chat, platforms, times, clock, Signals.none(), random);
    }

    /**
     * The same where figures are kept.
     *
     * @param signals hears what happens
     */
    public StudyHall(
            Database database,
            Supplier<Library> library,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            Clock clock,
            Signals signals,
            RandomGenerator random) {
        this(
                database.jdbi(),
                Optional.of(database),
                library,
                chat,
                platforms,
                times,
                clock,
                DatabaseClock.ofServer(),
                signals,
                random);
    }

    /** The same, with whatever gives connections; wiring asks for none yet, so the commands can be declared without. */
    public StudyHall(
            Jdbi jdbi,
            Supplier<Library> library,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            Clock clock,
            RandomGenerator random) {
        this(jdbi, Optional.empty(), library, chat, platforms, times, clock, DatabaseClock.ofServer(), random);
    }

    /** The same on a time that a test sets. */
    StudyHall(
            Jdbi jdbi,
            Optional<Database> database,
            Supplier<Library> library,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            Clock clock,
            DatabaseClock time,
            RandomGenerator random) {
        this(jdbi, database, library, chat, platforms, times, clock, time, Signals.none(), random);
    }

    private StudyHall(
            Jdbi jdbi,
            Optional<Database> database,
            Supplier<Library> library,
            Chat chat,
            List<Platform> platforms,
            QuizTimes times,
            Clock clock,
            DatabaseClock time,
            Signals signals,
            RandomGenerator random) {
        this.database = database;
        workspaces = new Workspaces(jdbi);
        Players players = new Players(jdbi);
        Teams teams = new Teams(jdbi);
        stage = new Stage(jdbi, chat, platforms, times, new EditPace(System::nanoTime), time, signals);
        libraries = new WorkspaceLibraries(library, jdbi);
        // own notes are nowhere to be seen in a browser, so that the links of the shared ones do for all
        Function<Source, String> cite = source -> Citation.of(library.get().links(), List.of(source));
        NoteChanges changes =
                new NoteChanges((place, key) -> libraries.in(place).fact(key));
        leavers = new Leavers(jdbi, chat, Set.copyOf(platforms), players, time);
        QuizMaster quizzes = new QuizMaster(
                jdbi,
                workspaces,
                players,
                times,
                time,
                stage,
                random,
                cite,
                changes,
                leavers::ask,
                scene -> organises(scene));
        ChallengeMaster challenges =
                new ChallengeMaster(jdbi, workspaces, players, times, time, stage, random, cite, changes);
        Standings standings = new Standings(jdbi);
        Boards boards = new Boards(workspaces, players, teams, standings, new StreakBoard(jdbi), clock);
        TeamCommands teamCommands = new TeamCommands(workspaces, players, teams, new TeamShuffle(jdbi), leavers::ask);
        PrivacyCommands privacy = new PrivacyCommands(workspaces, players, new Privacy(jdbi, players));
        LeagueCommands league = new LeagueCommands(
                new Leagues(jdbi, time), workspaces, players, teams, standings, scene -> organises(scene), chat, clock);
        LookupCommand lookup = new LookupCommand(libraries, new Searches(jdbi, workspaces)::missed);
        QuizRuleCommand rule = new QuizRuleCommand(new QuizRules(jdbi), workspaces, scene -> organises(scene));
        QuizStartCommand starting = new QuizStartCommand(
                libraries,
                quizzes,
                rule::require,
                platforms.contains(Platform.DISCORD) ? Optional.of(chat) : Optional.empty());
        AdminLog log = new AdminLog(jdbi, time);
        ChallengeCommand challenging =
                new ChallengeCommand(libraries, challenges, workspaces, scene -> organises(scene), clock);

        Fsrs fsrs = Fsrs.retaining(RETAINED);
        Memories memories = new Memories(jdbi, time, fsrs);
        ReadinessReader ready = new ReadinessReader(jdbi, fsrs);
        MockExams exams = new MockExams(jdbi, time, memories, random);
        timetable = new Timetable(
                jdbi,
                exams,
                memories,
                ready,
                libraries,
                cite,
                chat,
                platforms,
                workspaces,
                players,
                standings,
                leavers,
                quizzes,
                challenges,
                stage::plays,
                clock,
                time,
                signals,
                random);

        home = new HomePage(libraries, timetable.planning(), boards);
        welcome = new Welcome(libraries, workspaces, timetable.planning().organisers(), chat);

        List<Command> commands = new ArrayList<>();
        commands.add(lookup);
        commands.add(new TipCommand(libraries, random));
        commands.add(new TopicsCommand(libraries));
        commands.add(starting);
        commands.addAll(QuizControl.all(quizzes));
        commands.add(rule);
        if (platforms.contains(Platform.SLACK)) {
            // a quiz of Discord's is in a thread as a whole, or not at all
            commands.add(new QuizResultsCommand(new QuizRules(jdbi), workspaces));
        }
        commands.add(challenging);
        commands.addAll(teamCommands.all());
        commands.add(new LeaderboardCommand(boards));
        ReadinessButtons readiness =
                new ReadinessButtons(libraries, ready, timetable.personalExams(), timetable.planning(), players, teams);
        StatsCommands stats = new StatsCommands(new StatsCommands.Sources(
                libraries, workspaces, players, teams, new Progress(jdbi), new Honours(jdbi), readiness, clock));
        commands.addAll(stats.all());
        PracticeCommand practice = new PracticeCommand(
                libraries,
                new Runs(jdbi),
                memories,
                exams,
                workspaces,
                players,
                random,
                challenges::shown,
                timetable.reminding());
        commands.add(practice);
        MockExamCommand examining =
                new MockExamCommand(libraries, exams, new QuestionRests(jdbi), workspaces, players, practice::misses);
        commands.add(examining);
        InsightCommand insight = new InsightCommand(
                Insight.From.of(jdbi, workspaces, players), workspaces, timetable.organisers(), clock);
        commands.add(insight);
        commands.add(new BoardLinkCommand(workspaces, players, new BoardLinks(jdbi)));
        commands.add(new SeasonCommand(workspaces, new SeasonArchive(jdbi), this::organises, clock));
        commands.addAll(timetable.commands());
        commands.addAll(new QuietCommands(new QuietDates(jdbi), workspaces, clock).all());
        commands.addAll(new NotesCommands(new OwnNotes(jdbi), libraries, workspaces, players, this::organises).all());
        commands.add(new LogCommand(log, workspaces));
        commands.addAll(league.all());
        commands.add(new LinkCommand(new Links(jdbi, time)));
        commands.addAll(privacy.all());
        commands.add(new ExportCommand(libraries, new OwnHistory(jdbi), workspaces, players, chat, clock));
        commands.add(new HelpCommand(libraries, this::specs));
        List<ButtonHandler> handlers = new ArrayList<>(List.of(
                new LookupButtons(libraries),
                timetable.touching(new TipButtons(libraries, random)),
                new TopicButtons(libraries),
                timetable.touching(new PracticeButtons(libraries, random, challenges::shown)),
                practice,
                examining,
                new QuizPresses(libraries, quizzes, starting),
                timetable.touching(new ChallengePresses(libraries, challenges.taps(), challenging)),
                new TeamButtons(teamCommands),
                privacy,
                league,
                new BoardButtons(boards),
                stats,
                readiness,
                insight,
                welcome,
                new ReportDesk(
                        new Reports(jdbi, workspaces, players), timetable.organisers(), workspaces, players, chat)));
        handlers.addAll(timetable.handlers());
        router = new CommandRouter(
                lookup, commands, handlers, timetable::organises, deeds(log, players), signals, random);
    }

    private BiConsumer<Scene, String> deeds(AdminLog log, Players players) {
        return (scene, deed) -> {
            long workspace = workspaces.idOf(scene.channel());
            log.add(
                    workspace,
                    players.of(workspace, scene).id(),
                    scene.channel().channel(),
                    deed);
        };
    }

    private boolean organises(Scene scene) {
        return timetable.organises(scene);
    }

    private List<studyhall.command.CommandSpec> specs() {
        return router.specs();
    }

    /** Begins to look after what is under way, also what another process left behind. */
    public void open() {
        stage.open();
        database.ifPresent(opened -> {
            HikariDataSource reading = opened.ownPool(WorkspaceLibraries.CONNECTIONS);
            libraries.open(reading);
            timetable.open(opened.ownPool(Ticker.CONNECTIONS));
        });
    }

    /** What {@link #open} does every second, now. */
    void look() {
        stage.look();
    }

    /** What the clock would do by now. */
    void turn() {
        timetable.turn();
    }

    /** Whether what happens by the clock does, as far as this process goes. */
    public boolean keepsTime() {
        return timetable.runs();
    }

    /** What answers whatever people do. */
    public CommandRouter router() {
        return router;
    }

    /** Everybody's own page, for platforms that have one. */
    public HomePage home() {
        return home;
    }

    /** The first words in a workspace. */
    public Welcome welcome() {
        return welcome;
    }

    /** Which notes are read where. */
    public Libraries libraries() {
        return libraries;
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    /** Somebody has left their workspace, as its platform tells. */
    public void left(UserRef user) {
        leavers.left(user);
    }

    /** Finishes what is being shown, and hands back what is under way. */
    @Override
    public void close() {
        timetable.close();
        stage.close();
        libraries.close();
    }
}
