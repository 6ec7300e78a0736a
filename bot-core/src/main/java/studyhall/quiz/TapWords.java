package studyhall.quiz;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.question.Question;

/** What somebody is told about their tap, privately. */
final class TapWords {
    private TapWords() {}

    static String of(Tap tap, Round round) {
        if (tap instanceof Tap.Counted counted) {
            return "Locked in: " + round.brief(counted.option()) + ". Answer at the reveal.";
        }
        if (tap instanceof Tap.Already already) {
            return "You already chose " + round.brief(already.option()) + ". Your first tap counts.";
        }
        if (tap instanceof Tap.Late) {
            return "This round closed just before your tap, so it can't count. Next one soon.";
        }
        return tap instanceof Tap.Proposed proposed ? proposed(proposed, round) : unknown();
    }

    static String unknown() {
        return "This button belongs to a quiz that I don't know any more. `/study quiz start` begins another.";
    }

    private static String proposed(Tap.Proposed proposed, Round round) {
        String own = "You are for " + round.brief(proposed.option()) + ". ";
        if (proposed.team().isEmpty()) {
            return own + "You are in no team, so your choice is your own. Tap again to change it.";
        }
        String mates = IntStream.range(0, proposed.names().size())
                .mapToObj(i -> RoundMessages.name(proposed.names().get(i)) + " "
                        + Question.letter(proposed.votes().get(i)))
                .collect(Collectors.joining(", "));
        return own + "Team " + RoundMessages.name(proposed.team()) + " so far: " + mates
                + ". The majority counts; tap again to change yours.";
    }
}
