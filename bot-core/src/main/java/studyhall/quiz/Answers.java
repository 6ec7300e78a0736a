package studyhall.quiz;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import studyhall.storage.StorageException;

/**
 * Takes taps. Whether one counts is decided by one statement in the database, however many replicas take taps.
 *
 * <p>In time is measured from the question's message to the tap, both by the platform's clock, with the grace on top:
 * people see a question a moment after the platform stamps it. Where a platform tells no time, the database's clock
 * measures from the moment that the message was posted.
 */
final class Answers {
    /**
     * The round is held against being closed while the answer is written, so that what is confirmed is counted: whoever
     * closes it takes the row for itself ({@link Rounds}). The lock is the one that the answer's foreign key takes anyway,
     * the weakest there is, so that people who tap at once do not make more of it. A proposal to a team may be changed, any
     * other tap only be made.
     */
    private static final String TAP = """
            INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis)
            SELECT workspace_id, quiz_id, number, ?, ?, greatest(0, 1000 * date_part('epoch', took))
            FROM (
                SELECT workspace_id, quiz_id, number, window_millis,
                       coalesce(to_timestamp(?) - message_at, clock_timestamp() - opened_at) AS took
                FROM round
                WHERE workspace_id = ? AND quiz_id = ? AND number = ?
                  AND state = 'OPEN' AND ? BETWEEN 0 AND cardinality(options) - 1
                FOR KEY SHARE
            ) AS asked
            WHERE took <= (window_millis + ?) * interval '1 millisecond'
            ON CONFLICT (workspace_id, quiz_id, number, player_id)
            """;

    private static final String FIRST_COUNTS = TAP + "DO NOTHING";

    private static final String LAST_COUNTS = TAP + """
            DO UPDATE SET option = excluded.option, took_millis = excluded.took_millis, answered_at = clock_timestamp()
            WHERE (SELECT mode FROM quiz
                   WHERE quiz.workspace_id = excluded.workspace_id AND quiz.id = excluded.quiz_id) = 'TEAM'""";

    /**
     * A tap.
     *
     * @param at the platform's time of it; null where it tells none
     */
    record Tapped(
            long workspace,
            long quiz,
            int number,
            long player,
            int option,
            @Nullable Instant at) {}

    private final Jdbi jdbi;
    private final long graceMillis;

    Answers(Jdbi jdbi, QuizTimes times) {
        this.jdbi = jdbi;
        this.graceMillis = times.grace().toMillis();
    }

    Tap first(Tapped tapped) {
        return jdbi.withHandle(handle -> first(handle, tapped));
    }

    /** The same in a transaction that writes more: what it confirms, counts once that transaction is through. */
    Tap first(Handle handle, Tapped tapped) {
        return written(handle, tapped, FIRST_COUNTS) ? new Tap.Counted(tapped.option()) : why(handle, tapped);
    }

    /** A tap in a team quiz: somebody without a team plays for themselves, and may change their mind as well. */
    Tap proposal(Tapped tapped) {
        return jdbi.withHandle(
                handle -> written(handle, tapped, LAST_COUNTS) ? proposed(handle, tapped) : why(handle, tapped));
    }

    /**
     * In plain JDBC: two hundred people tap in the same second, and what Jdbi does for a statement is measured to take as
     * long as a quick disk needs to write the answer. The driver keeps the statement prepared on each connection.
     */
    private boolean written(Handle handle, Tapped tapped, String sql) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setLong(1, tapped.player());
            statement.setInt(2, tapped.option());
            if (tapped.at() == null) {
                statement.setNull(3, Types.DOUBLE);
            } else {
                statement.setDouble(3, seconds(tapped.at()));
            }
            statement.setLong(4, tapped.workspace());
            statement.setLong(5, tapped.quiz());
            statement.setInt(6, tapped.number());
            statement.setInt(7, tapped.option());
            statement.setLong(8, graceMillis);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new StorageException("An answer could not be written: " + e.getMessage(), e);
        }
    }

    /** Since 1970; a double tells microseconds until the year 2100 and beyond. */
    private static double seconds(Instant at) {
        return at.getEpochSecond() + at.getNano() / 1e9;
    }

    private static Tap why(Handle handle, Tapped tapped) {
        return handle.createQuery("""
                        SELECT answer.option, :option >= 0 AND :option < cardinality(options) AS known
                        FROM round
                        LEFT JOIN answer
                          ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                             AND answer.number = round.number AND answer.player_id = :player
                        WHERE round.workspace_id = :workspace AND round.quiz_id = :quiz AND round.number = :number
                          AND round.state <> 'WAITING'""")
                .bind("workspace", tapped.workspace())
                .bind("quiz", tapped.quiz())
                .bind("number", tapped.number())
                .bind("player", tapped.player())
                .bind("option", tapped.option())
                .map((row, context) -> {
                    int option = row.getInt("option");
                    boolean answered = !row.wasNull();
                    Tap tap = answered ? new Tap.Already(option) : new Tap.Late();
                    return row.getBoolean("known") ? tap : new Tap.Unknown();
                })
                .findOne()
                .orElseGet(Tap.Unknown::new);
    }

    private static Tap proposed(Handle handle, Tapped tapped) {
        List<Integer> votes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String[] team = {""};
        handle.createQuery("""
                        SELECT team.name AS team, player.name, answer.option
                        FROM quiz_roster AS own
                        JOIN quiz_roster AS mate USING (workspace_id, quiz_id, team_id)
                        JOIN team ON team.workspace_id = mate.workspace_id AND team.id = mate.team_id
                        JOIN answer
                          ON answer.workspace_id = mate.workspace_id AND answer.quiz_id = mate.quiz_id
                             AND answer.number = :number AND answer.player_id = mate.player_id
                        JOIN player ON player.workspace_id = mate.workspace_id AND player.id = mate.player_id
                        WHERE own.workspace_id = :workspace AND own.quiz_id = :quiz AND own.player_id = :player
                        ORDER BY answer.answered_at, player.id""")
                .bind("workspace", tapped.workspace())
                .bind("quiz", tapped.quiz())
                .bind("number", tapped.number())
                .bind("player", tapped.player())
                .map((row, context) -> {
                    team[0] = row.getString("team");
                    votes.add(row.getInt("option"));
                    return row.getString("name");
                })
                .forEach(names::add);
        return new Tap.Proposed(tapped.option(), team[0], votes, names);
    }
}
