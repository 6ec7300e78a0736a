package studyhall.quiz;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Image;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.quiz.Results.Hardest;
import studyhall.quiz.Results.Line;
import studyhall.quiz.Results.Tally;
import studyhall.standings.Kind;

/**
 * Brings the chat to where a quiz stands. Whatever was shown before, shown twice or not at all, after {@link #show} the
 * messages are right, so a replica that takes over after a crash does just the same. Not to be called twice at once for
 * one quiz.
 */
final class QuizScreen {
    private final Jdbi jdbi;
    private final Chat chat;
    private final QuizTimes times;
    private final QuizRules rules;

    QuizScreen(Jdbi jdbi, Chat chat, QuizTimes times) {
        this.jdbi = jdbi;
        this.chat = chat;
        this.times = times;
        this.rules = new QuizRules(jdbi);
    }

    /**
     * Shows a quiz.
     *
     * @throws ChatException when the platform refuses; what was shown until then is kept
     */
    void show(Quiz quiz) {
        if (quiz.phase() == Phase.JOINING) {
            announce(quiz);
        } else {
            reveals(quiz);
            if (quiz.phase() == Phase.ASKING) {
                ask(quiz);
            } else if (quiz.phase() == Phase.OVER) {
                end(quiz);
            }
        }
        jdbi.useHandle(handle -> Quizzes.shown(handle, quiz));
    }

    /** Shows how many have answered, unless the round has been closed meanwhile. */
    void count(Quiz quiz) {
        if (quiz.phase() != Phase.ASKING) {
            return;
        }
        Round round = round(quiz, quiz.round());
        if (round.state() != Round.State.OPEN) {
            return;
        }
        int answered = jdbi.withHandle(handle -> Rounds.answered(handle, quiz, quiz.round()));
        round.message(quiz.where())
                .ifPresent(message -> chat.edit(message, RoundMessages.question(quiz, round, answered)));
    }

    /** Shows who is in. */
    void announce(Quiz quiz) {
        List<String> names = jdbi.withHandle(handle -> Quizzes.joined(handle, quiz));
        Duration left = Duration.ofMillis(quiz.dueInMillis() == null ? 0 : Math.max(0, quiz.dueInMillis()));
        Message message = QuizMessages.joining(quiz, names, databaseNow().plus(left), times.joining());
        Optional<MessageRef> posted = quiz.message();
        if (posted.isPresent()) {
            chat.edit(posted.get(), message);
        } else {
            MessageRef now = chat.post(quiz.where(), message, quiz.dedupKey("join"));
            jdbi.useHandle(handle -> Quizzes.posted(handle, quiz, now));
        }
    }

    private void ask(Quiz quiz) {
        if (quiz.round() == 1) {
            begun(quiz);
        }
        Round round = round(quiz, quiz.round());
        int answered = jdbi.withHandle(handle -> Rounds.answered(handle, quiz, quiz.round()));
        Message message = RoundMessages.question(quiz, round, answered);
        Optional<MessageRef> posted = round.message(quiz.where());
        if (posted.isPresent()) {
            chat.edit(posted.get(), message);
            return;
        }
        MessageRef now = chat.post(quiz.where(), message, quiz.dedupKey("round" + quiz.round()));
        jdbi.useTransaction(handle -> {
            Rounds.posted(handle, quiz, quiz.round(), now);
            Quizzes.dueIn(handle, quiz, round.window().plus(times.grace()));
        });
    }

    /** Puts the reveal in place of each question that is over. */
    private void reveals(Quiz quiz) {
        jdbi.withHandle(handle -> Rounds.unfinished(handle, quiz)).forEach((number, shownAs) -> {
            boolean here = quiz.phase() == Phase.REVEALING && number == quiz.round();
            Round round = round(quiz, number);
            Optional<MessageRef> message = round.message(quiz.where());
            if (message.isPresent()) {
                chat.edit(message.get(), reveal(quiz, round, here));
            }
            jdbi.useHandle(handle -> Rounds.shown(handle, quiz, number, here ? "REVEAL" : "FINAL"));
        });
    }

    /** Shows what has become of what was shown last: of the announcement, or of a round. */
    void again(Quiz quiz, Quiz shown) {
        if (shown.phase() == Phase.JOINING && quiz.round() > 0) {
            begun(quiz);
        }
        jdbi.useHandle(handle -> Rounds.unshown(handle, quiz, shown.round()));
        reveals(quiz);
    }

    /** The announcement, once nobody need press it any more. */
    private void begun(Quiz quiz) {
        List<String> names = jdbi.withHandle(handle -> Quizzes.joined(handle, quiz));
        quiz.message().ifPresent(message -> chat.edit(message, QuizMessages.joined(quiz, names)));
    }

    private Message reveal(Quiz quiz, Round round, boolean here) {
        if (round.state() == Round.State.SKIPPED) {
            return RoundMessages.skipped(quiz, round);
        }
        Tally tally = jdbi.withHandle(handle -> Results.tally(handle, quiz, round));
        if (!here) {
            return RoundMessages.reveal(quiz, round, tally, List.of(), Buttons.of(QuizButtons.report(quiz, round)));
        }
        List<Line> standing = standing(quiz);
        if (quiz.paused()) {
            return RoundMessages.reveal(
                    quiz,
                    round,
                    tally,
                    standing,
                    new studyhall.chat.Block.Text("Paused"),
                    Buttons.of(
                            QuizButtons.primary("Go on", QuizButtons.RESUME, quiz), QuizButtons.report(quiz, round)));
        }
        Duration left = Duration.ofMillis(quiz.dueInMillis() == null ? 0 : Math.max(0, quiz.dueInMillis()));
        boolean last = quiz.round() == quiz.rounds();
        String words = (last ? "Result in " : "Next in ") + RoundMessages.seconds(left);
        return RoundMessages.reveal(
                quiz,
                round,
                tally,
                standing,
                new Countdown(databaseNow().plus(left), times.reveal(round), words),
                Buttons.of(
                        QuizButtons.next(last ? "Result" : "Next", quiz),
                        QuizButtons.of("Pause", QuizButtons.PAUSE, quiz),
                        QuizButtons.report(quiz, round)));
    }

    /** Teams where at least two play; else the three best players, where there is more than one. */
    private List<Line> standing(Quiz quiz) {
        return jdbi.withHandle(handle -> {
            List<Line> teams = Results.lines(handle, quiz, Kind.TEAM);
            if (teams.size() > 1) {
                return teams;
            }
            List<Line> players = Results.lines(handle, quiz, Kind.PLAYER);
            return players.size() > 1 ? players.subList(0, Math.min(3, players.size())) : List.of();
        });
    }

    private void end(Quiz quiz) {
        if (quiz.ending() == Ending.LOST) {
            return;
        }
        if (quiz.round() == 0) {
            Message off = QuizMessages.nothing(quiz);
            quiz.message()
                    .ifPresentOrElse(
                            message -> chat.edit(message, off),
                            () -> chat.post(quiz.where(), off, quiz.dedupKey("end")));
            return;
        }
        Optional<MessageRef> announcement =
                quiz.message().filter(message -> rules.of(quiz.workspaceId()).threaded());
        announcement.ifPresentOrElse(
                message -> chat.below(message, ending(quiz), quiz.dedupKey("end")),
                () -> chat.post(quiz.where(), ending(quiz), quiz.dedupKey("end")));
    }

    private Message ending(Quiz quiz) {
        Optional<Hardest> hardest = jdbi.withHandle(handle -> Results.hardest(handle, quiz));
        Optional<Image> picture = hardest.flatMap(each -> {
            Round round = round(quiz, each.number());
            return AnswersPicture.of(round, jdbi.withHandle(handle -> Results.tally(handle, quiz, round)));
        });
        return jdbi.withHandle(handle -> {
            List<Line> players = Results.lines(handle, quiz, Kind.PLAYER);
            int asked = (int) Rounds.all(handle, quiz).stream()
                    .filter(round -> round.state() == Round.State.CLOSED)
                    .count();
            if (players.isEmpty()) {
                return quiz.ending() == Ending.SILENT ? QuizMessages.silent(quiz) : QuizMessages.nothing(quiz);
            }
            if (players.size() == 1) {
                Line line = players.get(0);
                return QuizMessages.alone(quiz, line, Results.bestBefore(handle, quiz, line.subject()));
            }
            return QuizMessages.podium(quiz, asked, players, Results.lines(handle, quiz, Kind.TEAM), hardest, picture);
        });
    }

    private Round round(Quiz quiz, int number) {
        return jdbi.withHandle(handle -> Rounds.find(handle, quiz, number)).orElseThrow();
    }

    /** Countdowns run by the same clock that closes rounds. */
    private java.time.Instant databaseNow() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT clock_timestamp()")
                .mapTo(java.time.OffsetDateTime.class)
                .one()
                .toInstant());
    }
}
