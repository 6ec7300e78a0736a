package studyhall.schedule;

import java.sql.Array;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import studyhall.delivery.Post;
import studyhall.quiz.Streaks;
import studyhall.schedule.Week.Missed;
import studyhall.schedule.Week.Moved;
import studyhall.schedule.Week.Played;
import studyhall.schedule.Week.Share;
import studyhall.schedule.Week.Won;

/** Reads what happened in some days: answers of the channel, points of its workspace. */
final class WeekReader {
    private static final int BOARD = 10;

    /** So many are looked through for one who wants to be named. */
    private static final int NAMED = 20;

    /** Boards are those of the workspace; a channel reads of those who played there. */
    private static final String HERE = """
            subject_id IN (
                SELECT player_id FROM quiz JOIN answer
                  ON answer.workspace_id = quiz.workspace_id AND answer.quiz_id = quiz.id
                WHERE quiz.workspace_id = :workspace AND channel = :channel AND day BETWEEN :since AND :to)
            """;

    /** Fewer answers say little of a question. */
    private static final int ENOUGH = 2;

    private WeekReader() {}

    /** The seven days before a post. */
    static Week before(Handle handle, Post post) {
        LocalDate to = post.date().minusDays(1);
        return read(handle, post, to.minusDays(6), to);
    }

    /** The season so far, up to the day before a post. */
    static Week season(Handle handle, Post post) {
        LocalDate to = post.date().minusDays(1);
        return read(handle, post, seasonStart(handle, post, to).orElse(to.minusDays(6)), to);
    }

    private static Week read(Handle handle, Post post, LocalDate from, LocalDate to) {
        Span days = new Span(handle, post, from, to);
        int length = (int) ChronoUnit.DAYS.between(from, to) + 1;
        LocalDate season = seasonStart(handle, post, to).orElse(from);
        int number = (int) ChronoUnit.DAYS.between(season, to) / 7 + 1;
        return new Week(
                from,
                to,
                number,
                days.played(),
                new Span(handle, post, from.minusDays(length), from.minusDays(1)).played(),
                days.won("PLAYER", from, BOARD),
                days.won("TEAM", season, 2),
                days.climb(season),
                days.streak(),
                days.missed(),
                TipsReturning.remembered(handle, post, from, to));
    }

    private static Optional<LocalDate> seasonStart(Handle handle, Post post, LocalDate day) {
        return handle.createQuery("""
                        SELECT starts_on FROM season
                        WHERE workspace_id = :workspace AND starts_on <= :day AND ends_on >= :day
                        ORDER BY starts_on DESC LIMIT 1""")
                .bind("workspace", post.workspaceId())
                .bind("day", day)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Days of one channel, asked for one thing after another. */
    private record Span(Handle handle, Post post, LocalDate from, LocalDate to) {
        private Query query(String sql) {
            return handle.createQuery(sql)
                    .bind("workspace", post.workspaceId())
                    .bind("channel", post.channel().channel())
                    .bind("from", from)
                    .bind("to", to);
        }

        Played played() {
            return query("""
                            SELECT count(DISTINCT player_id) AS players, count(*) AS answers,
                                   count(*) FILTER (WHERE option = right_option) AS correct
                            FROM quiz
                            JOIN round ON round.workspace_id = quiz.workspace_id AND round.quiz_id = quiz.id
                            JOIN answer
                          ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                             AND answer.number = round.number
                            WHERE quiz.workspace_id = :workspace AND quiz.channel = :channel
                              AND quiz.day BETWEEN :from AND :to AND state = 'CLOSED'""")
                    .map((row, context) ->
                            new Played(row.getInt("players"), new Share(row.getInt("correct"), row.getInt("answers"))))
                    .one();
        }

        List<Won> won(String kind, LocalDate since, int most) {
            String name = kind.equals("TEAM") ? "team" : "player";
            String shown = kind.equals("TEAM") ? ":channel <> ''" : "NOT subject.hidden AND " + HERE;
            return handle.createQuery(String.format("""
                                    SELECT subject.name, sum(points) AS points
                                    FROM standing JOIN %s AS subject
                                      ON subject.workspace_id = standing.workspace_id AND subject.id = subject_id
                                    WHERE standing.workspace_id = :workspace AND kind = :kind AND period = 'TODAY'
                                      AND starts_on BETWEEN :since AND :to AND %s
                                    GROUP BY subject.id, subject.name HAVING sum(points) > 0
                                    ORDER BY points DESC, max(last_correct_at), subject.id LIMIT :most""", name, shown))
                    .bind("workspace", post.workspaceId())
                    .bind("channel", post.channel().channel())
                    .bind("kind", kind)
                    .bind("since", since)
                    .bind("to", to)
                    .bind("most", most)
                    .map((row, context) -> new Won(row.getString("name"), row.getLong("points")))
                    .list();
        }

        /** Who was on the board before these days and stands higher after them. */
        Optional<Moved> climb(LocalDate season) {
            return query(String.format("""
                            WITH sums AS (
                                SELECT subject_id, sum(points) AS after,
                                       coalesce(sum(points) FILTER (WHERE starts_on < :from), 0) AS before
                                FROM standing
                                WHERE workspace_id = :workspace AND kind = 'PLAYER' AND period = 'TODAY'
                                  AND starts_on BETWEEN :season AND :to
                                GROUP BY subject_id
                            ), places AS (
                                SELECT subject_id, before,
                                       rank() OVER (ORDER BY after DESC) AS place,
                                       rank() OVER (ORDER BY before DESC) AS place_before
                                FROM sums
                            )
                            SELECT name, place_before - place AS climb
                            FROM places JOIN player ON player.workspace_id = :workspace AND player.id = subject_id
                            WHERE before > 0 AND place < place_before AND NOT hidden AND %s
                            ORDER BY climb DESC, place, subject_id LIMIT 1""", HERE))
                    .bind("season", season)
                    .bind("since", from)
                    .map((row, context) -> new Moved(row.getString("name"), row.getInt("climb")))
                    .findOne();
        }

        Optional<Moved> streak() {
            return Streaks.longestIn(handle, post.workspaceId(), post.channel().channel(), to, to.plusDays(1), NAMED)
                    .stream()
                    .filter(streak -> !streak.name().isEmpty())
                    .map(streak -> new Moved(streak.name(), streak.days()))
                    .findFirst();
        }

        Optional<Missed> missed() {
            return query("""
                            SELECT question_id, stem, options, right_option, explanation, count(*) AS answers,
                                   count(*) FILTER (WHERE option = right_option) AS correct,
                                   mode() WITHIN GROUP (ORDER BY option) FILTER (WHERE option <> right_option) AS mistaken
                            FROM quiz
                            JOIN round ON round.workspace_id = quiz.workspace_id AND round.quiz_id = quiz.id
                            JOIN answer
                          ON answer.workspace_id = round.workspace_id AND answer.quiz_id = round.quiz_id
                             AND answer.number = round.number
                            WHERE quiz.workspace_id = :workspace AND quiz.channel = :channel
                              AND quiz.day BETWEEN :from AND :to AND state = 'CLOSED'
                            GROUP BY question_id, stem, options, right_option, explanation
                            HAVING count(*) >= :enough AND count(*) FILTER (WHERE option <> right_option) > 0
                            ORDER BY count(*) FILTER (WHERE option = right_option)::float / count(*), count(*) DESC,
                                     question_id
                            LIMIT 1""")
                    .bind("enough", ENOUGH)
                    .map((row, context) -> {
                        String[] options = texts(row.getArray("options"));
                        int mistaken = row.getInt("mistaken");
                        boolean known = !row.wasNull();
                        return new Missed(
                                row.getString("question_id"),
                                row.getString("stem"),
                                options[row.getInt("right_option")],
                                known ? Optional.of(options[mistaken]) : Optional.empty(),
                                row.getString("explanation"),
                                new Share(row.getInt("correct"), row.getInt("answers")));
                    })
                    .findOne();
        }

        private static String[] texts(Array array) throws java.sql.SQLException {
            return (String[]) array.getArray();
        }
    }
}
