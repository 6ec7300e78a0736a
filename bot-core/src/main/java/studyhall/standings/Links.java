package studyhall.standings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import studyhall.chat.UserRef;
import studyhall.storage.DatabaseClock;

/**
 * Identities that are one person, on one platform or several. In leagues they have one answer and one score. What both
 * won before is put together: of two answers to one question the first counts. Thread-safe.
 */
public final class Links {
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    private record Identity(String home, String external) {}

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public Links(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A code for somebody to type as their other self; an earlier one of theirs is void. */
    public OneTimeCode code(UserRef user) {
        OneTimeCode code = OneTimeCode.fresh();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("DELETE FROM link_code WHERE home = :home AND external = :user OR expires_at < :now")
                    .bind("home", user.workspace())
                    .bind("user", user.user())
                    .bind("now", clock.now(handle))
                    .execute();
            handle.createUpdate("INSERT INTO link_code VALUES (:hash, :home, :user, :expires)")
                    .bind("hash", code.hash())
                    .bind("home", user.workspace())
                    .bind("user", user.user())
                    .bind("expires", clock.now(handle).plus(CODE_LASTS))
                    .execute();
        });
        return code;
    }

    /** Joins whoever types a code with whoever got it; false when the code leads nowhere, or to themselves. */
    public boolean link(UserRef user, OneTimeCode code) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(hashtext('studyhall.links'))");
            Identity own = root(handle, new Identity(user.workspace(), user.user()));
            Optional<Identity> other = handle.createQuery("""
                            DELETE FROM link_code WHERE code_hash = :hash AND expires_at > :now RETURNING home, external""")
                    .bind("hash", code.hash())
                    .bind("now", clock.now(handle))
                    .map((row, context) -> new Identity(row.getString(1), row.getString(2)))
                    .findOne()
                    .map(identity -> root(handle, identity))
                    .filter(identity -> !identity.equals(own));
            other.ifPresent(identity -> join(handle, own, identity));
            return other.isPresent();
        });
    }

    /** How many other identities somebody is linked with. */
    public int linked(UserRef user) {
        return jdbi.withHandle(handle -> {
            Identity root = root(handle, new Identity(user.workspace(), user.user()));
            return handle.createQuery(
                            "SELECT count(*)::int FROM person_link WHERE to_home = :home AND to_external = :user")
                    .bind("home", root.home())
                    .bind("user", root.external())
                    .mapTo(Integer.class)
                    .one();
        });
    }

    private static Identity root(Handle handle, Identity identity) {
        return handle.createQuery(
                        "SELECT to_home, to_external FROM person_link WHERE home = :home AND external = :user")
                .bind("home", identity.home())
                .bind("user", identity.external())
                .map((row, context) -> new Identity(row.getString(1), row.getString(2)))
                .findOne()
                .orElse(identity);
    }

    private static void join(Handle handle, Identity from, Identity to) {
        handle.createUpdate("""
                        UPDATE person_link SET to_home = :toHome, to_external = :toUser
                        WHERE to_home = :home AND to_external = :user""")
                .bind("toHome", to.home())
                .bind("toUser", to.external())
                .bind("home", from.home())
                .bind("user", from.external())
                .execute();
        handle.createUpdate("INSERT INTO person_link VALUES (:home, :user, :toHome, :toUser)")
                .bind("toHome", to.home())
                .bind("toUser", to.external())
                .bind("home", from.home())
                .bind("user", from.external())
                .execute();
        handle.createQuery("""
                        SELECT one.workspace_id AS league, one.id AS a, other.id AS b
                        FROM league JOIN player AS one ON one.workspace_id = league.workspace_id
                        LEFT JOIN player AS other ON other.workspace_id = one.workspace_id
                          AND other.home = :toHome AND other.external = :toUser
                        WHERE one.home = :home AND one.external = :user""")
                .bind("toHome", to.home())
                .bind("toUser", to.external())
                .bind("home", from.home())
                .bind("user", from.external())
                .map((row, context) -> new long[] {row.getLong("league"), row.getLong("a"), row.getLong("b")})
                .list()
                .forEach(ids -> {
                    if (ids[2] == 0) {
                        handle.createUpdate("""
                                        UPDATE player SET home = :home, external = :user
                                        WHERE workspace_id = :workspace AND id = :id""")
                                .bind("workspace", ids[0])
                                .bind("home", to.home())
                                .bind("user", to.external())
                                .bind("id", ids[1])
                                .execute();
                    } else {
                        merge(handle, ids[0], ids[1], ids[2]);
                    }
                });
    }

    /** Makes what one player of a league did another's. */
    private static void merge(Handle handle, long league, long from, long to) {
        List<String> steps = List.of(
                """
                DELETE FROM answer AS later USING answer AS first
                WHERE later.workspace_id = :league AND later.player_id = :to AND first.workspace_id = :league
                  AND first.player_id = :from AND first.quiz_id = later.quiz_id AND first.number = later.number
                  AND first.answered_at < later.answered_at""",
                """
                INSERT INTO answer (workspace_id, quiz_id, number, player_id, option, took_millis, answered_at, points)
                SELECT workspace_id, quiz_id, number, :to, option, took_millis, answered_at, points FROM answer
                WHERE workspace_id = :league AND player_id = :from ON CONFLICT DO NOTHING""",
                """
                INSERT INTO adjustment (workspace_id, quiz_id, number, player_id, reason, points, made_at)
                SELECT old.workspace_id, old.quiz_id, old.number, :to, reason, old.points, made_at
                FROM adjustment AS old
                JOIN answer AS moved
                  ON moved.workspace_id = old.workspace_id AND moved.quiz_id = old.quiz_id
                     AND moved.number = old.number AND moved.player_id = :to
                JOIN answer AS source
                  ON source.workspace_id = old.workspace_id AND source.quiz_id = old.quiz_id
                     AND source.number = old.number AND source.player_id = :from
                     AND source.answered_at = moved.answered_at
                WHERE old.workspace_id = :league AND old.player_id = :from ON CONFLICT DO NOTHING""",
                "DELETE FROM answer WHERE workspace_id = :league AND player_id = :from",
                """
                UPDATE quiz_roster AS old SET player_id = :to
                WHERE workspace_id = :league AND player_id = :from AND NOT EXISTS (
                    SELECT 1 FROM quiz_roster AS own
                    WHERE own.workspace_id = :league AND own.quiz_id = old.quiz_id AND own.player_id = :to)""",
                "DELETE FROM quiz_roster WHERE workspace_id = :league AND player_id = :from",
                """
                UPDATE player SET hidden = hidden OR (SELECT hidden FROM player WHERE id = :from)
                WHERE workspace_id = :league AND id = :to""");
        Teams.leave(handle, league, new Player(from, ""));
        for (String step : steps) {
            Update update = handle.createUpdate(step).bind("league", league).bind("from", from);
            if (step.contains(":to")) {
                update.bind("to", to);
            }
            update.execute();
        }
        recount(handle, league);
    }

    private static void recount(Handle handle, long league) {
        handle.createUpdate("DELETE FROM standing WHERE workspace_id = :league")
                .bind("league", league)
                .execute();
        handle.createUpdate("DELETE FROM quiz_score WHERE workspace_id = :league")
                .bind("league", league)
                .execute();
        List<Map.Entry<Long, LocalDate>> quizzes = handle.createQuery("""
                        SELECT id, day FROM quiz WHERE workspace_id = :league AND phase = 'OVER' ORDER BY id""")
                .bind("league", league)
                .map((row, context) -> Map.entry(row.getLong("id"), row.getObject("day", LocalDate.class)))
                .list();
        quizzes.forEach(quiz -> RollUp.quiz(handle, league, quiz.getKey(), quiz.getValue(), true));
    }

    /** Ends all links of an identity. */
    static void forget(Handle handle, UserRef user) {
        for (String table : List.of("person_link", "link_code")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE home = :home AND external = :user")
                    .bind("home", user.workspace())
                    .bind("user", user.user())
                    .execute();
        }
        handle.createUpdate("DELETE FROM person_link WHERE to_home = :home AND to_external = :user")
                .bind("home", user.workspace())
                .bind("user", user.user())
                .execute();
    }
}
