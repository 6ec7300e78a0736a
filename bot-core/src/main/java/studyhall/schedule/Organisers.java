package studyhall.schedule;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/**
 * Who may change what is planned, never a guest: whoever installed the bot, whom they name, and whoever administers the workspace by the
 * platform's word. Thread-safe.
 */
public final class Organisers {
    private final Jdbi jdbi;
    private final Workspaces workspaces;
    private final Players players;

    public Organisers(Jdbi jdbi, Workspaces workspaces, Players players) {
        this.jdbi = jdbi;
        this.workspaces = workspaces;
        this.players = players;
    }

    /** Whether somebody is one, by the platform's word or by ours. */
    public boolean is(Scene scene) {
        return scene.organiser() || named(workspaces.idOf(scene.channel()), scene.user());
    }

    /**
     * Whether somebody is one in a workspace other than where they are, such as in a direct message; the platform says
     * who administers only that in which something is done.
     */
    public boolean is(Scene scene, long workspace) {
        return named(workspace, scene.user()) || (scene.organiser() && workspaces.idOf(scene.channel()) == workspace);
    }

    /**
     * By the platform's id: in a direct message, Discord may name another home. In Slack, whoever has another home is a
     * guest, and never organises, whatever was written down.
     */
    private boolean named(long workspace, UserRef user) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM organiser
                            JOIN player ON player.workspace_id = organiser.workspace_id AND player.id = player_id
                            JOIN workspace ON workspace.id = organiser.workspace_id
                            WHERE organiser.workspace_id = :workspace AND platform = :platform
                              AND player.external = :user AND (platform <> 'SLACK' OR workspace.external = home))""")
                .bind("workspace", workspace)
                .bind("platform", user.platform().name())
                .bind("user", user.user())
                .mapTo(Boolean.class)
                .one());
    }

    /** Somebody who sets something up, written down as an organiser so that it can be checked when it fires. */
    public Player acting(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        Player player = players.of(workspace, scene);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO organiser (workspace_id, player_id) VALUES (:workspace, :player)
                        ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace)
                .bind("player", player.id())
                .execute());
        return player;
    }

    /** Names one more; false when that person was one. */
    public boolean add(long workspace, long player, long by) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO organiser (workspace_id, player_id, named_by) VALUES (:workspace, :player, :by)
                        ON CONFLICT DO NOTHING""")
                        .bind("workspace", workspace)
                        .bind("player", player)
                        .bind("by", by)
                        .execute()
                == 1);
    }

    /** No longer one; false when that person was none. What they set up rests when it would fire next. */
    public boolean remove(long workspace, long player) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("DELETE FROM organiser WHERE workspace_id = :workspace AND player_id = :player")
                                .bind("workspace", workspace)
                                .bind("player", player)
                                .execute()
                        == 1);
    }

    /** All that are written down, as platforms know them, the first first. */
    public List<UserRef> users(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT platform, home, player.external FROM organiser
                        JOIN player ON player.workspace_id = organiser.workspace_id AND player.id = player_id
                        JOIN workspace ON workspace.id = organiser.workspace_id
                        WHERE organiser.workspace_id = :workspace ORDER BY named_at""")
                .bind("workspace", workspace)
                .map((row, context) -> new UserRef(
                        Platform.valueOf(row.getString("platform")), row.getString("home"), row.getString("external")))
                .list());
    }

    /** All that are written down, the first first. */
    public List<Player> list(long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT player.id, player.name FROM organiser JOIN player
                          ON player.workspace_id = organiser.workspace_id AND player.id = player_id
                        WHERE organiser.workspace_id = :workspace ORDER BY named_at""")
                .bind("workspace", workspace)
                .map((row, context) -> new Player(row.getLong("id"), row.getString("name")))
                .list());
    }
}
