package studyhall.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Text;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.quiz.Results.Hardest;
import studyhall.quiz.Results.Line;

/** What a quiz says before its first question and after its last. */
final class QuizMessages {
    private static final int MAX_NAMES = 20;
    private static final int PODIUM = 3;

    private QuizMessages() {}

    /** The announcement on which people join, with the time that is left. */
    static Message joining(Quiz quiz, List<String> names, Instant begins, Duration joining) {
        return Message.of(
                new Countdown(begins, joining, "Begins in " + RoundMessages.seconds(joining)),
                announcement(quiz, names),
                Buttons.of(
                        QuizButtons.primary("I'm in", QuizButtons.JOIN, quiz),
                        QuizButtons.next("Start now", quiz),
                        QuizButtons.of("Cancel", QuizButtons.STOP, quiz)));
    }

    /** The same once the first question stands below. */
    static Message joined(Quiz quiz, List<String> names) {
        return Message.of(announcement(quiz, names));
    }

    private static Card announcement(Quiz quiz, List<String> names) {
        String questions = quiz.rounds() == 1 ? "One question" : quiz.rounds() + " questions";
        return Card.of(
                "Quiz: " + SmallMarkdown.escape(quiz.topicName()),
                questions + ", " + rule(quiz.mode()) + "\nIn: " + names(names),
                Accent.BOARD,
                "Started by " + SmallMarkdown.name(quiz.starterName()));
    }

    private static String rule(Mode mode) {
        return switch (mode) {
            case CALM -> "calm: no points for speed";
            case LIVE -> "live: speed counts once there was time to read";
            case TEAM -> "as teams: the majority of your team counts, its captain breaks ties";
            case CHALLENGE -> "no points for speed";
        };
    }

    private static String names(List<String> names) {
        if (names.isEmpty()) {
            return "nobody yet";
        }
        String shown = names.stream().limit(MAX_NAMES).map(RoundMessages::name).collect(Collectors.joining(", "));
        return names.size() > MAX_NAMES ? shown + " and " + (names.size() - MAX_NAMES) + " more" : shown;
    }

    /** The end, for a group: the podium. */
    static Message podium(
            Quiz quiz,
            int asked,
            List<Line> players,
            List<Line> teams,
            Optional<Hardest> hardest,
            Optional<Image> picture) {
        String size = asked + (asked == 1 ? " question, " : " questions, ") + players.size() + " players";
        List<String> lines = new ArrayList<>();
        if (teams.size() > 1) {
            lines.add(places(teams));
        }
        lines.add(places(players));
        hardest.ifPresent(round -> lines.add(
                "Hardest: question " + round.number() + ", " + round.right() + " of " + round.answered() + " right"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(Card.of(
                head(quiz) + size, String.join("\n", lines), Accent.BOARD, SmallMarkdown.escape(quiz.topicName())));
        picture.ifPresent(blocks::add);
        blocks.add(afterwards(quiz));
        return new Message(blocks);
    }

    private static String head(Quiz quiz) {
        if (quiz.ending() == Ending.SILENT) {
            return "No answers twice, so I stopped here. ";
        }
        return quiz.ending() == Ending.STOPPED ? "Stopped here. " : "That's a wrap. ";
    }

    private static String places(List<Line> lines) {
        return IntStream.range(0, Math.min(PODIUM, lines.size()))
                .mapToObj(place -> "**" + (place + 1) + "**  "
                        + RoundMessages.name(lines.get(place).name()) + " "
                        + RoundMessages.number(lines.get(place).points()))
                .collect(Collectors.joining(" · "));
    }

    /** The end, for somebody alone: a score and how it compares, no podium. */
    static Message alone(Quiz quiz, Line line, Optional<Integer> bestBefore) {
        boolean best = bestBefore.map(before -> line.correct() > before).orElse(true);
        String so = bestBefore.isEmpty()
                ? "a first mark on this topic."
                : best ? "your best on this topic so far." : "your best on this topic is " + bestBefore.get() + ".";
        String text = line.correct() + " of " + line.answered() + " right, " + so;
        return Message.of(Card.of(text, "", Accent.BOARD, SmallMarkdown.escape(quiz.topicName())), afterwards(quiz));
    }

    private static Buttons afterwards(Quiz quiz) {
        return Buttons.of(
                QuizButtons.of("My result", QuizButtons.RESULT, quiz),
                QuizButtons.of("Replay my misses", QuizButtons.MISSES, quiz),
                QuizButtons.of("Rematch", QuizButtons.AGAIN, quiz));
    }

    static Message silent(Quiz quiz) {
        return Message.of(
                new Text("No answers twice, so I stopped here."),
                Buttons.of(QuizButtons.of("Start again", QuizButtons.AGAIN, quiz)));
    }

    /** Stopped, or over, before anybody answered. */
    static Message nothing(Quiz quiz) {
        String text =
                quiz.ending() == Ending.STOPPED ? "The quiz was called off." : "Nobody answered, so there is no score.";
        return Message.of(new Text(text), Buttons.of(QuizButtons.of("Start again", QuizButtons.AGAIN, quiz)));
    }
}
