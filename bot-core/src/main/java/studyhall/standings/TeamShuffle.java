package studyhall.standings;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Deals everybody who played lately into new teams that are about as strong as one another. Thread-safe. */
public final class TeamShuffle {
    private final Jdbi jdbi;

    public TeamShuffle(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Archives the teams that there are and deals new ones; what was won stays with the old.
     *
     * @param names of the teams, as many as there shall be
     * @return the teams; empty when fewer people played than there would be teams
     */
    public List<Team> into(Workspace workspace, List<String> names) {
        return jdbi.inTransaction(handle -> {
            List<Long> players = strongestFirst(handle, workspace);
            if (players.size() < names.size()) {
                return List.of();
            }
            handle.createUpdate("""
                            UPDATE team_member SET left_at = clock_timestamp()
                            WHERE workspace_id = :workspace AND left_at IS NULL""").bind("workspace", workspace.id()).execute();
            handle.createUpdate("""
                            UPDATE team SET archived_at = now()
                            WHERE workspace_id = :workspace AND archived_at IS NULL""").bind("workspace", workspace.id()).execute();
            List<List<Long>> hands = Dealing.deal(players, names.size());
            for (int i = 0; i < names.size(); i++) {
                make(handle, workspace, names.get(i), hands.get(i));
            }
            return Teams.list(handle, workspace);
        });
    }

    /** Everybody who answered in the last four weeks and is still there, by points per answer. */
    private static List<Long> strongestFirst(Handle handle, Workspace workspace) {
        return handle.createQuery("""
                        SELECT subject_id FROM quiz_score
                        JOIN player ON player.workspace_id = quiz_score.workspace_id AND player.id = subject_id
                        WHERE quiz_score.workspace_id = :workspace AND kind = 'PLAYER' AND day > current_date - 28
                          AND gone_at IS NULL
                        GROUP BY subject_id
                        ORDER BY sum(points)::float / sum(answered) DESC, subject_id""")
                .bind("workspace", workspace.id())
                .mapTo(Long.class)
                .list();
    }

    private static void make(Handle handle, Workspace workspace, String name, List<Long> members) {
        long team = handle.createQuery("""
                        INSERT INTO team (workspace_id, name, captain_id) VALUES (:workspace, :name, :captain)
                        RETURNING id""")
                .bind("workspace", workspace.id())
                .bind("name", name)
                .bind("captain", members.get(0))
                .mapTo(Long.class)
                .one();
        handle.createUpdate("""
                        INSERT INTO team_member (workspace_id, team_id, player_id)
                        SELECT :workspace, :team, unnest(:members)""")
                .bind("workspace", workspace.id())
                .bind("team", team)
                .bindArray("members", Long.class, members)
                .execute();
    }
}
