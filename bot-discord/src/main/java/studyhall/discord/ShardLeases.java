package studyhall.discord;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Which shards are this process's, by rows that it renews. PostgreSQL's clock decides when a row that is not renewed is
 * free again, and one lock per application keeps two processes from dividing at the same time. Thread-safe.
 *
 * @param application whose shards they are
 */
record ShardLeases(Jdbi jdbi, String application, UUID replica) {
    /** Not renewed for so long, it is another's to take. */
    static final Duration HELD = Duration.ofSeconds(15);

    /**
     * What is held after a look.
     *
     * @param shards the number of all shards
     * @param owned those of this process
     * @param fair how many that should be, so that all processes hold about as many
     */
    record Part(int shards, Set<Integer> owned, int fair) {
        Part {
            owned = Set.copyOf(owned);
        }
    }

    /** The number of shards by which others divide now; 0 when nobody does. */
    int shardsOfOthers() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT coalesce(max(shards), 0) FROM discord_shard
                        WHERE application = :application AND replica <> :replica AND until > clock_timestamp()""")
                .bind("application", application)
                .bind("replica", replica)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * Renews what is held, and takes what is free up to a fair part. While others divide by another number nothing is
     * taken: the same server would be on two shards.
     */
    Part renew(int shards) {
        return jdbi.inTransaction(handle -> {
            lock(handle);
            int replicas = present(handle);
            int fair = (shards + replicas - 1) / replicas;
            Set<Integer> owned = new TreeSet<>(kept(handle, shards));
            if (shardsOfOthers(handle, shards) == 0 && owned.size() < fair) {
                owned.addAll(take(handle, shards, fair - owned.size()));
            }
            return new Part(shards, owned, fair);
        });
    }

    private void lock(Handle handle) {
        handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('discord shards ' || :application, 0))")
                .bind("application", application)
                .map((row, context) -> 0)
                .one();
    }

    private int present(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO discord_replica (application, replica, until)
                        VALUES (:application, :replica, clock_timestamp() + :held)
                        ON CONFLICT (application, replica) DO UPDATE SET until = excluded.until""")
                .bind("application", application)
                .bind("replica", replica)
                .bind("held", HELD)
                .execute();
        handle.createUpdate(
                        "DELETE FROM discord_replica WHERE application = :application AND until < clock_timestamp()")
                .bind("application", application)
                .execute();
        return handle.createQuery("SELECT count(*) FROM discord_replica WHERE application = :application")
                .bind("application", application)
                .mapTo(Integer.class)
                .one();
    }

    private Set<Integer> kept(Handle handle, int shards) {
        return handle.createQuery("""
                        UPDATE discord_shard SET until = clock_timestamp() + :held
                        WHERE application = :application AND shards = :shards AND replica = :replica
                          AND until > clock_timestamp()
                        RETURNING shard""")
                .bind("application", application)
                .bind("replica", replica)
                .bind("shards", shards)
                .bind("held", HELD)
                .mapTo(Integer.class)
                .set();
    }

    private int shardsOfOthers(Handle handle, int shards) {
        return handle.createQuery("""
                        SELECT count(*) FROM discord_shard
                        WHERE application = :application AND shards <> :shards AND until > clock_timestamp()""")
                .bind("application", application)
                .bind("shards", shards)
                .mapTo(Integer.class)
                .one();
    }

    private Set<Integer> take(Handle handle, int shards, int most) {
        return handle.createQuery("""
                        INSERT INTO discord_shard AS held (application, shard, shards, replica, until)
                        SELECT :application, free.number, :shards, :replica, clock_timestamp() + :held
                        FROM (SELECT number FROM generate_series(0, :shards - 1) AS number
                              WHERE NOT EXISTS (SELECT 1 FROM discord_shard
                                                WHERE application = :application AND discord_shard.shards = :shards
                                                  AND shard = number AND until > clock_timestamp())
                              ORDER BY number LIMIT :most) AS free
                        ON CONFLICT (application, shards, shard) DO UPDATE
                        SET replica = excluded.replica, until = excluded.until
                        RETURNING shard""")
                .bind("application", application)
                .bind("replica", replica)
                .bind("shards", shards)
                .bind("held", HELD)
                .bind("most", most)
                .mapTo(Integer.class)
                .set();
    }

    /** Leaves a shard to others; only after its session has ended. */
    void release(int shard, int shards) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        DELETE FROM discord_shard
                        WHERE application = :application AND shards = :shards AND shard = :shard AND replica = :replica""")
                .bind("application", application)
                .bind("replica", replica)
                .bind("shards", shards)
                .bind("shard", shard)
                .execute());
    }

    /** This process serves no more. */
    void leave() {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM discord_shard WHERE application = :application AND replica = :replica")
                    .bind("application", application)
                    .bind("replica", replica)
                    .execute();
            handle.createUpdate("DELETE FROM discord_replica WHERE application = :application AND replica = :replica")
                    .bind("application", application)
                    .bind("replica", replica)
                    .execute();
        });
    }
}
