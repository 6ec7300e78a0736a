package studyhall.quiz;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.chat.SmallMarkdown;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/**
 * What organisers see of a workspace: nothing about a single person.
 *
 * @param weeks of the last four, the latest first
 * @param topics of the same time, the weakest first, where enough was answered to tell
 * @param resting questions that are not asked
 * @param searches that found nothing
 * @param reports how many wait for a decision
 */
public record Insight(
        List<Progress.Week> weeks,
        List<Progress.Share> topics,
        List<QuestionRests.Rest> resting,
        List<Searches.Miss> searches,
        int reports) {
    private static final int WEEKS = 4;
    private static final int ENOUGH = 5;
    private static final int MOST_SEARCHES = 100;
    private static final int MOST_REPORTS = 100;

    public Insight {
        weeks = List.copyOf(weeks);
        topics = List.copyOf(topics);
        resting = List.copyOf(resting);
        searches = List.copyOf(searches);
    }

    /** What insights are read from. */
    public record From(Progress progress, QuestionRests rests, Searches searches, Reports reports) {
        public static From of(Jdbi jdbi, Workspaces workspaces, Players players) {
            return new From(
                    new Progress(jdbi),
                    new QuestionRests(jdbi),
                    new Searches(jdbi, workspaces),
                    new Reports(jdbi, workspaces, players));
        }
    }

    /**
     * Reads it.
     *
     * @param today the local day of the workspace
     */
    public static Insight of(From from, long workspace, LocalDate today) {
        LocalDate since = today.minusWeeks(WEEKS - 1L).with(java.time.DayOfWeek.MONDAY);
        return new Insight(
                from.progress().weeks(workspace, since),
                from.progress().ofAll(workspace, since).stream()
                        .filter(share -> share.answered() >= ENOUGH)
                        .toList(),
                from.rests().all(workspace),
                from.searches().most(workspace, MOST_SEARCHES),
                from.reports().waiting(workspace, MOST_REPORTS).size());
    }

    /** What the cells of a line are. */
    public static final String CSV_HEAD = "kind,name,players,quizzes,answered,right,times";

    /** All of it, one line each, without the head. */
    public List<String> csv() {
        return Stream.of(
                        weeks.stream()
                                .map(week -> line(
                                        "week",
                                        week.monday().toString(),
                                        week.players(),
                                        week.quizzes(),
                                        week.answered(),
                                        week.right(),
                                        null)),
                        topics.stream()
                                .map(topic -> line(
                                        "topic", topic.topic(), null, null, topic.answered(), topic.right(), null)),
                        resting.stream()
                                .map(rest -> line(
                                        rest.because().name().toLowerCase(Locale.ROOT),
                                        SmallMarkdown.plain(rest.stem()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        searches.stream()
                                .map(miss -> line("not found", miss.words(), null, null, null, null, miss.times())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(String kind, String name, @Nullable Integer... figures) {
        StringBuilder line = new StringBuilder(cell(kind)).append(',').append(cell(name));
        for (Integer figure : figures) {
            line.append(',').append(figure == null ? "" : figure);
        }
        return line.toString();
    }

    /** Quoted as RFC 4180 has it, and never a formula: spreadsheets run what begins with one of these signs. */
    static String cell(String text) {
        String inert = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
