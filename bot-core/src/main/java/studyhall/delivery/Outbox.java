package studyhall.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import studyhall.chat.ChannelRef;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Share;
import studyhall.chat.UserRef;

/**
 * What is to be posted, kept until it is known what has become of it. Rows are written in the transaction that moves a
 * schedule on, so nothing is lost between the two and nothing comes twice.
 */
public final class Outbox {
    /** A claimed row that is not begun in this time goes to another replica. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final String INSERT = """
            INSERT INTO outbox (workspace_id, platform, external, channel, local_date, kind, rides,
                                due_at, expires_at, not_before, turn_at, person_home, person)
            SELECT workspace, platform, external, channel, date, kind, nullif(rides, ''),
                   due, expires, due, due + turn * interval '1 second', nullif(home, ''), nullif(person, '')
            FROM unnest(:workspace, :platform, :external, :channel, :date::date[], :kind, :rides,
                        :due::timestamptz[], :expires::timestamptz[], :turn, :home, :person)
              AS draft (workspace, platform, external, channel, date, kind, rides, due, expires, turn, home, person)
            ON CONFLICT (workspace_id, channel, local_date, kind) DO NOTHING""";

    private record Key(long workspace, String channel, LocalDate date, String kind) {}

    private Outbox() {}

    /** Writes what is not there yet, and tells how many rows that were. */
    public static int add(Handle handle, List<Draft> drafts) {
        List<Draft> own =
                drafts.stream().filter(draft -> draft.rides().isEmpty()).toList();
        if (own.size() == drafts.size()) {
            return own.isEmpty() ? 0 : insert(handle.createUpdate(INSERT), own).execute();
        }
        Set<Key> written = written(handle, own);
        List<Draft> riding = drafts.stream()
                .filter(draft -> draft.rides().isPresent())
                // what it was to appear in went out before: it is a post of its own
                .map(draft -> written.contains(key(draft, draft.rides().orElseThrow())) ? draft : draft.alone())
                .toList();
        return written.size() + insert(handle.createUpdate(INSERT), riding).execute();
    }

    private static Key key(Draft draft, String kind) {
        return new Key(draft.workspaceId(), draft.channel().channel(), draft.date(), kind);
    }

    private static Set<Key> written(Handle handle, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                insert(handle.createQuery(INSERT + " RETURNING workspace_id, channel, local_date, kind"), drafts)
                        .map((row, context) -> new Key(
                                row.getLong("workspace_id"),
                                row.getString("channel"),
                                row.getObject("local_date", LocalDate.class),
                                row.getString("kind")))
                        .list());
    }

    private static <S extends SqlStatement<S>> S insert(S statement, List<Draft> drafts) {
        Map<Long, Integer> turns = new HashMap<>();
        int[] turn = drafts.stream()
                .mapToInt(draft -> turns.merge(draft.workspaceId(), 1, Integer::sum) - 1)
                .toArray();
        return statement
                .bind("workspace", drafts.stream().mapToLong(Draft::workspaceId).toArray())
                .bind(
                        "platform",
                        texts(drafts, draft -> draft.channel().platform().name()))
                .bind("external", texts(drafts, draft -> draft.channel().workspace()))
                .bind("channel", texts(drafts, draft -> draft.channel().channel()))
                .bind("date", texts(drafts, draft -> draft.date().toString()))
                .bind("kind", texts(drafts, Draft::kind))
                .bind("rides", texts(drafts, draft -> draft.rides().orElse("")))
                .bind("due", texts(drafts, draft -> draft.dueAt().toString()))
                .bind("expires", texts(drafts, draft -> draft.expiresAt().toString()))
                .bind("turn", turn)
                .bind("home", texts(drafts, draft -> draft.person()
                        .map(UserRef::workspace)
                        .orElse("")))
                .bind(
                        "person",
                        texts(drafts, draft -> draft.person().map(UserRef::user).orElse("")));
    }

    private static String[] texts(List<Draft> drafts, java.util.function.Function<Draft, String> part) {
        return drafts.stream().map(part).toArray(String[]::new);
    }

    /**
     * Takes rows whose turn has come for a replica, which begins or hands them back before the lease ends.
     *
     * @param share whose rows it may take; a workspace's part is told by its id without Discord's lowest 22 bits
     */
    static List<Post> claim(Handle handle, UUID owner, Platform platform, Share share, int most, Instant now) {
        if (share.owned().isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        UPDATE outbox AS claimed SET state = 'CLAIMED', owner = :owner, owner_until = :until
                        FROM (SELECT workspace_id, id FROM outbox
                              WHERE state = 'READY' AND rides IS NULL AND platform = :platform AND not_before <= :now
                                AND CASE WHEN :parts = 1 THEN true
                                         ELSE (external::bigint >> 22) % :parts = ANY(:owned) END
                              ORDER BY turn_at LIMIT :most FOR UPDATE SKIP LOCKED) AS next
                        WHERE claimed.workspace_id = next.workspace_id AND claimed.id = next.id
                        RETURNING claimed.*, ARRAY(
                            SELECT kind FROM outbox AS rider
                            WHERE rider.workspace_id = claimed.workspace_id AND rider.channel = claimed.channel
                              AND rider.local_date = claimed.local_date AND rider.rides = claimed.kind
                            ORDER BY rider.id) AS riders""")
                .bind("owner", owner)
                .bind("until", now.plus(LEASE))
                .bind("platform", platform.name())
                .bind("parts", share.parts())
                .bind(
                        "owned",
                        share.owned().stream().mapToInt(Integer::intValue).toArray())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> post(row))
                .list();
    }

    static Post post(ResultSet row) throws SQLException {
        List<String> kinds = new ArrayList<>(List.of(row.getString("kind")));
        Platform platform = Platform.valueOf(row.getString("platform"));
        String home = row.getString("person_home");
        String person = row.getString("person");
        kinds.addAll(Arrays.asList((String[]) row.getArray("riders").getArray()));
        return new Post(
                row.getLong("workspace_id"),
                row.getLong("id"),
                new ChannelRef(platform, row.getString("external"), row.getString("channel")),
                row.getObject("local_date", LocalDate.class),
                kinds,
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("attempts"),
                person == null || home == null ? Optional.empty() : Optional.of(new UserRef(platform, home, person)));
    }

    /** The post that a draft would be, in a transaction that is not kept. */
    public static Optional<Post> tentative(Handle handle, Draft draft) {
        insert(handle.createUpdate(INSERT), List.of(draft)).execute();
        return handle.createQuery("""
                        SELECT *, ARRAY[]::text[] AS riders FROM outbox
                        WHERE workspace_id = :workspace AND channel = :channel AND local_date = :date AND kind = :kind""")
                .bind("workspace", draft.workspaceId())
                .bind("channel", draft.channel().channel())
                .bind("date", draft.date())
                .bind("kind", draft.kind())
                .map((row, context) -> post(row))
                .findOne();
    }

    /** The key of a row. */
    public static String key(long id, LocalDate date) {
        return Post.key(id, date);
    }

    /** The post that a key names in a workspace, whatever its state. */
    public static Optional<Post> find(Handle handle, long workspace, String key) {
        return handle.createQuery("""
                        SELECT post.*, ARRAY(
                            SELECT kind FROM outbox AS rider
                            WHERE rider.workspace_id = post.workspace_id AND rider.channel = post.channel
                              AND rider.local_date = post.local_date AND rider.rides = post.kind
                            ORDER BY rider.id) AS riders
                        FROM outbox AS post WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", workspace)
                .bind("id", Post.id(key))
                .map((row, context) -> post(row))
                .findOne()
                .filter(post -> post.key().equals(key));
    }

    /** Begins an attempt; false when the row is no longer this replica's, and must be left alone. */
    static boolean begin(Handle handle, Post post, UUID owner, Instant now) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'SENDING', sending_since = :now, attempts = attempts + 1
                        WHERE workspace_id = :workspace AND id = :id
                          AND state = 'CLAIMED' AND owner = :owner AND owner_until > :now""")
                        .bind("now", now)
                        .bind("workspace", post.workspaceId())
                        .bind("id", post.id())
                        .bind("owner", owner)
                        .execute()
                == 1;
    }

    /** Marks it with all that appears in it; false when somebody else has decided about it before. */
    static boolean posted(Handle handle, Post post, MessageRef message) {
        return handle.createUpdate("""
                        UPDATE outbox SET state = 'POSTED', message_id = :message, message_at = :at, error = NULL
                        WHERE workspace_id = :workspace AND channel = :channel AND local_date = :date
                          AND coalesce(rides, kind) = :kind AND (state = 'SENDING' OR rides IS NOT NULL)""")
                        .bind("message", message.id())
                        .bind("at", message.at())
                        .bind("workspace", post.workspaceId())
                        .bind("channel", post.channel().channel())
                        .bind("date", post.date())
                        .bind("kind", post.kinds().get(0))
                        .execute()
                > 0;
    }

    /** Marks what needed no message. */
    static void done(Handle handle, Post post) {
        handle.createUpdate("""
                        UPDATE outbox SET state = 'POSTED', error = NULL
                        WHERE workspace_id = :workspace AND id = :id AND state = 'SENDING'""")
                .bind("workspace", post.workspaceId())
                .bind("id", post.id())
                .execute();
    }

    /** Closes what was claimed or being sent, with the reason. */
    static void close(Handle handle, Post post, State state, String reason) {
        handle.createUpdate("""
                        UPDATE outbox SET state = :state, error = :reason
                        WHERE workspace_id = :workspace AND channel = :channel AND local_date = :date
                          AND coalesce(rides, kind) = :kind
                          AND (state IN ('CLAIMED', 'SENDING') OR rides IS NOT NULL)""")
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("workspace", post.workspaceId())
                .bind("channel", post.channel().channel())
                .bind("date", post.date())
                .bind("kind", post.kinds().get(0))
                .execute();
    }

    /** Puts it back in the queue, after so many attempts. */
    static void again(Handle handle, Post post, int attempts, Instant notBefore, String reason) {
        handle.createUpdate("""
                        UPDATE outbox SET state = 'READY', owner = NULL, attempts = greatest(attempts, :attempts),
                                          not_before = :when, turn_at = :when, error = :reason
                        WHERE workspace_id = :workspace AND id = :id AND state IN ('CLAIMED', 'SENDING')""")
                .bind("attempts", attempts)
                .bind("when", notBefore)
                .bind("reason", reason)
                .bind("workspace", post.workspaceId())
                .bind("id", post.id())
                .execute();
    }

    /** Hands back what there was no place for, to be claimed one after another from an instant on. */
    static void defer(Handle handle, List<Post> posts, UUID owner, Instant first, Duration gap) {
        if (posts.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        UPDATE outbox SET state = 'READY', owner = NULL,
                                          not_before = :first::timestamptz + place * :gap * interval '1 microsecond'
                        FROM unnest(:workspaces, :ids) WITH ORDINALITY AS later (workspace, post, place)
                        WHERE workspace_id = workspace AND id = post AND state = 'CLAIMED' AND owner = :owner""")
                .bind("first", first)
                .bind("gap", gap.toNanos() / 1_000)
                .bind("workspaces", posts.stream().mapToLong(Post::workspaceId).toArray())
                .bind("ids", posts.stream().mapToLong(Post::id).toArray())
                .bind("owner", owner)
                .execute();
    }

    /** Hands back what a replica has claimed and not begun. */
    static int release(Handle handle, UUID owner) {
        return handle.createUpdate(
                        "UPDATE outbox SET state = 'READY', owner = NULL WHERE state = 'CLAIMED' AND owner = :owner")
                .bind("owner", owner)
                .execute();
    }
}
