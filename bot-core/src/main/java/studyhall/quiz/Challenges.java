package studyhall.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.chat.MessageRef;
import studyhall.quiz.Challenge.InLeague;

/** Challenges in the database. */
final class Challenges {
    /** Taps that are under way at the deadline still count, so rounds are closed this much later. */
    private static final String GRACE = "interval '2 seconds'";

    private Challenges() {}

    /**
     * Writes one down, with the teams as they are now. Its rounds are added to it, and it waits to be shown unless a post
     * carries it.
     *
     * @param day the local day of the workspace that its points belong to
     */
    static long create(
            Handle handle,
            long workspace,
            String channel,
            long starter,
            ChallengePlan plan,
            int rounds,
            LocalDate day,
            Optional<String> postKey) {
        long id = handle.createQuery("""
                        INSERT INTO quiz
                            (workspace_id, channel, mode, topic_name, starter_id, rounds, phase, round, step, shown, due_at,
                             day, local_date, zone, closes_at, post_key)
                        VALUES (:workspace, :channel, 'CHALLENGE', :topic, :starter, :rounds, 'ASKING', 1, 1, :shown,
                                :closes::timestamptz + %s, :day, :date, :zone, :closes, :post)
                        RETURNING id""".replace("%s", GRACE))
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("topic", plan.topicName())
                .bind("starter", starter)
                .bind("rounds", rounds)
                .bind("shown", postKey.isPresent() ? 1 : 0)
                .bind("closes", plan.closesAt())
                .bind("day", day)
                .bind("date", plan.date())
                .bind("zone", plan.zone().getId())
                .bind("post", postKey.orElse(null))
                .mapTo(Long.class)
                .one();
        Quizzes.roster(handle, workspace, id);
        return id;
    }

    /** Lets taps count from now on, which is before its message can be seen. */
    static void open(Handle handle, Challenge challenge, Instant now) {
        handle.createUpdate("""
                        UPDATE round SET state = 'OPEN', opened_at = :now, closes_at = :closes,
                            window_millis = greatest(0, extract(epoch FROM :closes::timestamptz - :now::timestamptz) * 1000)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND state = 'WAITING'""")
                .bind("now", now)
                .bind("closes", challenge.closesAt())
                .bind("workspace", challenge.quiz().workspaceId())
                .bind("quiz", challenge.quiz().id())
                .execute();
    }

    /**
     * Keeps where it stands. From its message to the deadline is a length of time that holds by the platform's clock as
     * well as by ours.
     */
    static void posted(Handle handle, Challenge challenge, MessageRef message, Instant now) {
        Quiz quiz = challenge.quiz();
        Quizzes.posted(handle, quiz, message);
        handle.createUpdate("""
                        UPDATE round SET message_id = :message, message_at = :at, opened_at = :now,
                            window_millis = greatest(0, extract(epoch FROM :closes::timestamptz - :now::timestamptz) * 1000)
                        WHERE workspace_id = :workspace AND quiz_id = :quiz AND state = 'OPEN' AND message_id IS NULL""")
                .bind("message", message.id())
                .bind("at", message.at())
                .bind("now", now)
                .bind("closes", challenge.closesAt())
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .execute();
    }

    static Optional<Challenge> find(Handle handle, long workspace, long id) {
        return handle.createQuery(
                        QuizRows.QUIZ + "WHERE quiz.workspace_id = :workspace AND quiz.id = :id AND mode = 'CHALLENGE'")
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The same, held until the end of the transaction. */
    static Optional<Challenge> hold(Handle handle, long workspace, long id) {
        Quizzes.hold(handle, workspace, id);
        return find(handle, workspace, id);
    }

    static Optional<Challenge> ofPost(Handle handle, long workspace, String postKey) {
        return handle.createQuery(QuizRows.QUIZ
                        + "WHERE quiz.workspace_id = :workspace AND post_key = :post AND mode = 'CHALLENGE'")
                .bind("workspace", workspace)
                .bind("post", postKey)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The newest that people of a channel can see. */
    static Optional<Challenge> newest(Handle handle, long workspace, ChannelRef channel, LocalDate before) {
        return handle.createQuery(QuizRows.QUIZ + """
                        WHERE quiz.workspace_id = :workspace AND channel = :channel AND mode = 'CHALLENGE'
                          AND local_date < :before AND message_id IS NOT NULL
                        ORDER BY quiz.id DESC LIMIT 1""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("before", before)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The one that is open in a channel at an instant; the one that closes last where there are two. */
    static Optional<Challenge> openIn(Handle handle, long workspace, ChannelRef channel, Instant now) {
        return handle.createQuery(QuizRows.QUIZ + """
                        WHERE quiz.workspace_id = :workspace AND channel = :channel AND mode = 'CHALLENGE'
                          AND phase <> 'OVER' AND closes_at > :now
                        ORDER BY closes_at DESC, quiz.id DESC LIMIT 1""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("now", now)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** All places of a league's challenge, in one order. */
    static List<Challenge> ofLeague(Handle handle, InLeague league) {
        return handle.createQuery(QuizRows.QUIZ + """
                        WHERE quiz.league_id = :league AND quiz.league_quiz_id = :sum
                        ORDER BY quiz.workspace_id, quiz.id""")
                .bind("league", league.workspace())
                .bind("sum", league.quiz())
                .map((row, context) -> read(row))
                .list();
    }

    /** Those whose time is over, the first first. */
    static List<Challenge> due(Handle handle, Instant now, int most) {
        return handle.createQuery(QuizRows.QUIZ
                        + "WHERE mode = 'CHALLENGE' AND phase <> 'OVER' AND due_at <= :now ORDER BY due_at, quiz.id"
                        + " LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    private static Challenge read(ResultSet row) throws SQLException {
        String name = row.getString("league_name");
        Optional<InLeague> league = name == null
                ? Optional.empty()
                : Optional.of(new InLeague(row.getLong("league_id"), row.getLong("league_quiz_id"), name));
        return new Challenge(
                QuizRows.quiz(row),
                row.getObject("local_date", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getTimestamp("closes_at").toInstant(),
                Optional.ofNullable(row.getString("post_key")),
                league);
    }
}
