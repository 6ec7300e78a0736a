package studyhall.standings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.storage.DatabaseClock;

/**
 * Takes people who have left their workspace out of its teams, and out of those of its league: where a platform tells it,
 * at once; elsewhere by asking about those who are in a team and were silent for long. Their points stay where they were
 * won. Thread-safe.
 */
public final class Leavers {
    private static final Logger log = LoggerFactory.getLogger(Leavers.class);

    /** Silence after which the clock asks about somebody: whoever plays the daily challenge is never asked about. */
    private static final Duration SILENT = Duration.ofHours(20);

    /** The same where teams are about to be shown or to play. */
    private static final Duration SILENT_BEFORE_USE = Duration.ofHours(1);

    /** A turn of the clock, which is far below what platforms allow in a minute. */
    private static final int MOST = 60;

    /** As many as people wait for. */
    private static final int MOST_BEFORE_USE = 10;

    private final Jdbi jdbi;
    private final Chat chat;
    private final Set<Platform> platforms;
    private final Players players;
    private final DatabaseClock clock;

    /**
     * Wires it.
     *
     * @param chat is asked who has left
     * @param platforms those whose chat this process can ask
     */
    public Leavers(Jdbi jdbi, Chat chat, Set<Platform> platforms, Players players, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.chat = chat;
        this.platforms = Set.copyOf(platforms);
        this.players = players;
        this.clock = clock;
    }

    /** Somebody has left their workspace. Saying it again changes nothing. */
    public void left(UserRef user) {
        jdbi.useTransaction(handle -> handle.createQuery("""
                        UPDATE player SET gone_at = :now FROM workspace
                        WHERE workspace.id = player.workspace_id AND home = :home AND player.external = :user
                          AND platform IN (:platform, 'LEAGUE') AND gone_at IS NULL
                        RETURNING player.workspace_id, player.id""")
                .bind("now", clock.now(handle))
                .bind("home", user.workspace())
                .bind("user", user.user())
                .bind("platform", user.platform().name())
                .map((row, context) -> new long[] {row.getLong("workspace_id"), row.getLong("id")})
                .list()
                .forEach(row -> Teams.leave(handle, row[0], new Player(row[1], ""))));
        // so that the next thing they do is news, and brings them back
        players.forget(user);
    }

    /** Asks about some of those in any team who were silent the longest. */
    public void ask() {
        jdbi.withHandle(handle -> silent(handle, 0, SILENT, MOST)).stream()
                .takeWhile(user -> asked(user, chat.patient()))
                .forEach(user -> {});
    }

    /** The same for a workspace whose teams are about to be shown or to play. */
    public void ask(Workspace workspace) {
        jdbi.withHandle(handle -> silent(handle, workspace.id(), SILENT_BEFORE_USE, MOST_BEFORE_USE)).stream()
                .takeWhile(user -> asked(user, chat))
                .forEach(user -> {});
    }

    private List<UserRef> silent(Handle handle, long workspace, Duration silence, int most) {
        return handle.createQuery("""
                        SELECT here.platform, player.home, player.external
                        FROM team_member AS member
                        JOIN player ON player.workspace_id = member.workspace_id AND player.id = member.player_id
                        JOIN workspace AS here ON here.external = player.home AND here.left_at IS NULL
                        WHERE member.left_at IS NULL AND (:workspace = 0 OR member.workspace_id = :workspace)
                          AND here_at < :since AND here.platform = ANY (:platforms)
                        GROUP BY here.platform, player.home, player.external
                        ORDER BY min(here_at) LIMIT :most""")
                .bind("workspace", workspace)
                .bind("since", clock.now(handle).minus(silence))
                .bindArray(
                        "platforms",
                        String.class,
                        platforms.stream().map(Platform::name).collect(Collectors.toList()))
                .bind("most", most)
                .map((row, context) -> new UserRef(
                        Platform.valueOf(row.getString("platform")), row.getString("home"), row.getString("external")))
                .list();
    }

    /** Whether the next may be asked about. */
    private boolean asked(UserRef user, Chat from) {
        try {
            if (from.left(user)) {
                left(user);
                return true;
            }
        } catch (ChatException e) {
            log.info("Whether {} is still there is not known: {}", user, e.getMessage());
            if (e.kind() == ChatException.Kind.LATER || e.kind() == ChatException.Kind.UNCERTAIN) {
                return false;
            }
        }
        // also where the platform does not tell, or nobody else would ever be asked about
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE player SET here_at = :now FROM workspace
                        WHERE workspace.id = player.workspace_id AND home = :home AND player.external = :user
                          AND platform IN (:platform, 'LEAGUE')""")
                .bind("now", clock.now(handle))
                .bind("home", user.workspace())
                .bind("user", user.user())
                .bind("platform", user.platform().name())
                .execute());
        return true;
    }
}
