package studyhall.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a channel and its workspace did from one day to another.
 *
 * @param from the first day
 * @param to the last day
 * @param number counts the weeks of the season, this one among them
 * @param now what was answered in the channel
 * @param before the same of as many days before
 * @param board the best players of these days, at most ten, best first
 * @param teams the best two teams of the season by now, best first
 * @param climb whoever has climbed most on the season's board
 * @param streak whoever has answered on the most days in a row
 * @param missed the question that most got wrong
 * @param remembered of tips that came back as a question, how many answers were right; empty when none came back
 */
public record Week(
        LocalDate from,
        LocalDate to,
        int number,
        Played now,
        Played before,
        List<Won> board,
        List<Won> teams,
        Optional<Moved> climb,
        Optional<Moved> streak,
        Optional<Missed> missed,
        Optional<Share> remembered) {
    public Week {
        board = List.copyOf(board);
        teams = List.copyOf(teams);
    }

    /** How many took part, and of their answers how many were right. */
    public record Played(int players, Share answers) {}

    /** A part of a whole. */
    public record Share(int part, int whole) {
        /** In whole percent; nothing of nothing is 0. */
        public int percent() {
            return whole == 0 ? 0 : Math.round(100f * part / whole);
        }
    }

    /** A player or team with points. The name is from outside, so escape it. */
    public record Won(String name, long points) {}

    /** Somebody with a number of places or days. The name is from outside, so escape it. */
    public record Moved(String name, int by) {}

    /**
     * A question as it was asked.
     *
     * @param questionId its short id
     * @param key the right option
     * @param mistaken the wrong option that most chose
     */
    public record Missed(
            String questionId, String stem, String key, Optional<String> mistaken, String explanation, Share right) {}
}
