package studyhall.quiz;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.note.Source;
import studyhall.question.Question;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;
import studyhall.storage.DatabaseClock;

/**
 * Runs quizzes: begins them, takes taps, and moves them from step to step. Each step is one transaction that holds the
 * quiz's row, so whichever replica comes first takes it, and a killed one leaves nothing half done. What the chat shows
 * follows after the step ({@link QuizScreen}). Thread-safe.
 */
public final class QuizMaster {
    /** Rounds in a row without an answer after which a quiz ends. */
    private static final int SILENT_ROUNDS = 2;

    private final Jdbi jdbi;
    private final Workspaces workspaces;
    private final Players players;
    private final QuizTimes times;
    private final DatabaseClock clock;
    private final Answers answers;
    private final Stage stage;
    private final QuestionDraw draw;
    private final NoteChanges changes;
    private final Consumer<Workspace> rosters;
    private final Predicate<Scene> organises;

    /**
     * Wires the quiz master.
     *
     * @param clock what replicas agree on
     * @param stage shows quizzes and wakes this master when a step is due
     * @param cite writes where a question comes from
     * @param changes tells whether notes have changed since
     * @param rosters sees that whoever left is in no team any more, before teams play
     * @param organises who may move a quiz that somebody else started
     */
    public QuizMaster(
            Jdbi jdbi,
            Workspaces workspaces,
            Players players,
            QuizTimes times,
            DatabaseClock clock,
            Stage stage,
            RandomGenerator random,
            Function<Source, String> cite,
            NoteChanges changes,
            Consumer<Workspace> rosters,
            Predicate<Scene> organises) {
        this.rosters = rosters;
        this.organises = organises;
        this.jdbi = jdbi;
        this.workspaces = workspaces;
        this.players = players;
        this.times = times;
        this.clock = clock;
        this.answers = new Answers(jdbi, times);
        this.stage = stage;
        this.draw = new QuestionDraw(times, random, cite);
        this.changes = changes;
        stage.follow(this::advance);
    }

    /**
     * Begins a quiz in a channel.
     *
     * @throws NotNow when one is live there, or nothing can be asked
     */
    public void start(Scene scene, QuizPlan plan) {
        Workspace workspace = workspaces.of(scene.channel());
        Player starter = players.of(workspace.id(), scene);
        if (plan.pool().isEmpty()) {
            throw new NotNow("There are no questions on this. Type `/study topics` for what there is.");
        }
        if (plan.mode() == Mode.TEAM) {
            rosters.accept(workspace);
        }
        Optional<Quiz> begun = jdbi.inTransaction(
                handle -> begin(handle, workspace, scene.channel(), starter, List.of(starter), plan));
        stage.show(begun.orElseThrow(() -> new NotNow("A quiz is on in this channel already. Join that one, or let"
                + " whoever started it stop it with `/study quiz stop`.")));
    }

    /**
     * Begins a quiz in somebody else's transaction; whoever looks after quizzes shows it within a second after that.
     *
     * @param starter whoever planned it, who need not be there
     * @param in those who said that they come
     * @return false when one is live in the channel
     * @throws NotNow when nothing can be asked
     */
    public boolean begin(Handle handle, ChannelRef channel, Player starter, QuizPlan plan, List<Player> in) {
        return begin(handle, workspaces.of(handle, channel), channel, starter, in, plan)
                .isPresent();
    }

    private Optional<Quiz> begin(
            Handle handle, Workspace workspace, ChannelRef channel, Player starter, List<Player> in, QuizPlan plan) {
        List<Question> questions =
                draw.pick(handle, workspace.id(), channel, plan.pool(), plan.questions(), plan.difficulty());
        if (questions.isEmpty()) {
            throw new NotNow(QuestionDraw.ALL_REST);
        }
        LocalDate today = LocalDate.ofInstant(clock.now(handle), workspace.zone());
        Optional<Long> id = Quizzes.create(
                handle, workspace.id(), channel, starter, plan, questions.size(), today, times.joining());
        id.ifPresent(quiz -> {
            stage.signals().began("quiz");
            in.forEach(player -> Quizzes.join(handle, workspace.id(), quiz, player));
            for (int i = 0; i < questions.size(); i++) {
                draw.add(handle, workspace.id(), quiz, i + 1, questions.get(i), plan.time());
            }
        });
        return id.flatMap(quiz -> Quizzes.find(handle, workspace.id(), quiz));
    }

    /** Says that somebody is in, before the first question or at any time after. */
    public String join(Scene scene, long quizId) {
        Quiz quiz = find(scene, quizId);
        if (!quiz.live()) {
            throw new NotNow("This quiz is over. `/study quiz start` begins another.");
        }
        Player player = players.of(quiz.workspaceId(), scene);
        boolean news = jdbi.withHandle(handle -> Quizzes.join(handle, quiz.workspaceId(), quiz.id(), player));
        if (news && quiz.phase() == Phase.JOINING) {
            stage.changed(quiz);
        }
        return news ? "You're in. Rounds wait for you now." : "You are in already.";
    }

    /**
     * Takes a tap on an option.
     *
     * @param proposal whether it is a proposal to a team; a quiz that is not played so refuses it
     */
    public Told tap(Scene scene, long quizId, int number, int option, boolean proposal) {
        long workspace = workspaces.idOf(scene.channel());
        Player player = players.of(workspace, scene);
        Answers.Tapped tapped = new Answers.Tapped(
                workspace, quizId, number, player.id(), option, scene.at().orElse(null));
        Tap tap = proposal ? answers.proposal(tapped) : answers.first(tapped);
        stage.signals().tapped("quiz", tap.word());
        boolean taken = tap instanceof Tap.Counted || tap instanceof Tap.Proposed;
        if (taken) {
            afterAnswer(workspace, quizId);
        }
        Optional<Round> round = round(workspace, quizId, number);
        return new Told(tap, round, taken && seen(workspace, quizId, number, player));
    }

    private boolean seen(long workspace, long quizId, int number, Player player) {
        return jdbi.withHandle(handle -> Quizzes.find(handle, workspace, quizId)
                .filter(quiz -> Seen.before(handle, quiz, number, player.id()))
                .isPresent());
    }

    /** What a tap came to, beside the round that it was on, for the words to tell it in. */
    public final class Told {
        private final Tap tap;
        private final Optional<Round> round;
        private final boolean seen;

        private Told(Tap tap, Optional<Round> round, boolean seen) {
            this.tap = tap;
            this.round = round;
            this.seen = seen;
        }

        /** For the person alone, in the small Markdown. */
        public String words() {
            return round.map(known -> TapWords.of(tap, known)).orElseGet(TapWords::unknown) + (seen ? Seen.WORDS : "");
        }
    }

    private Optional<Round> round(long workspace, long quizId, int number) {
        return jdbi.withHandle(
                handle -> Quizzes.find(handle, workspace, quizId).flatMap(quiz -> Rounds.find(handle, quiz, number)));
    }

    private void afterAnswer(long workspace, long quizId) {
        Optional<Quiz> quiz = jdbi.withHandle(handle -> Quizzes.find(handle, workspace, quizId));
        quiz.ifPresent(open -> {
            boolean closes = open.mode() == Mode.CALM
                    && open.phase() == Phase.ASKING
                    && jdbi.withHandle(handle -> Quizzes.allAnswered(handle, open));
            if (closes) {
                stage.soon(open);
            } else {
                stage.changed(open);
            }
        });
    }

    /** Goes on to what comes next: the first question, the next one, the result. */
    public void next(Scene scene, long quizId, int step) {
        Quiz quiz = mine(scene, quizId);
        if (quiz.step() == step && quiz.phase() != Phase.ASKING) {
            advance(quiz);
        }
    }

    /** Passes over the open question, which then counts for nobody. */
    public void skip(Scene scene) {
        Quiz quiz = live(scene);
        if (quiz.phase() != Phase.ASKING) {
            throw new NotNow("No question is open just now. Try again when one is.");
        }
        step(quiz, (handle, held) -> {
            Rounds.skip(handle, held);
            goOn(handle, held);
        });
    }

    /** Holds a quiz: an open question still closes in its time. */
    public void pause(Scene scene, Optional<Long> quizId, boolean paused) {
        Quiz quiz = quizId.isPresent() ? mine(scene, quizId.get()) : live(scene);
        if (quiz.live() && quiz.paused() != paused) {
            step(quiz, (handle, held) -> Quizzes.pause(handle, held, paused));
        }
    }

    /** Ends a quiz. An open question counts for nobody. */
    public void stop(Scene scene, Optional<Long> quizId) {
        Quiz quiz = quizId.isPresent() ? mine(scene, quizId.get()) : live(scene);
        if (quiz.live()) {
            step(quiz, (handle, held) -> {
                Rounds.skip(handle, held);
                Quizzes.end(handle, held, Ending.STOPPED);
            });
        }
    }

    /** Takes the step that is due, or asked for, unless somebody took it already. */
    private void advance(Quiz quiz) {
        step(quiz, (handle, held) -> {
            if (held.phase() != Phase.ASKING) {
                goOn(handle, held);
                return;
            }
            int answered = Rounds.close(handle, held).orElse(0);
            changes.keep(handle, held);
            int silent = answered == 0 ? held.silentRounds() + 1 : 0;
            Quizzes.silent(handle, held, silent);
            if (silent >= SILENT_ROUNDS) {
                Quizzes.end(handle, held, Ending.SILENT);
            } else {
                Round round = Rounds.find(handle, held, held.round()).orElseThrow();
                Optional<Duration> lasts = held.paused() ? Optional.empty() : Optional.of(times.reveal(round));
                Quizzes.step(handle, held, Phase.REVEALING, held.round(), lasts);
            }
        });
    }

    private void goOn(Handle handle, Quiz quiz) {
        if (quiz.round() == quiz.rounds()) {
            Quizzes.end(handle, quiz, Ending.FINISHED);
            return;
        }
        int number = quiz.round() + 1;
        Rounds.open(handle, quiz, number);
        Round round = Rounds.find(handle, quiz, number).orElseThrow();
        Quizzes.step(
                handle, quiz, Phase.ASKING, number, Optional.of(round.window().plus(times.grace())));
    }

    private interface Step {
        void take(Handle handle, Quiz held);
    }

    private void step(Quiz seen, Step step) {
        Optional<Quiz> now = jdbi.inTransaction(handle -> {
            Quiz held = Quizzes.hold(handle, seen.workspaceId(), seen.id()).orElse(seen);
            if (!held.live() || held.step() != seen.step()) {
                return Optional.empty();
            }
            step.take(handle, held);
            return Quizzes.find(handle, seen.workspaceId(), seen.id());
        });
        now.ifPresent(stage::show);
    }

    private Quiz live(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        Quiz quiz = jdbi.withHandle(handle -> Quizzes.live(handle, workspace, scene.channel()))
                .orElseThrow(() -> new NotNow("No quiz is on in this channel. `/study quiz start` begins one."));
        return requireMaster(scene, quiz);
    }

    private Quiz mine(Scene scene, long quizId) {
        return requireMaster(scene, find(scene, quizId));
    }

    /** Only whoever started a quiz, or an organiser, moves it: anybody sees its buttons. */
    private Quiz requireMaster(Scene scene, Quiz quiz) {
        boolean may =
                organises.test(scene) || players.of(quiz.workspaceId(), scene).id() == quiz.starterId();
        if (!may) {
            throw new NotNow("Only " + RoundMessages.name(quiz.starterName())
                    + ", who started this quiz, or an organiser can do that.");
        }
        return quiz;
    }

    private Quiz find(Scene scene, long quizId) {
        long workspace = workspaces.idOf(scene.channel());
        return jdbi.withHandle(handle -> Quizzes.find(handle, workspace, quizId))
                .orElseThrow(() -> new NotNow("I don't know this quiz any more. `/study quiz start` begins another."));
    }

    /** One person's result of a quiz, in the small Markdown. */
    public String result(Scene scene, long quizId) {
        Quiz quiz = find(scene, quizId);
        Player player = players.of(quiz.workspaceId(), scene);
        return jdbi.withHandle(handle -> PersonalResult.of(handle, quiz, player.id()));
    }

    /** Short ids of the questions that a person got wrong in a quiz, in the order asked. */
    public List<String> misses(Scene scene, long quizId) {
        Quiz quiz = find(scene, quizId);
        Player player = players.of(quiz.workspaceId(), scene);
        return jdbi.withHandle(handle -> PersonalResult.misses(handle, quiz, player.id()));
    }

    /** What a quiz was on and how it was played, for another of the kind. */
    public Again again(Scene scene, long quizId) {
        Quiz quiz = find(scene, quizId);
        return new Again(quiz.topicName(), quiz.mode(), quiz.rounds());
    }

    /** A quiz to be played once more. */
    public record Again(String topicName, Mode mode, int questions) {}
}
