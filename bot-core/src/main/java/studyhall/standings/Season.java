package studyhall.standings;

import java.time.LocalDate;
import java.util.List;

/**
 * A season of a workspace.
 *
 * @param name from outside, so escape it
 * @param endsOn the last day that counts
 * @param podium who stood on top when it ended; empty while it goes on
 */
public record Season(LocalDate startsOn, LocalDate endsOn, String name, List<Place> podium) {
    public Season {
        podium = List.copyOf(podium);
    }

    /**
     * A place on the podium.
     *
     * @param place 1 to 3
     * @param name from outside, so escape it; empty when the person does not want to be named
     */
    public record Place(Kind kind, int place, String name, long points) {}
}
