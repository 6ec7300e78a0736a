package studyhall.standings;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Cut;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.UserRef;

/** People by what platforms call them. Remembers whom it has seen, so that an answer costs one statement. Thread-safe. */
public final class Players {
    private static final int REMEMBERED = 20_000;
    private static final int MAX_NAME = 80;

    /** A person may be removed through another replica, which then must be over soon. */
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

    private record Seen(long workspace, UserRef user) {}

    private record Known(Player player, long sinceNanos) {}

    private final Jdbi jdbi;
    private final Map<Seen, Known> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Players(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whoever did something, in the workspace where it was done; made, or renamed, when that is news. */
    public Player of(long workspace, Scene scene) {
        Seen key = new Seen(workspace, scene.user());
        String name = name(scene.userName());
        long now = System.nanoTime();
        Known known = seen.get(key);
        if (known != null && known.player().name().equals(name) && now - known.sinceNanos() < REMEMBERED_NANOS) {
            return known.player();
        }
        Player player = new Player(upsert(workspace, scene.user(), name), name);
        seen.put(key, new Known(player, now));
        return player;
    }

    /** Remembers somebody no longer. */
    void forget(UserRef user) {
        synchronized (seen) {
            seen.keySet().removeIf(key -> key.user().equals(user));
        }
    }

    /** Somebody who was named by another, and may not have done anything here yet. */
    public Player named(long workspace, UserRef user, String called) {
        String name = name(called);
        return new Player(upsert(workspace, user, name), name);
    }

    /** Whether somebody's home is another workspace than the one that they play in. */
    public boolean guest(long workspace, Player player) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT home <> workspace.external FROM player JOIN workspace ON workspace.id = workspace_id
                        WHERE workspace_id = :workspace AND player.id = :player""")
                .bind("workspace", workspace)
                .bind("player", player.id())
                .mapTo(Boolean.class)
                .one());
    }

    /** Somebody by name, ignoring case; or by the platform's id of them, also one who has not done anything here yet. */
    public Optional<Player> find(long workspace, UserRef user, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, name FROM player
                        WHERE workspace_id = :workspace
                          AND (home = :home AND external = :user OR lower(name) = lower(:name))
                        ORDER BY external = :user DESC, id LIMIT 1""")
                .bind("workspace", workspace)
                .bind("home", user.workspace())
                .bind("user", user.user())
                .bind("name", name)
                .map((row, context) -> new Player(row.getLong("id"), row.getString("name")))
                .findOne());
    }

    private long upsert(long workspace, UserRef user, String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO player (workspace_id, home, external, name)
                        VALUES (:workspace, :home, :user, :name)
                        ON CONFLICT (workspace_id, home, external) DO UPDATE SET
                            name = excluded.name, here_at = now(), gone_at = NULL
                        RETURNING id""")
                .bind("workspace", workspace)
                .bind("home", user.workspace())
                .bind("user", user.user())
                .bind("name", name)
                .mapTo(Long.class)
                .one());
    }

    private static String name(String name) {
        String shown = Cut.at(MAX_NAME, name.replace("\0", "").strip());
        return shown.isEmpty() ? "Somebody" : shown;
    }
}
