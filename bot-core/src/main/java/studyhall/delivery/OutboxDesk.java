package studyhall.delivery;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What an operator sees of the outbox, and may do with it. Thread-safe. */
public record OutboxDesk(Jdbi jdbi) {
    /** A row as the operator sees it. */
    public record Line(
            long workspaceId,
            long id,
            String platform,
            String workspace,
            String channel,
            LocalDate date,
            String kind,
            State state,
            int attempts,
            String error) {}

    /** The newest rows in some states. */
    public List<Line> list(Set<State> states, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM outbox WHERE state = ANY(:states) ORDER BY id DESC LIMIT :most""")
                .bind("states", states.stream().map(State::name).toArray(String[]::new))
                .bind("most", most)
                .map((row, context) -> new Line(
                        row.getLong("workspace_id"),
                        row.getLong("id"),
                        row.getString("platform"),
                        row.getString("external"),
                        row.getString("channel"),
                        row.getObject("local_date", LocalDate.class),
                        row.getString("kind"),
                        State.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getString("error") == null ? "" : row.getString("error")))
                .list());
    }

    /** How many rows are in each state. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbi.useHandle(handle -> handle.createQuery("SELECT state, count(*) AS number FROM outbox GROUP BY state")
                .map((row, context) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("number")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    /**
     * What is in the queue of a platform.
     *
     * @param late how long the oldest has been due; zero when nothing is
     */
    public record Queue(String platform, State state, long rows, Duration late) {}

    /** What is not settled yet, or never will be by itself; looks at indexes of just those rows. */
    public List<Queue> queues() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT platform, state, count(*) AS number,
                               greatest(0, extract(epoch FROM clock_timestamp() - min(not_before))) AS late
                        FROM outbox WHERE state = 'READY' AND rides IS NULL GROUP BY platform, state
                        UNION ALL
                        SELECT platform, state, count(*), greatest(0, extract(epoch FROM clock_timestamp() - min(due_at)))
                        FROM outbox WHERE state IN ('CLAIMED', 'SENDING', 'AMBIGUOUS', 'DEAD')
                        GROUP BY platform, state""")
                .map((row, context) -> new Queue(
                        row.getString("platform"),
                        State.valueOf(row.getString("state")),
                        row.getLong("number"),
                        Duration.ofMillis((long) (1000 * row.getDouble("late")))))
                .list());
    }

    /**
     * Puts a dead or ambiguous post back in the queue, on the operator's word that it was not shown, and on the day of its
     * date for one more day.
     *
     * @return false when there is no such post
     */
    public boolean retry(long id) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        UPDATE outbox AS post
                        SET state = 'READY', attempts = 0, owner = NULL, error = NULL, not_before = clock_timestamp(),
                            turn_at = clock_timestamp(),
                            expires_at = greatest(post.expires_at, clock_timestamp() + interval '1 day')
                        FROM outbox AS named
                        WHERE named.id = :id AND named.state IN ('DEAD', 'AMBIGUOUS')
                          AND post.workspace_id = named.workspace_id AND post.channel = named.channel
                          AND post.local_date = named.local_date
                          AND coalesce(post.rides, post.kind) = coalesce(named.rides, named.kind)""").bind("id", id).execute() > 0);
    }
}
