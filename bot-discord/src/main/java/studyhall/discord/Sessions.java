package studyhall.discord;

import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChatException;

/**
 * When sessions begin: each identify takes its place among those of all processes, five seconds apart, and none is made
 * when Discord allows no more for the day. A session that can be resumed is, and does not come by here. JDA keeps its own
 * distance of five seconds within the process, also where the database cannot be asked. Thread-safe.
 */
final class Sessions extends SessionControllerAdapter {
    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration APART = Duration.ofSeconds(IDENTIFY_DELAY);

    private final Jdbi jdbi;
    private final DiscordApi api;
    private final Optional<String> gateway;
    private final String bucket;
    private final JDA client;

    /**
     * Wires it.
     *
     * @param gateway another gateway than the one that Discord names
     * @param application whose budget it is
     * @param client shares its global limit with all sessions
     */
    Sessions(Jdbi jdbi, DiscordApi api, Optional<String> gateway, String application, JDA client) {
        this.jdbi = jdbi;
        this.client = client;
        this.api = api;
        this.gateway = gateway;
        this.bucket = "DISCORD IDENTIFY " + application;
    }

    @Override
    public RestRateLimiter.GlobalRateLimit getRateLimitHandle() {
        return ((JDAImpl) client).getSessionController().getRateLimitHandle();
    }

    @Override
    public String getGateway() {
        return gateway.orElseGet(super::getGateway);
    }

    @Override
    public ShardedGateway getShardedGateway(JDA jda) {
        ShardedGateway told = super.getShardedGateway(jda);
        return new ShardedGateway(gateway.orElse(told.getUrl()), told.getShardTotal(), told.getConcurrency());
    }

    /** How many shards Discord recommends. */
    int recommended() {
        return Math.max(1, bot().getInt("shards", 1));
    }

    private DataObject bot() {
        return api.get(Route.Misc.GATEWAY_BOT.compile());
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(new Paced(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(node instanceof Paced ? node : new Paced(node));
    }

    private void awaitTurn() throws InterruptedException {
        try {
            DataObject limit = bot().optObject("session_start_limit").orElseGet(DataObject::empty);
            if (limit.getInt("remaining", 1) == 0) {
                long reset = limit.getLong("reset_after", APART.toMillis());
                log.error("Discord lets this bot begin no session for {} more minutes", reset / 60_000);
                Thread.sleep(reset);
            }
        } catch (ChatException e) {
            log.warn("Discord did not tell how many sessions may begin: {}", e.getMessage());
        }
        try {
            Thread.sleep(Math.max(0, turn().toMillis()));
        } catch (RuntimeException e) {
            log.warn("Other processes' sessions are not known, so only this one's are paced", e);
        }
    }

    /** Time until this one may begin. */
    private Duration turn() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO rate_budget AS budget (bucket, next_at)
                        VALUES (:bucket, clock_timestamp() + :apart)
                        ON CONFLICT (bucket) DO UPDATE
                        SET next_at = greatest(budget.next_at, clock_timestamp()) + :apart
                        RETURNING next_at - :apart AS turn, clock_timestamp() AS now""")
                .bind("bucket", bucket)
                .bind("apart", APART)
                .map((row, context) -> Duration.between(
                        row.getTimestamp("now").toInstant(),
                        row.getTimestamp("turn").toInstant()))
                .one());
    }

    /** A session that waits for its place; the same as the one that it holds. */
    private final class Paced implements SessionConnectNode {
        private final SessionConnectNode node;

        Paced(SessionConnectNode node) {
            this.node = node;
        }

        @Override
        public boolean isReconnect() {
            return node.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return node.getJDA();
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return node.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            awaitTurn();
            node.run(isLast);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Paced paced && paced.node.equals(node);
        }

        @Override
        public int hashCode() {
            return node.hashCode();
        }
    }
}
