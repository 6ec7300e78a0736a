package studyhall.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block.Image;
import studyhall.chat.SmallMarkdown;
import studyhall.question.Question;
import studyhall.quiz.Results.Tally;
import studyhall.standings.picture.Bar;
import studyhall.standings.picture.Bar.Shade;
import studyhall.standings.picture.BarPicture;

/** How the answers to a question were spread, as a picture. */
final class AnswersPicture {
    private AnswersPicture() {}

    /** Nothing where fewer than two answered, or nothing can be drawn. */
    static Optional<Image> of(Round round, Tally tally) {
        if (tally.answered() < 2) {
            return Optional.empty();
        }
        List<Bar> bars = IntStream.range(0, round.options().size())
                .mapToObj(option -> {
                    boolean right = option == round.rightOption();
                    String text = SmallMarkdown.plain(round.options().get(option));
                    int votes = tally.votes().get(option);
                    return new Bar(
                            (right ? "✓ " : "") + Question.letter(option) + "  " + text,
                            votes,
                            Integer.toString(votes),
                            right ? Shade.RIGHT : Shade.FAINT);
                })
                .toList();
        String title = SmallMarkdown.plain(round.stem());
        String alt = title + " "
                + bars.stream().map(bar -> bar.label() + ": " + bar.figure()).collect(Collectors.joining(", "));
        return new BarPicture(title, bars, 0).image(alt);
    }
}
