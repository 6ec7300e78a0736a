package studyhall.discord;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;

/**
 * The servers that the bot is in, and which of them each person used last: that is where their direct messages belong,
 * since Discord's own direct messages are in no server. Thread-safe.
 */
final class Servers {
    private static final int REMEMBERED = 20_000;

    /** Another process may have written another server meanwhile, so a visit is written again after this. */
    private static final long FRESH_NANOS = 60_000_000_000L;

    /** As many as one menu holds. */
    private static final int MOST = 25;

    /** A server by its id and name. */
    record Server(String id, String name) {}

    private record Visit(String server, long at) {}

    private final Jdbi jdbi;
    private final LongSupplier nanoTime;
    private final Map<String, Visit> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Visit> eldest) {
            return size() > REMEMBERED;
        }
    });

    Servers(Jdbi jdbi, LongSupplier nanoTime) {
        this.jdbi = jdbi;
        this.nanoTime = nanoTime;
    }

    /** Notes where somebody uses the bot; most often without a statement. */
    void active(String person, String server) {
        long now = nanoTime.getAsLong();
        Visit before = last.put(person, new Visit(server, now));
        if (before == null || !before.server().equals(server) || now - before.at() > FRESH_NANOS) {
            choose(person, server);
        }
    }

    /** Makes a server the last one that somebody used. */
    void choose(String person, String server) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO discord_visit (person, server) VALUES (:person, :server)
                        ON CONFLICT (person, server) DO UPDATE SET used_at = clock_timestamp()""")
                .bind("person", person)
                .bind("server", server)
                .execute());
        last.put(person, new Visit(server, nanoTime.getAsLong()));
    }

    /** Where somebody has used the bot, the last first; without those that it was removed from. */
    List<Server> of(String person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT server, coalesce(name, '') AS name FROM discord_visit LEFT JOIN discord_server USING (server)
                        WHERE person = :person AND gone_at IS NULL ORDER BY used_at DESC LIMIT :most""")
                .bind("person", person)
                .bind("most", MOST)
                .map((row, context) -> new Server(row.getString("server"), row.getString("name")))
                .list());
    }

    /** Learns what servers are called that the bot is in. */
    void there(Collection<Server> servers) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO discord_server AS known (server, name)
                        SELECT * FROM unnest(:ids, :names)
                        ON CONFLICT (server) DO UPDATE SET name = excluded.name, gone_at = NULL
                        WHERE known.name <> excluded.name OR known.gone_at IS NOT NULL""")
                .bind("ids", servers.stream().map(Server::id).toArray(String[]::new))
                .bind("names", servers.stream().map(Server::name).toArray(String[]::new))
                .execute());
    }

    /** The bot was removed from it; saying it again changes nothing. */
    void gone(String server) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE discord_server SET gone_at = clock_timestamp()
                        WHERE server = :server AND gone_at IS NULL""").bind("server", server).execute());
    }

    /** Forgets servers that the bot was removed from long ago, and who used it there. */
    void forget(Duration kept) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH old AS (
                            DELETE FROM discord_server WHERE gone_at < clock_timestamp() - :kept RETURNING server)
                        DELETE FROM discord_visit WHERE server IN (SELECT server FROM old)""").bind("kept", kept).execute());
    }

    /** Servers that the bot was in by its last word, of those that belong to a shard. */
    List<String> known(int shard, int shards) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT server FROM discord_server
                        WHERE gone_at IS NULL AND (server::bigint >> 22) % :shards = :shard""")
                .bind("shards", shards)
                .bind("shard", shard)
                .mapTo(String.class)
                .list());
    }
}
