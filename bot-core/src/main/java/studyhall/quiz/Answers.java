package studyhall.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Takes taps. Whether one counts is decided by one statement in the database, however many replicas take taps.
 *
 * <p>In time is measured from the question's message to the tap, both by the platform's clock, with the grace on top:
 * people see a question a moment after the platform stamps it. Where a platform tells no time, the database's clock
 * measures from the moment that the message was posted.
 */
final class Answers {
    /**
     * The round is held against being closed while the answer is written, so that what is confirmed is counted. A
     * proposal to a team may be changed, any other tap only be made.
     */
    private static final String TAP = """
            WITH asked AS (
                SELECT workspace_id, quiz_id, number, window_millis,
                       extract(epoch FROM CASE
                           WHEN :at::timestamptz IS NULL OR message_at IS NULL THEN clock_timestamp() - opened_at
                           ELSE :at::timestamptz - message_at END) * 1000 AS took
                FROM round
                WHERE workspace_id = :workspace AND quiz_id = :quiz AND number = :number
                  AND state = 'OPEN' AND :option >= 0 AND :option < cardinality(options)
                FOR SHARE
            )
            INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis)
            SELECT workspace_id, quiz_id, number, :player, :option, greatest(took, 0)::int
            FROM asked WHERE took <= window_millis + :grace
            ON CONFLICT (workspace_id, quiz_id, number, player_id)
            """;

    private static final String FIRST_COUNTS = "DO NOTHING RETURNING option";

    private static final String LAST_COUNTS = """
            DO UPDATE SET option = excluded.option, took_millis = excluded.took_millis, answered_at = clock_timestamp()
            WHERE (SELECT mode FROM quiz WHERE workspace_id = :workspace AND id = :quiz) = 'TEAM'
            RETURNING option""";

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
        return write(handle, tapped, FIRST_COUNTS).<Tap>map(Tap.Counted::new).orElseGet(() -> why(handle, tapped));
    }

    /** A tap in a team quiz: somebody without a team plays for themselves, and may change their mind as well. */
    Tap proposal(Tapped tapped) {
        return jdbi.withHandle(handle -> write(handle, tapped, LAST_COUNTS)
                .map(option -> proposed(tapped, option))
                .orElseGet(() -> why(handle, tapped)));
    }

    private Optional<Integer> write(Handle handle, Tapped tapped, String onConflict) {
        OffsetDateTime at = tapped.at() == null ? null : tapped.at().atOffset(ZoneOffset.UTC);
        return handle.createQuery(TAP + onConflict)
                .bind("workspace", tapped.workspace())
                .bind("quiz", tapped.quiz())
                .bind("number", tapped.number())
                .bind("player", tapped.player())
                .bind("option", tapped.option())
                .bind("grace", graceMillis)
                .bind("at", at)
                .mapTo(Integer.class)
                .findOne();
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

    private Tap proposed(Tapped tapped, int option) {
        List<Integer> votes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String[] team = {""};
        jdbi.useHandle(handle -> handle.createQuery("""
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
                .forEach(names::add));
        return new Tap.Proposed(option, team[0], votes, names);
    }
}
