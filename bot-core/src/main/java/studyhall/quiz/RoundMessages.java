package studyhall.quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Text;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.question.Question;
import studyhall.quiz.Results.Line;
import studyhall.quiz.Results.Tally;

/** The message of a round: the question while it is open, then in its place the reveal. */
final class RoundMessages {
    private static final int MAX_TEAMS = 6;

    private RoundMessages() {}

    static Message question(Quiz quiz, Round round, int answered) {
        String head = "Question " + round.number() + " of " + quiz.rounds() + " · " + seconds(round.window());
        return Message.of(
                new Countdown(Rounds.closesAt(round), round.window(), head),
                Card.of(round.stem(), options(round), Accent.QUESTION, foot(quiz, answered)),
                new Buttons(IntStream.range(0, round.options().size())
                        .mapToObj(option -> QuizButtons.option(quiz, round.number(), option))
                        .toList()));
    }

    private static String foot(Quiz quiz, int answered) {
        String rule = quiz.mode() == Mode.TEAM ? "your team's majority counts" : "your first tap counts";
        return answered == 0 ? capital(rule) : answered + " answered · " + rule;
    }

    static String options(Round round) {
        return IntStream.range(0, round.options().size())
                .mapToObj(option -> "**" + Question.letter(option) + "**  "
                        + round.options().get(option))
                .collect(Collectors.joining("\n"));
    }

    /**
     * What was right and why.
     *
     * @param below what else the message holds, such as the way on
     */
    static Message reveal(Quiz quiz, Round round, Tally tally, List<Line> standing, Block... below) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(revealed(round, tally, "Question " + round.number() + " of " + quiz.rounds()));
        if (!standing.isEmpty()) {
            blocks.add(new Text(standing(standing)));
        }
        blocks.addAll(List.of(below));
        return new Message(blocks);
    }

    /** What was right, who chose what, and why. */
    static Card revealed(Round round, Tally tally, String of) {
        int right = tally.votes().get(round.rightOption());
        String verdict = tally.answered() == 0
                ? round.brief(round.rightOption()) + ". Nobody answered this one."
                : round.brief(round.rightOption()) + ". " + right + " of " + tally.answered() + " had it.";
        List<String> lines = new ArrayList<>();
        lines.add(round.stem());
        lines.add(votes(round, tally));
        lines.add(SmallMarkdown.quote(round.explanation()));
        mostChosenWrong(round, tally).ifPresent(lines::add);
        lines.add(NoteChanges.words(round));
        return Card.of(
                verdict,
                lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n")),
                right > 0 ? Accent.RIGHT : Accent.NEUTRAL,
                of + " · " + round.citation());
    }

    /** A round that was passed over or cut off: what was asked, without the answer. */
    static Message skipped(Quiz quiz, Round round) {
        return Message.of(Card.of(
                "Question " + round.number() + " of " + quiz.rounds() + " was skipped and counts for nobody.",
                round.stem(),
                Accent.NEUTRAL,
                ""));
    }

    /** How many chose each option, the right one marked. */
    private static String votes(Round round, Tally tally) {
        return IntStream.range(0, round.options().size())
                .mapToObj(option -> {
                    String line =
                            Question.letter(option) + "  " + round.options().get(option) + " · "
                                    + tally.votes().get(option);
                    return option == round.rightOption() ? "**✓ " + line + "**" : line;
                })
                .collect(Collectors.joining("\n"));
    }

    private static java.util.Optional<String> mostChosenWrong(Round round, Tally tally) {
        return IntStream.range(0, round.options().size())
                .filter(option -> option != round.rightOption() && tally.votes().get(option) > 0)
                .boxed()
                .max(java.util.Comparator.comparingInt(
                                (Integer option) -> tally.votes().get(option))
                        .thenComparing(java.util.Comparator.reverseOrder()))
                .map(option -> round.trueOf().get(option))
                .filter(text -> !text.isEmpty());
    }

    static String standing(List<Line> lines) {
        return lines.stream()
                .limit(MAX_TEAMS)
                .map(line -> name(line.name()) + " " + number(line.points()))
                .collect(Collectors.joining(" · "));
    }

    static String name(String name) {
        return name.isEmpty() ? "Somebody" : SmallMarkdown.name(name);
    }

    /** {@code 1,840}. */
    static String number(long points) {
        return String.format(java.util.Locale.ROOT, "%,d", points);
    }

    /** {@code 30 seconds}, from two minutes on {@code 5 minutes}, from two hours on {@code 9 hours}. */
    static String seconds(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        if (seconds >= 7_200) {
            return Math.round(seconds / 3_600.0) + " hours";
        }
        if (seconds >= 120) {
            return Math.round(seconds / 60.0) + " minutes";
        }
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
