package studyhall.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.UserRef;

/**
 * What is kept of one person: told to them, hidden on boards, or removed. Answers stay when a person goes, since others'
 * places hang on them, but nothing tells any more whose they were. Thread-safe.
 */
public final class Privacy {
    /** Rows that are about somebody alone, and go with them. */
    static final List<String> REMOVED = List.of(
            "memory.player_id",
            "mock_exam.player_id",
            "organiser.player_id",
            "personal_exam.player_id",
            "player_rating.player_id",
            "post_reader.player_id",
            "practice.player_id",
            "practice_reminder.player_id",
            "quiz_guest.player_id",
            "quiz_player.player_id",
            "report_voice.player_id",
            "revealed.player_id",
            "review.player_id",
            "streak.player_id",
            "team_member.player_id");

    /** Rows that stay, of somebody who has no name any more. */
    static final List<String> NAMELESS = List.of(
            "admin_log.player_id",
            "board_link.made_by",
            "league_invite.guest_player_id",
            "league_invite.host_player_id",
            "league_member.organiser_id",
            "own_note.added_by",
            "quiz.starter_id",
            "report.decided_by",
            "schedule.creator_id",
            "team.captain_id");

    private static final String OF_USER = """

            WHERE workspace.id = player.workspace_id AND home = :home AND player.external = :user
              AND platform IN (:platform, 'LEAGUE')""";

    private final Jdbi jdbi;
    private final Players players;

    public Privacy(Jdbi jdbi, Players players) {
        this.jdbi = jdbi;
        this.players = players;
    }

    /**
     * What a workspace keeps of somebody.
     *
     * @param name as last seen; from outside, so escape it
     * @param hidden whether boards leave the name out
     * @param since the day of the first answer
     * @param answers how many, in quizzes and challenges
     * @param points on the board of all time
     * @param streak days at the last challenge that was answered
     * @param team the name of the team, from outside; empty for none
     * @param organiser whether somebody named this person one
     * @param read posts that were marked as read
     * @param shown questions whose answer was shown alone, kept for the day
     * @param reports of questions
     * @param reviews of facts in practice
     * @param exams mock exams
     * @param reminded when this person is reminded of practice, by their own clock; empty for never
     * @param exam the day of their own exam
     */
    public record Kept(
            String name,
            boolean hidden,
            Optional<LocalDate> since,
            int answers,
            long points,
            int streak,
            String team,
            boolean organiser,
            int read,
            int shown,
            int reports,
            int reviews,
            int exams,
            Optional<LocalTime> reminded,
            Optional<LocalDate> exam) {}

    /** What this workspace keeps of a person. */
    public Kept kept(long workspace, Player player) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT name, hidden, mine.*,
                               (SELECT coalesce(sum(points), 0) FROM standing
                                WHERE workspace_id = :workspace AND kind = 'PLAYER' AND period = 'ALL'
                                  AND subject_id = :player) AS points,
                               (SELECT coalesce(max(days), 0) FROM streak
                                WHERE workspace_id = :workspace AND player_id = :player) AS streak,
                               (SELECT coalesce(max(team.name), '') FROM team_member JOIN team
                                  ON team.workspace_id = team_member.workspace_id AND team.id = team_id
                                WHERE team_member.workspace_id = :workspace AND player_id = :player
                                  AND team_member.left_at IS NULL) AS team,
                               EXISTS (SELECT 1 FROM organiser
                                WHERE workspace_id = :workspace AND player_id = :player) AS organiser,
                               (SELECT count(*) FROM post_reader
                                WHERE workspace_id = :workspace AND player_id = :player) AS posts,
                               (SELECT count(*) FROM revealed
                                WHERE workspace_id = :workspace AND player_id = :player) AS shown,
                               (SELECT count(*) FROM report_voice
                                WHERE workspace_id = :workspace AND player_id = :player) AS reports,
                               (SELECT count(*) FROM review
                                WHERE workspace_id = :workspace AND player_id = :player) AS reviews,
                               (SELECT count(*) FROM mock_exam
                                WHERE workspace_id = :workspace AND player_id = :player) AS exams,
                               (SELECT at_local FROM practice_reminder
                                WHERE workspace_id = :workspace AND player_id = :player AND state = 'ON') AS reminded,
                               (SELECT exam_on FROM personal_exam
                                WHERE workspace_id = :workspace AND player_id = :player) AS exam
                        FROM player, LATERAL (
                            SELECT count(*) AS answers, min(day) AS since
                            FROM answer JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                            WHERE answer.workspace_id = :workspace AND player_id = :player) AS mine
                        WHERE workspace_id = :workspace AND id = :player""")
                .bind("workspace", workspace)
                .bind("player", player.id())
                .map((row, context) -> kept(row))
                .one());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("name"),
                row.getBoolean("hidden"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                row.getInt("answers"),
                row.getLong("points"),
                row.getInt("streak"),
                row.getString("team"),
                row.getBoolean("organiser"),
                row.getInt("posts"),
                row.getInt("shown"),
                row.getInt("reports"),
                row.getInt("reviews"),
                row.getInt("exams"),
                Optional.ofNullable(row.getObject("reminded", LocalTime.class)),
                Optional.ofNullable(row.getObject("exam", LocalDate.class)));
    }

    /** Leaves somebody's name out of boards, or puts it back, wherever they are known. */
    public void hide(UserRef user, boolean hidden) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE player SET hidden = :hidden FROM workspace" + OF_USER)
                .bind("hidden", hidden)
                .bind("platform", user.platform().name())
                .bind("home", user.workspace())
                .bind("user", user.user())
                .execute());
    }

    /**
     * Removes a person, wherever they are known on their platform: their name and id, memberships and all that is about
     * them alone. What another replica remembers of them is over within a minute.
     */
    public void forget(UserRef user) {
        jdbi.useTransaction(handle -> {
            List<Long> known = handle.createQuery(
                            "SELECT player.id FROM player, workspace" + OF_USER + " FOR UPDATE OF player")
                    .bind("platform", user.platform().name())
                    .bind("home", user.workspace())
                    .bind("user", user.user())
                    .mapTo(Long.class)
                    .list();
            known.forEach(player -> forget(handle, player));
            Links.forget(handle, user);
        });
        players.forget(user);
    }

    private static void forget(Handle handle, long player) {
        Player nobody = new Player(player, "");
        handle.createQuery("SELECT workspace_id FROM player WHERE id = :player")
                .bind("player", player)
                .mapTo(Long.class)
                .list()
                .forEach(workspace -> Teams.leave(handle, workspace, nobody));
        for (String column : REMOVED) {
            String[] parts = column.split("\\.", -1);
            handle.createUpdate("DELETE FROM " + parts[0] + " WHERE " + parts[1] + " = :player")
                    .bind("player", player)
                    .execute();
        }
        handle.createUpdate("""
                        UPDATE player SET name = 'Somebody', hidden = true, home = '',
                            external = 'gone-' || gen_random_uuid()
                        WHERE id = :player""").bind("player", player).execute();
    }
}
