package studyhall.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Streaks in the database. */
public final class Streaks {
    /**
     * One of the longest.
     *
     * @param name from outside, so escape it; empty for who does not want to be named
     */
    public record Standing(long player, String name, int days) {}

    private record Row(long player, String name, String channel, Streak streak) {}

    /** Two forgiven weeks, and the days around them. */
    private static final int LONGEST_GAP = 31;

    /** Days that are looked back for the streaks of a channel. */
    private static final int LONGEST_TOLD = 366;

    private Streaks() {}

    /** Counts a day on which somebody answered, in the transaction that writes the answer. */
    static int answered(Handle handle, Challenge challenge, long player) {
        long workspace = challenge.quiz().workspaceId();
        handle.createUpdate("""
                        INSERT INTO streak (workspace_id, player_id, days, best, last_on, channel)
                        VALUES (:workspace, :player, 0, 0, '-infinity', :channel) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("player", player)
                .bind("channel", challenge.quiz().channel())
                .execute();
        Optional<Streak> before = handle.createQuery("""
                        SELECT days, best, last_on, frozen_on FROM streak
                        WHERE workspace_id = :workspace AND player_id = :player FOR UPDATE""")
                .bind("workspace", workspace)
                .bind("player", player)
                .map((row, context) -> row.getInt("best") == 0 ? Optional.<Streak>empty() : Optional.of(read(row)))
                .one();
        Streak now = before.map(streak -> streak.answered(
                        challenge.date(),
                        missed(handle, workspace, challenge.quiz().channel(), streak.lastOn(), challenge.date())))
                .orElseGet(() -> Streak.begun(challenge.date()));
        if (!before.equals(Optional.of(now))) {
            write(handle, challenge, player, now);
        }
        return now.days();
    }

    private static void write(Handle handle, Challenge challenge, long player, Streak streak) {
        handle.createUpdate("""
                        UPDATE streak SET days = :days, best = :best, last_on = :last, frozen_on = :frozen,
                            channel = :channel
                        WHERE workspace_id = :workspace AND player_id = :player""")
                .bind("days", streak.days())
                .bind("best", streak.best())
                .bind("last", streak.lastOn())
                .bind("frozen", streak.frozenOn().orElse(null))
                .bind("channel", challenge.quiz().channel())
                .bind("workspace", challenge.quiz().workspaceId())
                .bind("player", player)
                .execute();
    }

    /** Days with a challenge that people of a channel could see, after one day and before another, in order. */
    private static List<LocalDate> missed(
            Handle handle, long workspace, String channel, LocalDate after, LocalDate before) {
        return handle.createQuery("""
                        SELECT DISTINCT local_date FROM quiz
                        WHERE workspace_id = :workspace AND channel = :channel AND mode = 'CHALLENGE'
                          AND local_date > :after AND local_date < :before AND message_id IS NOT NULL
                        ORDER BY local_date""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("after", after)
                .bind("before", before)
                .mapTo(LocalDate.class)
                .list();
    }

    /**
     * Somebody's streak as it stands.
     *
     * @param today the local day: a challenge of today may still be answered
     */
    public static int of(Handle handle, long workspace, long player, LocalDate today) {
        return rows(handle, workspace, "AND streak.player_id = " + player).stream()
                .mapToInt(row -> standing(handle, workspace, row, today))
                .findFirst()
                .orElse(0);
    }

    /** The longest that still stand, the longest first; of at least two days. */
    public static List<Standing> longest(Handle handle, long workspace, LocalDate today, int most) {
        return rows(handle, workspace, "AND days >= 2 AND last_on >= DATE '" + today.minusDays(LONGEST_GAP) + "'")
                .stream()
                .map(row -> new Standing(row.player(), row.name(), standing(handle, workspace, row, today)))
                .filter(streak -> streak.days() >= 2)
                .limit(most)
                .toList();
    }

    /**
     * The longest in a channel as they stood on a day, from what was answered there, so that a post tells the same
     * whenever it is drawn.
     *
     * @param last the last day whose answers count
     * @param today days before this that were not answered are missed
     */
    public static List<Standing> longestIn(
            Handle handle, long workspace, String channel, LocalDate last, LocalDate today, int most) {
        List<LocalDate> asked = missed(handle, workspace, channel, last.minusDays(LONGEST_TOLD), today);
        Map<Standing, Streak> streaks = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT DISTINCT player_id, CASE WHEN hidden THEN '' ELSE name END AS name, local_date
                        FROM quiz
                        JOIN answer ON answer.workspace_id = quiz.workspace_id AND answer.quiz_id = quiz.id
                        JOIN player ON player.workspace_id = quiz.workspace_id AND player.id = player_id
                        WHERE quiz.workspace_id = :workspace AND quiz.channel = :channel AND mode = 'CHALLENGE'
                          AND local_date > :since AND local_date <= :last
                        ORDER BY local_date, player_id""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("since", last.minusDays(LONGEST_TOLD))
                .bind("last", last)
                .map((row, context) -> Map.entry(
                        new Standing(row.getLong("player_id"), row.getString("name"), 0),
                        row.getObject("local_date", LocalDate.class)))
                .forEach(answered -> streaks.merge(
                        answered.getKey(),
                        Streak.begun(answered.getValue()),
                        (before, begun) ->
                                before.answered(begun.lastOn(), between(asked, before.lastOn(), begun.lastOn()))));
        return streaks.entrySet().stream()
                .map(each -> new Standing(
                        each.getKey().player(),
                        each.getKey().name(),
                        each.getValue().after(between(asked, each.getValue().lastOn(), today))))
                .filter(streak -> streak.days() >= 2)
                .sorted(Comparator.comparing(Standing::days).reversed().thenComparing(Standing::player))
                .limit(most)
                .toList();
    }

    private static List<LocalDate> between(List<LocalDate> days, LocalDate after, LocalDate before) {
        return days.stream()
                .filter(day -> day.isAfter(after) && day.isBefore(before))
                .toList();
    }

    private static int standing(Handle handle, long workspace, Row row, LocalDate today) {
        Streak streak = row.streak();
        return streak.after(missed(handle, workspace, row.channel(), streak.lastOn(), today));
    }

    private static List<Row> rows(Handle handle, long workspace, String condition) {
        return handle.createQuery("""
                        SELECT streak.*, CASE WHEN hidden THEN '' ELSE name END AS name
                        FROM streak JOIN player ON player.workspace_id = streak.workspace_id AND player.id = player_id
                        WHERE streak.workspace_id = :workspace AND best > 0
                        """ + condition + " ORDER BY days DESC, last_on DESC, player_id LIMIT 100")
                .bind("workspace", workspace)
                .map((row, context) ->
                        new Row(row.getLong("player_id"), row.getString("name"), row.getString("channel"), read(row)))
                .list();
    }

    private static Streak read(ResultSet row) throws SQLException {
        return new Streak(
                row.getInt("days"),
                row.getInt("best"),
                row.getObject("last_on", LocalDate.class),
                Optional.ofNullable(row.getObject("frozen_on", LocalDate.class)));
    }
}
