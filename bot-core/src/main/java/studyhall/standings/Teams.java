package studyhall.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Cut;

/** Teams of workspaces. A person is in one team of a workspace at most; an empty team is archived. Thread-safe. */
public final class Teams {
    public static final int MAX_NAME = 40;

    private final Jdbi jdbi;

    public Teams(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All teams of a workspace by name. */
    public List<Team> list(Workspace workspace) {
        return jdbi.withHandle(handle -> list(handle, workspace));
    }

    /** The team with a name, ignoring case. */
    public Optional<Team> named(Workspace workspace, String name) {
        return list(workspace).stream()
                .filter(team -> team.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public Optional<Team> byId(Workspace workspace, long id) {
        return list(workspace).stream().filter(team -> team.id() == id).findFirst();
    }

    /** The team that a player is in now. */
    public Optional<Team> of(Workspace workspace, Player player) {
        return list(workspace).stream()
                .filter(team -> team.members().stream().anyMatch(member -> member.id() == player.id()))
                .findFirst();
    }

    /**
     * Makes a team with its founder as captain, who leaves the team that they were in.
     *
     * @return the team; empty when the name is taken
     */
    public Optional<Team> create(Workspace workspace, Player founder, String name, String emoji) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> id = handle.createQuery("""
                            INSERT INTO team (workspace_id, name, emoji, captain_id)
                            VALUES (:workspace, :name, :emoji, :founder)
                            ON CONFLICT (workspace_id, lower(name)) WHERE archived_at IS NULL DO NOTHING
                            RETURNING id""")
                    .bind("workspace", workspace.id())
                    .bind("name", Cut.at(MAX_NAME, name.strip()))
                    .bind("emoji", emoji)
                    .bind("founder", founder.id())
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(team -> move(handle, workspace, founder, team));
            return id.flatMap(team -> find(handle, workspace, team));
        });
    }

    /**
     * Puts a player into a team and takes them out of any other.
     *
     * @return the team as it now is; empty when it is gone
     */
    public Optional<Team> join(Workspace workspace, Player player, long team) {
        return jdbi.inTransaction(handle -> {
            // a team that is being archived at this moment must not gain a member
            boolean there = handle.createQuery("""
                            SELECT 1 FROM team
                            WHERE workspace_id = :workspace AND id = :team AND archived_at IS NULL FOR UPDATE""")
                    .bind("workspace", workspace.id())
                    .bind("team", team)
                    .mapTo(int.class)
                    .findOne()
                    .isPresent();
            if (there) {
                move(handle, workspace, player, team);
            }
            return find(handle, workspace, team);
        });
    }

    /**
     * Takes a player out of their team.
     *
     * @return the team that they left; empty when they were in none
     */
    public Optional<Team> leave(Workspace workspace, Player player) {
        return jdbi.inTransaction(handle -> {
            Optional<Team> left = list(handle, workspace).stream()
                    .filter(team -> team.members().stream().anyMatch(member -> member.id() == player.id()))
                    .findFirst();
            leave(handle, workspace, player);
            return left;
        });
    }

    /**
     * Gives a team another name and sign.
     *
     * @return the team as it now is; empty when the name is taken or the team is gone
     */
    public Optional<Team> rename(Workspace workspace, long team, String name, String emoji) {
        return jdbi.inTransaction(handle -> {
            // the index on names of teams that live would refuse it, and with it the transaction
            boolean taken = list(handle, workspace).stream()
                    .anyMatch(other -> other.id() != team && other.name().equalsIgnoreCase(name));
            if (taken) {
                return Optional.empty();
            }
            handle.createUpdate("""
                            UPDATE team SET name = :name, emoji = :emoji
                            WHERE workspace_id = :workspace AND id = :team""")
                    .bind("workspace", workspace.id())
                    .bind("team", team)
                    .bind("name", name)
                    .bind("emoji", emoji)
                    .execute();
            return find(handle, workspace, team);
        });
    }

    /** Makes a member the captain; does nothing when they are no member. */
    public void captain(Workspace workspace, long team, Player member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE team SET captain_id = :player
                        WHERE workspace_id = :workspace AND id = :team AND EXISTS (
                            SELECT 1 FROM team_member
                            WHERE workspace_id = :workspace AND team_id = :team AND player_id = :player
                              AND left_at IS NULL)""")
                .bind("workspace", workspace.id())
                .bind("team", team)
                .bind("player", member.id())
                .execute());
    }

    private static void move(Handle handle, Workspace workspace, Player player, long team) {
        boolean already = handle.createQuery("""
                        SELECT 1 FROM team_member
                        WHERE workspace_id = :workspace AND team_id = :team AND player_id = :player
                          AND left_at IS NULL""")
                .bind("workspace", workspace.id())
                .bind("team", team)
                .bind("player", player.id())
                .mapTo(int.class)
                .findOne()
                .isPresent();
        if (already) {
            return;
        }
        leave(handle, workspace, player);
        handle.createUpdate("""
                        INSERT INTO team_member (workspace_id, team_id, player_id)
                        VALUES (:workspace, :team, :player) ON CONFLICT DO NOTHING""")
                .bind("workspace", workspace.id())
                .bind("team", team)
                .bind("player", player.id())
                .execute();
        handle.createUpdate("""
                        UPDATE team SET captain_id = :player
                        WHERE workspace_id = :workspace AND id = :team AND captain_id IS NULL""")
                .bind("workspace", workspace.id())
                .bind("team", team)
                .bind("player", player.id())
                .execute();
    }

    /**
     * Ends a membership; the captain's role goes to the longest-serving member who has answered in the last two weeks,
     * where nobody has to the longest-serving of all, and an empty team is archived.
     */
    private static void leave(Handle handle, Workspace workspace, Player player) {
        leave(handle, workspace.id(), player);
    }

    static void leave(Handle handle, long workspace, Player player) {
        Optional<Long> left = handle.createQuery("""
                        UPDATE team_member SET left_at = clock_timestamp()
                        WHERE workspace_id = :workspace AND player_id = :player AND left_at IS NULL
                        RETURNING team_id""")
                .bind("workspace", workspace)
                .bind("player", player.id())
                .mapTo(Long.class)
                .findOne();
        left.ifPresent(team -> handle.createUpdate("""
                        UPDATE team SET
                            captain_id = CASE WHEN captain_id IS DISTINCT FROM :player THEN captain_id ELSE (
                                SELECT player_id FROM team_member
                                WHERE workspace_id = :workspace AND team_id = :team AND left_at IS NULL
                                ORDER BY NOT EXISTS (
                                    SELECT 1 FROM quiz_score
                                    WHERE quiz_score.workspace_id = :workspace AND kind = 'PLAYER'
                                      AND subject_id = player_id AND day >= current_date - 14),
                                    joined_at, player_id LIMIT 1) END,
                            archived_at = CASE WHEN EXISTS (
                                SELECT 1 FROM team_member
                                WHERE workspace_id = :workspace AND team_id = :team AND left_at IS NULL)
                                THEN NULL ELSE now() END
                        WHERE workspace_id = :workspace AND id = :team""")
                .bind("workspace", workspace)
                .bind("team", team)
                .bind("player", player.id())
                .execute());
    }

    private static Optional<Team> find(Handle handle, Workspace workspace, long id) {
        return list(handle, workspace).stream().filter(team -> team.id() == id).findFirst();
    }

    static List<Team> list(Handle handle, Workspace workspace) {
        Map<Long, Team> teams = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT team.id, team.name, emoji, coalesce(captain_id, 0) AS captain,
                               player.id AS player_id, player.name AS player_name
                        FROM team
                        LEFT JOIN team_member AS member
                          ON member.workspace_id = team.workspace_id AND member.team_id = team.id
                             AND member.left_at IS NULL
                        LEFT JOIN player
                          ON player.workspace_id = member.workspace_id AND player.id = member.player_id
                        WHERE team.workspace_id = :workspace AND archived_at IS NULL
                        ORDER BY lower(team.name), team.id, member.joined_at, player.id""")
                .bind("workspace", workspace.id())
                .map((row, context) -> row(row))
                .forEach(row -> teams.merge(row.id(), row, Teams::withMembers));
        return List.copyOf(teams.values());
    }

    private static Team row(ResultSet row) throws SQLException {
        long player = row.getLong("player_id");
        List<Player> members = row.wasNull() ? List.of() : List.of(new Player(player, row.getString("player_name")));
        return new Team(
                row.getLong("id"), row.getString("name"), row.getString("emoji"), row.getLong("captain"), members);
    }

    private static Team withMembers(Team team, Team more) {
        List<Player> members = new ArrayList<>(team.members());
        members.addAll(more.members());
        return new Team(team.id(), team.name(), team.emoji(), team.captain(), members);
    }
}
