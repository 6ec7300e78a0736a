package studyhall.quiz;

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
import studyhall.chat.Button;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.question.Question;
import studyhall.quiz.Results.Tally;

/** What a challenge says in its channel, and to one person. */
final class ChallengeMessages {
    private ChallengeMessages() {}

    /**
     * The question while it is open.
     *
     * @param answered how many people have answered at least one
     */
    static List<Block> open(Challenge challenge, List<Round> rounds, int answered) {
        Round first = rounds.get(0);
        Countdown until = new Countdown(
                challenge.closesAt(), first.window(), challenge.title() + " · open until " + challenge.closing());
        if (rounds.size() == 1) {
            return List.of(
                    until,
                    Card.of(
                            first.stem(),
                            RoundMessages.options(first),
                            Accent.QUESTION,
                            foot(answered, "your first tap counts, without points for speed")),
                    letters(ChallengeButtons.PICK, challenge, first));
        }
        return List.of(
                until,
                Card.of(
                        rounds.size() + " questions: "
                                + SmallMarkdown.escape(challenge.quiz().topicName()),
                        "One after the other, just for you. No points for speed.",
                        Accent.QUESTION,
                        foot(answered, "your first taps count")),
                Buttons.of(ChallengeButtons.go(challenge)));
    }

    private static String foot(int answered, String rule) {
        return answered == 0
                ? Character.toUpperCase(rule.charAt(0)) + rule.substring(1)
                : answered + " answered · " + rule;
    }

    private static Buttons letters(String action, Challenge challenge, Round round) {
        return new Buttons(IntStream.range(0, round.options().size())
                .mapToObj(option -> Button.of(
                        Question.letter(option), ChallengeButtons.option(action, challenge, round.number(), option)))
                .toList());
    }

    /** What comes in the place of the question once it is closed: one line where nobody answered. */
    static List<Block> closed(Challenge challenge, List<Round> rounds, List<Tally> tallies, String streaks) {
        if (tallies.stream().allMatch(tally -> tally.answered() == 0)) {
            return List.of(new Text(unanswered(rounds)));
        }
        List<Block> blocks = new ArrayList<>();
        if (rounds.size() == 1) {
            blocks.add(RoundMessages.revealed(rounds.get(0), tallies.get(0), challenge.title()));
        } else {
            blocks.add(several(challenge, rounds, tallies));
        }
        if (!streaks.isEmpty()) {
            blocks.add(new Text(streaks));
        }
        if (rounds.size() > 1) {
            blocks.add(Buttons.of(ChallengeButtons.answer("See why", challenge, 1)));
        }
        return blocks;
    }

    private static String unanswered(List<Round> rounds) {
        Round first = rounds.get(0);
        return rounds.size() == 1
                ? "Challenge of the day: " + first.stem() + " " + first.option(first.rightOption()) + "."
                : "The " + rounds.size() + " questions of the day's challenge are closed.";
    }

    private static Card several(Challenge challenge, List<Round> rounds, List<Tally> tallies) {
        int answered = tallies.stream().mapToInt(Tally::answered).sum();
        int right = IntStream.range(0, rounds.size())
                .map(i -> tallies.get(i).votes().get(rounds.get(i).rightOption()))
                .sum();
        String lines = IntStream.range(0, rounds.size())
                .mapToObj(i -> line(rounds.get(i), tallies.get(i)))
                .collect(Collectors.joining("\n"));
        return Card.of(
                right + " of " + answered + " answers right.",
                lines,
                right > 0 ? Accent.RIGHT : Accent.NEUTRAL,
                "Challenge of the day · "
                        + SmallMarkdown.escape(challenge.quiz().topicName()));
    }

    private static String line(Round round, Tally tally) {
        String votes = IntStream.range(0, round.options().size())
                .mapToObj(
                        option -> Question.letter(option) + " " + tally.votes().get(option))
                .collect(Collectors.joining(" · "));
        return "**" + round.number() + "**  " + round.stem() + "\n**✓ " + round.option(round.rightOption()) + "** · "
                + votes;
    }

    /** A question of several, put to one person. */
    static Message asked(Challenge challenge, Round round, String before) {
        List<Block> blocks = new ArrayList<>();
        if (!before.isEmpty()) {
            blocks.add(new Text(before));
        }
        int rounds = challenge.quiz().rounds();
        String rule = rounds == 1
                ? "Your first tap counts"
                : "Question " + round.number() + " of " + rounds + " · your first tap counts";
        blocks.add(Card.of(round.stem(), RoundMessages.options(round), Accent.QUESTION, rule));
        blocks.add(letters(ChallengeButtons.NEXT, challenge, round));
        return new Message(blocks);
    }

    /**
     * What was right and why, for one person.
     *
     * @param own the option that they chose; -1 for none
     */
    static Message answer(Challenge challenge, Round round, Tally tally, int own) {
        List<Block> blocks = new ArrayList<>();
        int rounds = challenge.quiz().rounds();
        blocks.add(RoundMessages.revealed(
                round, tally, rounds == 1 ? challenge.title() : "Question " + round.number() + " of " + rounds));
        if (own >= 0) {
            blocks.add(new Text(own == round.rightOption() ? "You had it." : "You chose " + round.brief(own) + "."));
        }
        if (round.number() < rounds) {
            blocks.add(Buttons.of(ChallengeButtons.answer("Next", challenge, round.number() + 1)));
        }
        return new Message(blocks);
    }

    /** What somebody is told about their tap. */
    static String told(Tap tap, Challenge challenge, Round round) {
        if (tap instanceof Tap.Counted counted) {
            return "Locked in: " + round.brief(counted.option()) + ".";
        }
        if (tap instanceof Tap.Already already) {
            return "You already chose " + round.brief(already.option()) + ". Your first tap counts.";
        }
        if (tap instanceof Tap.Late) {
            return "This challenge closed at " + challenge.closing() + ", so your tap can't count. Next one soon.";
        }
        return TapWords.unknown();
    }

    static String reveal(Challenge challenge) {
        return " Answer at the reveal, " + challenge.closing() + ".";
    }

    static String streak(int days) {
        return days < 2 ? " Day 1 of a streak." : " Day " + days + " in a row.";
    }

    /** {@code Streaks: Ada 12 days, Ben 5}. */
    static String streaks(List<Streaks.Standing> longest) {
        return longest.isEmpty()
                ? ""
                : "Streaks: "
                        + IntStream.range(0, longest.size())
                                .mapToObj(i -> RoundMessages.name(longest.get(i).name()) + " "
                                        + longest.get(i).days() + (i == 0 ? " days" : ""))
                                .collect(Collectors.joining(", "));
    }
}
