package studyhall;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Chat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.command.ButtonHandler;
import studyhall.command.ClosingButtons;
import studyhall.command.Command;
import studyhall.command.EveningButtons;
import studyhall.command.ExamDateCommand;
import studyhall.command.OrganiserCommands;
import studyhall.command.PersonalExamWords;
import studyhall.command.Planning;
import studyhall.command.PostButtons;
import studyhall.command.PracticeButtons;
import studyhall.command.QuizNotices;
import studyhall.command.ReminderCommand;
import studyhall.command.ScheduleCommands;
import studyhall.command.SettingsCommand;
import studyhall.command.SetupCommand;
import studyhall.command.SilenceButtons;
import studyhall.command.TipButtons;
import studyhall.command.TouchingButtons;
import studyhall.delivery.Deliverer;
import studyhall.delivery.OutboxRecovery;
import studyhall.delivery.TimedPosts;
import studyhall.library.Libraries;
import studyhall.library.Topic;
import studyhall.note.Source;
import studyhall.practice.Memories;
import studyhall.practice.MockExams;
import studyhall.practice.ReadinessReader;
import studyhall.quiz.ChallengeMaster;
import studyhall.quiz.QuizMaster;
import studyhall.schedule.Activity;
import studyhall.schedule.ChallengePart;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.CleanUpJob;
import studyhall.schedule.ClosingPart;
import studyhall.schedule.DailyChallengeJob;
import studyhall.schedule.DailyTipJob;
import studyhall.schedule.DispatchDue;
import studyhall.schedule.Evenings;
import studyhall.schedule.ExamLetter;
import studyhall.schedule.Organisers;
import studyhall.schedule.OutboxRecoveryJob;
import studyhall.schedule.Part;
import studyhall.schedule.PersonalExams;
import studyhall.schedule.PracticeJob;
import studyhall.schedule.PracticeReminders;
import studyhall.schedule.QuizCall;
import studyhall.schedule.QuizEveningJob;
import studyhall.schedule.QuizSoon;
import studyhall.schedule.RecapPart;
import studyhall.schedule.ReminderLetter;
import studyhall.schedule.RosterJob;
import studyhall.schedule.Schedules;
import studyhall.schedule.SeasonJob;
import studyhall.schedule.Silence;
import studyhall.schedule.SilenceLetter;
import studyhall.schedule.Tick;
import studyhall.schedule.Ticker;
import studyhall.schedule.TipPart;
import studyhall.schedule.WeekPicture;
import studyhall.schedule.WeeklyRecapJob;
import studyhall.standings.Leavers;
import studyhall.standings.Players;
import studyhall.standings.SeasonArchive;
import studyhall.standings.Standings;
import studyhall.standings.Workspaces;
import studyhall.storage.DatabaseClock;
import studyhall.tip.TipRotation;

/** All that happens by the clock, wired: what is planned, what makes it happen, and what posts it. Thread-safe. */
final class Timetable implements AutoCloseable {
    /** People notice a minute; a tick that finds nothing costs one look into an index. */
    private static final Duration OFTEN = Duration.ofSeconds(5);

    private static final Duration SELDOM = Duration.ofMinutes(1);
    private static final Duration HOURLY = Duration.ofHours(1);

    private final Workspaces workspaces;
    private final Standings standings;
    private final Organisers organisers;
    private final Planning planning;
    private final Silence silence;
    private final ReminderCommand reminding;
    private final PersonalExams exams;
    private final List<Command> commands = new ArrayList<>();
    private final List<ButtonHandler> handlers;
    private final List<Tick> ticks;
    private final Deliverer deliverer;
    private Optional<Ticker> ticker = Optional.empty();

    /**
     * Wires it; nothing happens before {@link #open}.
     *
     * @param cite writes where something in the notes stands
     * @param quizRuns whether quizzes need a part of what a platform allows
     * @param time what replicas agree on
     * @param signals hears how late posts are
     */
    Timetable(
            Jdbi jdbi,
            MockExams mockExams,
            Memories memories,
            ReadinessReader ready,
            Libraries libraries,
            Function<Source, String> cite,
            Chat chat,
            List<Platform> platforms,
            Workspaces workspaces,
            Players players,
            Standings standings,
            Leavers leavers,
            QuizMaster quizzes,
            ChallengeMaster challenges,
            Predicate<Platform> quizRuns,
            Clock clock,
            DatabaseClock time,
            Signals signals,
            RandomGenerator random) {
        this.workspaces = workspaces;
        this.standings = standings;
        organisers = new Organisers(jdbi, workspaces, players);
        QuizCall call = new QuizCall((place, topic) ->
                libraries.in(place).topic(topic).map(Topic::name).orElse(topic));
        List<Part> parts = List.of(
                new TipPart(
                        libraries,
                        (tips, shown, postsLeft, seed, missed) ->
                                new TipRotation(tips, seed).next(shown, postsLeft, missed),
                        cite,
                        TipButtons::below,
                        challenges::before,
                        ready),
                new ChallengePart(libraries, challenges, TipButtons::questions),
                call,
                new QuizSoon(call),
                new RecapPart(libraries, WeekPicture::of, question -> PracticeButtons.asking("Try it", question)),
                new ClosingPart());
        Evenings evenings = new Evenings(jdbi, libraries, quizzes);
        ChannelPost posts = new ChannelPost(
                jdbi,
                parts,
                List.of(new SilenceLetter(), new ExamLetter(), new ReminderLetter(libraries, memories)),
                evenings::begin);
        PracticeReminders reminders = new PracticeReminders(jdbi, time);
        reminding = new ReminderCommand(reminders, memories, posts, workspaces, players, clock);
        exams = new PersonalExams(jdbi, time);
        silence = new Silence(jdbi, time);
        challenges.carriedBy(posts);
        Set<Platform> served = EnumSet.noneOf(Platform.class);
        served.addAll(platforms);
        DispatchDue dispatch = new DispatchDue(jdbi, time);
        ticks = List.of(
                new Tick(new DailyTipJob(dispatch), OFTEN),
                new Tick(new DailyChallengeJob(dispatch, challenges::close), OFTEN),
                new Tick(new WeeklyRecapJob(dispatch), OFTEN),
                new Tick(new QuizEveningJob(dispatch), OFTEN),
                new Tick(new SeasonJob(dispatch, () -> seasons(exams, new SeasonArchive(jdbi))), SELDOM),
                new Tick(new PracticeJob(reminders::dispatch, mockExams::endOverdue), OFTEN),
                new Tick(new CleanUpJob(jdbi, time), HOURLY),
                new Tick(new RosterJob(leavers), HOURLY),
                new Tick(new OutboxRecoveryJob(new OutboxRecovery(jdbi, chat, served, posts, time)), OFTEN));
        deliverer = new Deliverer(jdbi, chat, platforms, new TimedPosts(posts, signals), quizRuns, time, random);

        planning = new Planning(workspaces, new Schedules(jdbi, time), organisers, posts, chat, clock);
        List<Activity> written = Activity.planned().stream()
                .filter(activity ->
                        activity == Activity.QUIZ || parts.stream().anyMatch(part -> part.activity() == activity))
                .toList();
        PersonalExamWords personal = new PersonalExamWords(planning, players, exams);
        SetupCommand setup = new SetupCommand(libraries, planning);
        commands.add(setup);
        commands.addAll(new ScheduleCommands(libraries, planning, written, new QuizNotices(planning, evenings)).all());
        commands.add(new ExamDateCommand(planning, personal));
        commands.add(new SettingsCommand(libraries, planning));
        commands.addAll(new OrganiserCommands(workspaces, players, organisers).all());
        handlers = List.of(
                setup,
                new SilenceButtons(organisers, posts, silence),
                reminding,
                new ClosingButtons(planning, this::newSeason, personal),
                touching(new PostButtons(workspaces, players, posts)),
                touching(new EveningButtons(workspaces, players, posts, evenings)));
    }

    /** The same, where a press is a sign of life that keeps a channel's posts daily. */
    ButtonHandler touching(ButtonHandler handler) {
        return new TouchingButtons(handler, workspaces, silence);
    }

    private static void seasons(PersonalExams exams, SeasonArchive archive) {
        archive.archive();
        exams.ask();
    }

    private void newSeason(Scene scene, LocalDate today) {
        standings.newSeason(workspaces.idOf(scene.channel()), today);
    }

    List<Command> commands() {
        return List.copyOf(commands);
    }

    List<ButtonHandler> handlers() {
        return handlers;
    }

    Organisers organisers() {
        return organisers;
    }

    ReminderCommand reminding() {
        return reminding;
    }

    PersonalExams personalExams() {
        return exams;
    }

    Planning planning() {
        return planning;
    }

    boolean organises(Scene scene) {
        return organisers.is(scene);
    }

    /**
     * Begins.
     *
     * @param pool for Quartz, closed with this
     */
    synchronized void open(HikariDataSource pool) {
        Ticker quartz = Ticker.over(pool, ticks);
        ticker = Optional.of(quartz);
        quartz.start();
        deliverer.open();
    }

    synchronized boolean runs() {
        return ticker.map(Ticker::runs).orElse(false);
    }

    /** What ticks and the deliverer would do by now, here and in their order: for tests that set the time. */
    void turn() {
        ticks.forEach(tick -> tick.job().run());
        deliverer.drain();
    }

    /** Lets what is running end, and hands back what is not begun. */
    @Override
    public synchronized void close() {
        ticker.ifPresent(Ticker::close);
        deliverer.close();
    }
}
