package studyhall.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block.Image;
import studyhall.schedule.Week.Won;
import studyhall.standings.picture.Bar;
import studyhall.standings.picture.BarPicture;

/** The points of a week as bars: beyond the podium, which is told in words. */
public final class WeekPicture {
    private static final String TITLE = "Points of the week";

    private WeekPicture() {}

    /** Nothing where fewer than two won points, or where nothing can be drawn. */
    public static Optional<Image> of(Week week) {
        if (week.board().size() < 2) {
            return Optional.empty();
        }
        List<Bar> bars = new ArrayList<>();
        for (Won won : week.board()) {
            bars.add(new Bar(
                    won.name(),
                    won.points(),
                    RecapWords.number(won.points()),
                    bars.isEmpty() ? Bar.Shade.FIRST : Bar.Shade.PLAIN));
        }
        String alt = TITLE + ": "
                + IntStream.range(0, week.board().size())
                        .mapToObj(place -> week.board().get(place).name() + " "
                                + RecapWords.number(week.board().get(place).points()))
                        .collect(Collectors.joining(", "));
        return new BarPicture(TITLE, bars, 0).image(alt);
    }
}
