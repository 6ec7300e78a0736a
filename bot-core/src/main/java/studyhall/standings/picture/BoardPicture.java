package studyhall.standings.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studyhall.chat.Block.Image;
import studyhall.standings.Board;
import studyhall.standings.Board.Line;

/** A leaderboard as a picture, for posts that everybody sees. */
public final class BoardPicture {
    private BoardPicture() {}

    /**
     * Draws the lines of a board that everybody sees.
     *
     * @param title such as {@code This week}, as plain text
     * @return nothing for an empty board, or where nothing can be drawn
     */
    public static Optional<Image> of(Board board, String title) {
        if (board.top().isEmpty()) {
            return Optional.empty();
        }
        List<Bar> bars = board.top().stream()
                .map(line -> new Bar(
                        line.place() + "  " + name(line),
                        line.points(),
                        number(line.points()),
                        line.place() == 1 ? Bar.Shade.FIRST : Bar.Shade.PLAIN))
                .toList();
        String alt = title + ": "
                + board.top().stream()
                        .map(line -> line.place() + " " + name(line) + " " + number(line.points()))
                        .collect(Collectors.joining(", "));
        return new BarPicture(title, bars, 0).image(alt);
    }

    private static String name(Line line) {
        return line.name().isEmpty() ? "Somebody" : line.name();
    }

    private static String number(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }
}
