package studyhall.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.schedule.Week.Missed;
import studyhall.schedule.Week.Played;
import studyhall.schedule.Week.Won;

/** The words of recaps, in the small Markdown; what did not happen is not mentioned. */
final class RecapWords {
    private static final int PODIUM = 3;

    private RecapWords() {}

    static String week(Week week) {
        List<String> lines = new ArrayList<>();
        String before = week.before().players() == 0
                ? ""
                : " (the week before " + week.before().answers().percent() + "%)";
        lines.add(played(week.now()) + before);
        if (week.board().size() > 1) {
            lines.add(podium(week.board()));
        }
        String movers = movers(week);
        if (!movers.isEmpty()) {
            lines.add(movers);
        }
        week.remembered()
                .ifPresent(share ->
                        lines.add("Of what came back from your tips, " + share.percent() + "% was remembered."));
        return String.join("\n", lines);
    }

    /** {@code 14 played, 71% right}. */
    static String played(Played played) {
        return who(played) + ", " + played.answers().percent() + "% right";
    }

    /** {@code 14 played, 71% of 1,204 answers right}. */
    static String answered(Played played) {
        return who(played) + ", " + played.answers().percent() + "% of "
                + number(played.answers().whole()) + " answers right";
    }

    private static String who(Played played) {
        return played.players() == 1 ? "One of you played" : played.players() + " played";
    }

    /** The first three. */
    static String podium(List<Won> board) {
        return IntStream.range(0, Math.min(PODIUM, board.size()))
                .mapToObj(place ->
                        "**" + (place + 1) + "** " + name(board.get(place).name()) + " "
                                + number(board.get(place).points()))
                .collect(Collectors.joining(" · "));
    }

    private static String movers(Week week) {
        List<String> movers = new ArrayList<>();
        if (week.teams().size() > 1) {
            long by = week.teams().get(0).points() - week.teams().get(1).points();
            String one = name(week.teams().get(0).name());
            movers.add(
                    by == 0
                            ? one + " and " + name(week.teams().get(1).name()) + " are level."
                            : one + " leads by " + number(by) + ".");
        }
        week.climb().ifPresent(who -> movers.add("Biggest climb: " + name(who.name()) + ", up " + who.by() + "."));
        week.streak().ifPresent(who -> movers.add("Longest streak: " + name(who.name()) + ", " + who.by() + " days."));
        return String.join(" ", movers);
    }

    static String missed(Missed missed) {
        String not = missed.mistaken().map(wrong -> ", not " + wrong).orElse("");
        String explained = missed.explanation().isBlank() ? "" : "\n" + SmallMarkdown.quote(missed.explanation());
        return "**Most missed** (" + missed.right().part() + " of "
                + missed.right().whole() + " right): " + missed.stem() + "\n**" + missed.key() + "**" + not + "."
                + explained;
    }

    /** The heading of a topic's key, or the note's title where it stands under none. */
    static String topic(Library library, String key) {
        String[] parts = key.split("\n", 2);
        String heading = parts.length > 1 ? parts[1] : "";
        return SmallMarkdown.escape(
                heading.isEmpty()
                        ? library.topic(parts[0])
                                .map(studyhall.library.Topic::name)
                                .orElse(parts[0])
                        : heading);
    }

    static String name(String name) {
        return SmallMarkdown.name(name);
    }

    static String number(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }
}
