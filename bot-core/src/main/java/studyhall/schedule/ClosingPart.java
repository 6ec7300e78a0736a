package studyhall.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.delivery.Post;
import studyhall.schedule.Week.Won;

/** The day after the exam: what the season was like, who won it, and how to go on. */
public final class ClosingPart implements Part {
    /** Argument: the key of the post. */
    public static final String DATE = "closing.date";

    /** No argument. */
    public static final String SEASON = "closing.season";

    /** No argument. */
    public static final String PAUSE = "closing.pause";

    /** No argument; for everybody. */
    public static final String PASSED = "exam.passed";

    @Override
    public Activity activity() {
        return Activity.CLOSING;
    }

    @Override
    public List<Block> write(Handle handle, Post post) {
        Week season = WeekReader.season(handle, post);
        List<String> lines = new ArrayList<>();
        if (season.now().players() > 0) {
            String weeks = season.number() == 1 ? "One week" : season.number() + " weeks";
            lines.add(weeks + ", " + RecapWords.answered(season.now()));
        }
        if (season.board().size() > 1) {
            lines.add(RecapWords.podium(season.board()));
        }
        if (season.teams().size() > 1) {
            lines.add(team(season.teams()));
        }
        season.streak()
                .ifPresent(who ->
                        lines.add("Longest streak: " + RecapWords.name(who.name()) + ", " + who.by() + " days."));
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Card.of("The exam is behind you. Well done, all of you.", String.join("\n", lines), Accent.BOARD, ""));
        season.missed().ifPresent(missed -> blocks.add(new Text(RecapWords.missed(missed))));
        blocks.add(new Text("Daily posts rest from today. How shall we go on?"));
        blocks.add(Buttons.of(
                Button.primary("I passed", ButtonId.of(PASSED)),
                Button.of("New date", ButtonId.of(DATE, post.key())),
                Button.of("New season", ButtonId.of(SEASON)),
                Button.of("Pause", ButtonId.of(PAUSE))));
        return blocks;
    }

    private static String team(List<Won> teams) {
        Won first = teams.get(0);
        Won second = teams.get(1);
        return first.points() == second.points()
                ? RecapWords.name(first.name()) + " and " + RecapWords.name(second.name()) + " share the season."
                : RecapWords.name(first.name()) + " wins the season with " + RecapWords.number(first.points()) + ".";
    }
}
