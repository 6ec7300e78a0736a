package studyhall.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Block;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.delivery.Composer;
import studyhall.delivery.Post;
import studyhall.note.Source;
import studyhall.question.Question;
import studyhall.standings.League;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;
import studyhall.storage.DatabaseClock;

/**
 * Daily challenges: one question or several, open for hours, answered by each person alone, revealed at the close. They
 * are quizzes of {@link Mode#CHALLENGE}, so answers, scores, boards and the recount are those of any quiz. Thread-safe.
 *
 * <p>A challenge has a message of its own ({@link #start}), or stands in a post of the day together with other things:
 *
 * <ul>
 *   <li>{@link #carriedBy} is told once who composes such posts.
 *   <li>The part of the post that is the challenge returns {@link #inPost}, always: the first call writes the challenge
 *       down, in the transaction of the call; while it is open the blocks ask; once it is closed they reveal.
 *   <li>That part's {@code posted} calls {@link #posted}, from when on the time of taps is measured.
 *   <li>{@link #close}, called often, closes what is over. It then has each post composed anew and edits its message.
 *   <li>The next post asks {@link #before} for a line and a button on the challenge of the day before, and
 *       {@link #answered} tells whether anybody touched the one of a post.
 * </ul>
 */
public final class ChallengeMaster {
    private static final String OWN_ONLY =
            "A league is asked from the notes that all its places have, and this topic is of your own notes. Choose"
                    + " another: `/study topics` lists them.";

    private static final Logger log = LoggerFactory.getLogger(ChallengeMaster.class);
    private static final int BATCH = 500;

    private final Jdbi jdbi;
    private final Workspaces workspaces;
    private final Players players;
    private final DatabaseClock clock;
    private final Stage stage;
    private final QuestionDraw draw;
    private final NoteChanges changes;
    private final ChallengeTaps taps;

    /**
     * Wires it.
     *
     * @param stage shows challenges
     * @param clock what replicas agree on
     * @param cite writes where a question comes from
     * @param changes tells whether notes have changed since
     */
    public ChallengeMaster(
            Jdbi jdbi,
            Workspaces workspaces,
            Players players,
            QuizTimes times,
            DatabaseClock clock,
            Stage stage,
            RandomGenerator random,
            Function<Source, String> cite,
            NoteChanges changes) {
        this.jdbi = jdbi;
        this.workspaces = workspaces;
        this.players = players;
        this.clock = clock;
        this.stage = stage;
        this.draw = new QuestionDraw(times, random, cite);
        this.changes = changes;
        this.taps = new ChallengeTaps(jdbi, workspaces, players, new Answers(jdbi, times), stage);
    }

    /** Who composes the posts that carry challenges. */
    public void carriedBy(Composer posts) {
        stage.carriedBy(posts);
    }

    /** What people do with the buttons of challenges. */
    public ChallengeTaps taps() {
        return taps;
    }

    /**
     * Begins one at once, as a message of its own.
     *
     * @throws NotNow when one is open in the channel, or nothing can be asked
     */
    public void start(Scene scene, ChallengePlan plan) {
        Workspace workspace = workspaces.of(scene.channel());
        Player starter = players.of(workspace.id(), scene);
        if (plan.pool().isEmpty()) {
            throw new NotNow("There are no questions on this. Type `/study topics` for what there is.");
        }
        Challenge begun = jdbi.inTransaction(handle -> {
            // two who start one in a channel at once: the second finds the first
            handle.execute("SELECT pg_advisory_xact_lock(hashtext(?), ?)", "studyhall.challenge", (int) workspace.id());
            Challenges.openIn(handle, workspace.id(), scene.channel(), clock.now(handle))
                    .ifPresent(open -> {
                        throw new NotNow("A challenge is open in this channel already, until " + open.closing() + ".");
                    });
            return create(handle, workspace, scene.channel(), starter.id(), plan, Optional.empty())
                    .orElseThrow(
                            () -> new NotNow("Your league has a challenge open just now. The next one can start once"
                                    + " that is closed."));
        });
        showAll(begun);
    }

    /** Where a league plays, all its places; those that this process cannot write to are shown by another. */
    private void showAll(Challenge begun) {
        jdbi.withHandle(handle -> LeagueChallenges.seen(handle, begun)).stream()
                .map(Challenge::quiz)
                .filter(quiz -> stage.serves(quiz.platform()))
                .forEach(stage::show);
    }

    private Optional<Challenge> create(
            Handle handle,
            Workspace workspace,
            ChannelRef channel,
            long starter,
            ChallengePlan planned,
            Optional<String> postKey) {
        Optional<League> league = LeagueChallenges.of(handle, workspace, channel);
        ChallengePlan plan = league.isPresent() ? planned.ofSharedNotes() : planned;
        if (league.isPresent() && !LeagueChallenges.free(handle, league.get(), workspace, postKey, clock.now(handle))) {
            return Optional.empty();
        }
        List<Question> questions =
                draw.pick(handle, workspace.id(), channel, plan.first(), plan.pool(), plan.questions());
        if (questions.isEmpty() && postKey.isEmpty()) {
            throw new NotNow(plan.pool().size() < planned.pool().size() ? OWN_ONLY : QuestionDraw.ALL_REST);
        }
        if (questions.isEmpty()) {
            // a post goes out without it
            return Optional.empty();
        }
        Instant now = clock.now(handle);
        long id = Challenges.create(
                handle,
                workspace.id(),
                channel.channel(),
                starter,
                plan,
                questions.size(),
                LocalDate.ofInstant(now, workspace.zone()),
                postKey);
        stage.signals().began("challenge");
        for (int i = 0; i < questions.size(); i++) {
            draw.add(handle, workspace.id(), id, i + 1, questions.get(i), Optional.empty());
        }
        Challenge challenge = Challenges.find(handle, workspace.id(), id).orElseThrow();
        league.ifPresent(all -> LeagueChallenges.spread(handle, all, challenge, plan, now));
        Challenges.open(handle, challenge, now);
        return Challenges.find(handle, workspace.id(), id);
    }

    /**
     * The challenge of a post as it stands, made when it is not there yet. Says the same again and again while nothing
     * happens, as a post that is composed anew asks for.
     *
     * @param starter our id of whoever answers for the schedule
     * @param plan asked for only when it is made
     * <p>Where the workspace plays in a league, what its first member plans opens everywhere, there as a message of its own;
     * the schedules of other members in that channel bring nothing.
     *
     * @return nothing when there is nothing to ask, or its time was over before it was posted
     */
    public List<Block> inPost(Handle handle, Post post, long starter, Supplier<ChallengePlan> plan) {
        Optional<Challenge> there = Challenges.ofPost(handle, post.workspaceId(), post.key());
        if (there.isEmpty()) {
            ChallengePlan wanted = plan.get();
            if (QuestionRests.awake(handle, post.workspaceId(), wanted.pool()).isEmpty()
                    || !clock.now(handle).isBefore(wanted.closesAt())) {
                return List.of();
            }
            Workspace workspace = workspaces.of(handle, post.channel());
            there = create(handle, workspace, post.channel(), starter, wanted, Optional.of(post.key()));
        }
        return there.map(challenge -> blocks(handle, challenge)).orElse(List.of());
    }

    private List<Block> blocks(Handle handle, Challenge challenge) {
        boolean missed = challenge.quiz().message().isEmpty()
                && !(challenge.open() && clock.now(handle).isBefore(challenge.closesAt()));
        return missed ? List.of() : ChallengeScreen.blocks(handle, challenge);
    }

    /** Hears that the post stands in its channel. */
    public void posted(Handle handle, Post post, MessageRef message) {
        Challenges.ofPost(handle, post.workspaceId(), post.key()).ifPresent(challenge -> {
            Challenges.posted(handle, challenge, message, clock.now(handle));
            stage.own(handle, challenge.quiz());
        });
    }

    /**
     * What came of the challenge before.
     *
     * @param words {@code Yesterday's challenge: 7 of 11 right}
     * @param button shows the answer to whoever presses it
     */
    public record Before(String words, Button button) {}

    /**
     * The last challenge of a channel before the day of a post, where people answered it and it is closed; whatever it
     * was, once its own message is out of sight.
     */
    public Optional<Before> before(Handle handle, Post post) {
        return Challenges.newest(handle, post.workspaceId(), post.channel(), post.date())
                .filter(challenge -> !challenge.open())
                .flatMap(challenge -> words(handle, post, challenge))
                .map(words -> new Before(words.words(), words.button()));
    }

    private static Optional<Before> words(Handle handle, Post post, Challenge challenge) {
        List<Round> rounds = Rounds.all(handle, challenge.quiz());
        int answered = 0;
        int right = 0;
        for (Round round : rounds) {
            Results.Tally tally = Results.tally(handle, challenge.everywhere(), round);
            answered += tally.answered();
            right += tally.votes().get(round.rightOption());
        }
        if (answered == 0) {
            return Optional.empty();
        }
        String whose = challenge.date().plusDays(1).equals(post.date()) ? "Yesterday's" : "The last";
        return Optional.of(new Before(
                whose + " challenge: " + right + " of " + answered + (rounds.size() == 1 ? " right" : " answers right"),
                ChallengeButtons.answer(rounds.size() == 1 ? "See answer" : "See answers", challenge, 1)));
    }

    /** How many answers the challenge of a post has; 0 also where the post has none. */
    public int answered(Handle handle, Post post) {
        return Challenges.ofPost(handle, post.workspaceId(), post.key())
                .map(challenge -> Rounds.all(handle, challenge.quiz()).stream()
                        .mapToInt(round -> Rounds.answered(handle, challenge.quiz(), round.number()))
                        .sum())
                .orElse(0);
    }

    /** The challenge that is open in a channel now, for whoever asks; empty when there is none. */
    public Optional<Message> openFor(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        return jdbi.withHandle(handle -> Challenges.openIn(handle, workspace, scene.channel(), clock.now(handle)))
                .map(challenge -> taps.go(scene, challenge.quiz().id()));
    }

    /** Notes that somebody is shown the answer of a question alone, such as in practice: today it brings no points. */
    public void shown(Scene scene, String question) {
        long workspace = workspaces.idOf(scene.channel());
        long player = players.of(workspace, scene).id();
        jdbi.useHandle(handle -> Seen.alone(handle, workspace, player, question));
    }

    /** Closes what is over, scores it, and puts the reveal in its place. Overlapping calls are harmless. */
    public void close() {
        List<Challenge> due = jdbi.withHandle(handle -> Challenges.due(handle, clock.now(handle), BATCH));
        for (Challenge challenge : due) {
            try {
                close(challenge);
            } catch (RuntimeException e) {
                log.error(
                        "Challenge {} could not be closed, and is tried again",
                        challenge.quiz().id(),
                        e);
            }
        }
    }

    private void close(Challenge seen) {
        List<Quiz> closed = jdbi.inTransaction(handle -> {
            List<Challenge> places = LeagueChallenges.places(handle, seen);
            places.forEach(place -> end(handle, place.quiz()));
            if (!places.isEmpty() && seen.league().isPresent()) {
                // after the last place: no answer comes to the league any more
                LeagueChallenges.sum(handle, seen);
            }
            return places.stream()
                    .flatMap(place -> Quizzes.find(
                            handle, place.quiz().workspaceId(), place.quiz().id())
                            .stream())
                    .toList();
        });
        closed.stream().filter(quiz -> stage.serves(quiz.platform())).forEach(stage::show);
    }

    private void end(Handle handle, Quiz quiz) {
        boolean seen = quiz.message().isPresent();
        for (int number = 1; number <= quiz.rounds(); number++) {
            if (seen) {
                Rounds.close(handle, quiz.at(number));
                changes.keep(handle, quiz.at(number));
            } else {
                Rounds.skip(handle, quiz.at(number));
            }
        }
        Quizzes.end(handle, quiz, seen ? Ending.FINISHED : Ending.LOST);
    }
}
