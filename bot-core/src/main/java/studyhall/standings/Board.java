package studyhall.standings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A leaderboard as one person sees it.
 *
 * @param until the last day that counts; empty when it never ends
 * @param top the first ten, best first
 * @param own the line of whoever asks, when they (or their team) are on the board
 * @param ahead points from {@code own} to the line above it; 0 when there is none above
 * @param size how many lines the whole board has
 */
public record Board(
        Kind kind, Period period, Optional<LocalDate> until, List<Line> top, Optional<Line> own, long ahead, int size) {
    public Board {
        top = List.copyOf(top);
    }

    /**
     * A line of a board.
     *
     * @param place counted from 1; lines that tie in all share one
     * @param subject our id of the player or team
     * @param name from outside, so escape it; empty when the person does not want to be named
     * @param climb places gained since this morning, negative when lost; 0 for who is new
     */
    public record Line(int place, long subject, String name, long points, int climb) {}
}
