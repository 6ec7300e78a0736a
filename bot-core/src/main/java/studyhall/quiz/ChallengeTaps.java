package studyhall.quiz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** What people do with the buttons of challenges; all of it is answered to them alone. Thread-safe. */
public final class ChallengeTaps {
    private final Jdbi jdbi;
    private final Workspaces workspaces;
    private final Players players;
    private final Answers answers;
    private final Stage stage;

    ChallengeTaps(Jdbi jdbi, Workspaces workspaces, Players players, Answers answers, Stage stage) {
        this.jdbi = jdbi;
        this.workspaces = workspaces;
        this.players = players;
        this.answers = answers;
        this.stage = stage;
    }

    private record Taken(Tap tap, Challenge challenge, Round round, int streak, boolean seen) {}

    /** Takes a tap on an option of the question in the channel. */
    public Message pick(Scene scene, long quiz, int number, int option) {
        return take(scene, quiz, number, option)
                .map(taken -> {
                    String words = words(taken);
                    return taken.tap() instanceof Tap.Late
                            ? Message.of(
                                    new Text(words),
                                    Buttons.of(ChallengeButtons.answer("See answer", taken.challenge(), number)))
                            : Message.text(words);
                })
                .orElseGet(() -> Message.text(TapWords.unknown()));
    }

    /** Takes a tap on an option of a question that one person is asked, and goes on to the next. */
    public Message next(Scene scene, long quiz, int number, int option) {
        return take(scene, quiz, number, option)
                .map(taken -> taken.tap() instanceof Tap.Late || taken.tap() instanceof Tap.Unknown
                        ? Message.text(words(taken))
                        : goOn(scene, taken))
                .orElseGet(() -> Message.text(TapWords.unknown()));
    }

    private Message goOn(Scene scene, Taken taken) {
        Optional<Round> open = unanswered(scene, taken.challenge());
        String told = ChallengeMessages.told(taken.tap(), taken.challenge(), taken.round()) + seen(taken);
        return open.map(round -> ChallengeMessages.asked(taken.challenge(), round, told))
                .orElseGet(() -> Message.text(
                        words(taken) + (taken.challenge().quiz().rounds() > 1 ? " That was the last one." : "")));
    }

    private static String words(Taken taken) {
        String told = ChallengeMessages.told(taken.tap(), taken.challenge(), taken.round());
        return taken.tap() instanceof Tap.Counted
                ? told
                        + ChallengeMessages.reveal(taken.challenge())
                        + ChallengeMessages.streak(taken.streak())
                        + seen(taken)
                : told;
    }

    private static String seen(Taken taken) {
        return taken.seen() ? Seen.WORDS : "";
    }

    private Optional<Taken> take(Scene scene, long quiz, int number, int option) {
        long workspace = workspaces.idOf(scene.channel());
        Player player = players.of(workspace, scene);
        Answers.Tapped tapped = new Answers.Tapped(
                workspace, quiz, number, player.id(), option, scene.at().orElse(null));
        Optional<Taken> taken = jdbi.inTransaction(handle -> {
            Optional<Challenge> challenge = Challenges.find(handle, workspace, quiz);
            Optional<Round> round = challenge.flatMap(found -> Rounds.find(handle, found.quiz(), number));
            return round.map(asked -> take(handle, tapped, challenge.orElseThrow(), asked));
        });
        taken.ifPresent(each -> stage.signals().tapped("challenge", each.tap().word()));
        taken.filter(each -> each.tap() instanceof Tap.Counted)
                .ifPresent(each -> stage.changed(each.challenge().quiz()));
        return taken;
    }

    private Taken take(Handle handle, Answers.Tapped tapped, Challenge challenge, Round round) {
        Tap tap = answers.first(handle, tapped);
        if (tap instanceof Tap.Counted && challenge.league().isPresent()) {
            tap = LeagueAnswers.bring(handle, challenge.league().get(), tapped);
        }
        boolean counted = tap instanceof Tap.Counted;
        int streak = counted ? Streaks.answered(handle, challenge, tapped.player()) : 0;
        boolean seen = counted && Seen.before(handle, challenge.quiz(), round.number(), tapped.player());
        return new Taken(tap, challenge, round, streak, seen);
    }

    /** What somebody has still to answer of a challenge, or where they stand. */
    public Message go(Scene scene, long quiz) {
        Challenge challenge = find(scene, quiz);
        if (!challenge.open()) {
            return answer(scene, quiz, 1);
        }
        return unanswered(scene, challenge)
                .map(round -> ChallengeMessages.asked(challenge, round, ""))
                .orElseGet(
                        () -> Message.text("You have answered this challenge." + ChallengeMessages.reveal(challenge)));
    }

    private Optional<Round> unanswered(Scene scene, Challenge challenge) {
        Quiz quiz = challenge.quiz();
        Player player = players.of(quiz.workspaceId(), scene);
        return jdbi.withHandle(handle -> {
            Set<Integer> done = handle
                    .createQuery("""
                            SELECT number FROM answer
                            WHERE workspace_id = :workspace AND quiz_id = :quiz AND player_id = :player""")
                    .bind("workspace", quiz.workspaceId())
                    .bind("quiz", quiz.id())
                    .bind("player", player.id())
                    .mapTo(Integer.class)
                    .stream()
                    .collect(Collectors.toSet());
            return Rounds.all(handle, quiz).stream()
                    .filter(round -> !done.contains(round.number()))
                    .findFirst();
        });
    }

    /**
     * What was right and why, once the challenge is closed.
     *
     * @throws NotNow while it is open, and when it is not known any more
     */
    public Message answer(Scene scene, long quizId, int number) {
        Challenge challenge = find(scene, quizId);
        if (challenge.open()) {
            throw new NotNow("The answer comes at " + challenge.closing() + ".");
        }
        Quiz quiz = challenge.quiz();
        Player player = players.of(quiz.workspaceId(), scene);
        return jdbi.inTransaction(handle -> {
            Round round = Rounds.find(handle, quiz, number).orElseThrow(ChallengeTaps::unknown);
            Seen.alone(handle, quiz.workspaceId(), player.id(), round.questionId());
            List<Integer> own = handle.createQuery("""
                            SELECT option FROM answer
                            WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                              AND player_id = :player""")
                    .bind("workspace", quiz.workspaceId())
                    .bind("quiz", quiz.id())
                    .bind("number", number)
                    .bind("player", player.id())
                    .mapTo(Integer.class)
                    .list();
            return ChallengeMessages.answer(
                    challenge,
                    round,
                    Results.tally(handle, challenge.everywhere(), round),
                    own.isEmpty() ? -1 : own.get(0));
        });
    }

    private Challenge find(Scene scene, long quiz) {
        long workspace = workspaces.idOf(scene.channel());
        return jdbi.withHandle(handle -> Challenges.find(handle, workspace, quiz))
                .orElseThrow(ChallengeTaps::unknown);
    }

    private static NotNow unknown() {
        return new NotNow("I don't know this challenge any more. The next one comes soon.");
    }
}
