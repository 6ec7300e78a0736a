package studyhall.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Share;

/**
 * Keeps open the shards that this process holds, and closes those that it has lost: when the database cannot be asked for
 * longer than others wait, when another process has joined, and at the end. Thread-safe.
 */
final class Shards implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Shards.class);
    private static final Duration RENEWED = Duration.ofSeconds(5);

    /** Before the others take them; the rest is for closing. */
    private static final Duration GIVEN_UP = ShardLeases.HELD.minusSeconds(3);

    private static final int CLOSING_SECONDS = 5;

    /** Sessions begin five seconds apart, so that the last of many comes late; what exceeds that by this is wrong. */
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private static final int SECONDS_APART = 5;

    /** Makes a manager for a number of shards, some of which it opens at once. */
    interface Opener {
        ShardManager open(int shards, Set<Integer> first);
    }

    private final ShardLeases leases;
    private final OptionalInt configured;
    private final IntSupplier recommended;
    private final Opener opener;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "discord-shards");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable ShardManager manager;
    private final Set<Integer> open = new HashSet<>();

    /** When those were asked for that the manager does not know yet. */
    private final Map<Integer, Long> asked = new HashMap<>();

    private int total;
    private volatile boolean renewed;
    private long renewedAt;
    private volatile Share share = new Share(1, Set.of());

    /**
     * Wires it; {@link #begin} begins.
     *
     * @param configured the number of all shards; empty for what others use, else what Discord recommends
     * @param recommended what Discord recommends; asked for when nobody has a number
     */
    Shards(ShardLeases leases, OptionalInt configured, IntSupplier recommended, Opener opener, LongSupplier nanoTime) {
        this.leases = leases;
        this.configured = configured;
        this.recommended = recommended;
        this.opener = opener;
        this.nanoTime = nanoTime;
        this.renewedAt = nanoTime.getAsLong();
    }

    /** Begins to hold shards; again and again until it is closed. */
    void begin() {
        timer.scheduleWithFixedDelay(this::look, 0, RENEWED.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is held now. */
    Share share() {
        return share;
    }

    /** The connection that knows a server; empty when this process does not hold its shard. */
    Optional<JDA> of(String server) {
        ShardManager opened = manager;
        if (opened == null || !Snowflake.is(server)) {
            return Optional.empty();
        }
        int shard = (int) ((Long.parseUnsignedLong(server) >>> 22) % opened.getShardsTotal());
        return Optional.ofNullable(opened.getShardById(shard));
    }

    /** A shard that is held and does not hear, in words; none is held where other processes hold them all. */
    Optional<String> trouble() {
        ShardManager opened = manager;
        Share held = share;
        if (opened == null) {
            return renewed ? Optional.empty() : Optional.of("Discord's shards are not divided yet.");
        }
        return held.owned().stream()
                .sorted()
                .filter(shard -> !connected(opened.getShardById(shard)))
                .findFirst()
                .map(shard -> "Discord's shard " + shard + " of " + held.parts() + " is not connected.");
    }

    private static boolean connected(@Nullable JDA shard) {
        return shard != null && shard.getStatus() == JDA.Status.CONNECTED;
    }

    private void look() {
        try {
            renew();
        } catch (RuntimeException e) {
            log.warn("Which shards this process holds could not be renewed: {}", e.toString());
            if (nanoTime.getAsLong() - renewedAt > GIVEN_UP.toNanos() && !open.isEmpty()) {
                log.error("The database cannot be asked, so the connection to Discord is left to others");
                Set.copyOf(open).forEach(this::shut);
                told();
            }
        }
    }

    private void renew() {
        long before = nanoTime.getAsLong();
        if (total == 0) {
            int others = leases.shardsOfOthers();
            total = configured.orElseGet(() -> others > 0 ? others : recommended.getAsInt());
        }
        ShardLeases.Part part = leases.renew(total);
        renewedAt = before;
        renewed = true;
        Set<Integer> owned = new HashSet<>(part.owned());
        Set.copyOf(open).stream().filter(shard -> !owned.contains(shard)).forEach(this::shut);
        // one at a time, so that another has taken it before the next one goes
        if (owned.size() > part.fair()) {
            int surplus = owned.stream().max(Integer::compare).orElseThrow();
            shut(surplus);
            leases.release(surplus, total);
            owned.remove(surplus);
            log.info("Shard {} of {} is left to another process", surplus, total);
        }
        owned.stream().sorted().filter(shard -> !open.contains(shard)).forEach(this::start);
        told();
        overdue();
    }

    private void told() {
        share = new Share(Math.max(1, total), open);
    }

    /** A shard that is held and not served looks from outside like a bot that does not answer. */
    private void overdue() {
        ShardManager opened = manager;
        if (opened == null) {
            return;
        }
        asked.keySet().removeIf(shard -> !open.contains(shard) || opened.getShardById(shard) != null);
        long patience = OVERDUE.plusSeconds((long) SECONDS_APART * open.size()).toNanos();
        long now = nanoTime.getAsLong();
        asked.replaceAll((shard, since) -> {
            if (now - since < patience) {
                return since;
            }
            log.error("Shard {} of {} is held by this process and was not opened; restart it", shard, total);
            return now;
        });
    }

    private void start(int shard) {
        log.info("This process serves shard {} of {}", shard, total);
        if (manager == null) {
            manager = opener.open(total, Set.of(shard));
        } else {
            manager.start(shard);
        }
        open.add(shard);
        asked.put(shard, nanoTime.getAsLong());
    }

    private void shut(int shard) {
        open.remove(shard);
        ShardManager opened = manager;
        JDA jda = opened == null ? null : opened.getShardById(shard);
        if (opened != null) {
            opened.shutdown(shard);
        }
        await(jda);
    }

    private static void await(@Nullable JDA jda) {
        try {
            if (jda != null && !jda.awaitShutdown(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends all sessions, after what is on its way, and leaves them to others. */
    @Override
    public void close() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
        Set.copyOf(open).forEach(this::shut);
        told();
        if (manager != null) {
            manager.shutdown();
        }
        try {
            leases.leave();
        } catch (RuntimeException e) {
            log.warn("Shards could not be left to others; they take them in {} s", ShardLeases.HELD.toSeconds(), e);
        }
    }
}
