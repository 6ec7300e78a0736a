package studyhall.quiz;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.standings.Player;

/** Quizzes in the database: their steps, and which replica shows them. */
final class Quizzes {
    private Quizzes() {}

    /**
     * Begins a quiz with the teams as they are now.
     *
     * @return its id; empty when one is live in the channel
     */
    static Optional<Long> create(
            Handle handle,
            long workspace,
            ChannelRef channel,
            Player starter,
            QuizPlan plan,
            int rounds,
            LocalDate day,
            Duration joining) {
        Optional<Long> id = handle.createQuery("""
                        INSERT INTO quiz
                            (workspace_id, channel, mode, topic_name, starter_id, rounds, phase, due_at, day)
                        VALUES (:workspace, :channel, :mode, :topic, :starter, :rounds, 'JOINING',
                                clock_timestamp() + :joining * interval '1 millisecond', :day)
                        ON CONFLICT (workspace_id, channel) WHERE phase <> 'OVER' AND mode <> 'CHALLENGE'
                        DO NOTHING
                        RETURNING id""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .bind("mode", plan.mode().name())
                .bind("topic", plan.topicName())
                .bind("starter", starter.id())
                .bind("rounds", rounds)
                .bind("joining", joining.toMillis())
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
        id.ifPresent(quiz -> roster(handle, workspace, quiz));
        return id;
    }

    /** Keeps the teams as they are now. */
    static void roster(Handle handle, long workspace, long quiz) {
        handle.createUpdate("""
                        INSERT INTO quiz_roster (workspace_id, quiz_id, team_id, player_id)
                        SELECT workspace_id, :quiz, team_id, player_id FROM team_member
                        WHERE workspace_id = :workspace AND left_at IS NULL""").bind("workspace", workspace).bind("quiz", quiz).execute();
    }

    /** Says that a player is in; false when they were already. */
    static boolean join(Handle handle, long workspace, long quiz, Player player) {
        return handle.createUpdate("""
                        INSERT INTO quiz_player (workspace_id, quiz_id, player_id)
                        VALUES (:workspace, :quiz, :player) ON CONFLICT DO NOTHING""")
                        .bind("workspace", workspace)
                        .bind("quiz", quiz)
                        .bind("player", player.id())
                        .execute()
                == 1;
    }

    /** Names of those who said that they are in, the first first. */
    static List<String> joined(Handle handle, Quiz quiz) {
        return handle.createQuery("""
                        SELECT player.name FROM quiz_player JOIN player
                          ON player.workspace_id = quiz_player.workspace_id AND player.id = quiz_player.player_id
                        WHERE quiz_player.workspace_id = :workspace AND quiz_id = :quiz
                        ORDER BY player.id <> :starter, player.id""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("starter", quiz.starterId())
                .mapTo(String.class)
                .list();
    }

    static boolean live(Handle handle, Platform platform) {
        return handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM quiz JOIN workspace ON workspace.id = workspace_id
                            WHERE phase <> 'OVER' AND mode <> 'CHALLENGE' AND platform = :platform)""")
                .bind("platform", platform.name())
                .mapTo(Boolean.class)
                .one();
    }

    static Optional<Quiz> find(Handle handle, long workspace, long id) {
        return handle.createQuery(QuizRows.QUIZ + "WHERE quiz.workspace_id = :workspace AND quiz.id = :id")
                .bind("workspace", workspace)
                .bind("id", id)
                .map((row, context) -> QuizRows.quiz(row))
                .findOne();
    }

    /** The same, held until the transaction ends, so that one step is taken at a time. */
    static Optional<Quiz> hold(Handle handle, long workspace, long id) {
        handle.createQuery("SELECT id FROM quiz WHERE workspace_id = :workspace AND id = :id FOR UPDATE")
                .bind("workspace", workspace)
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
        return find(handle, workspace, id);
    }

    /** The quiz that a channel plays. */
    static Optional<Quiz> live(Handle handle, long workspace, ChannelRef channel) {
        return handle.createQuery(QuizRows.QUIZ
                        + "WHERE quiz.workspace_id = :workspace AND channel = :channel AND phase <> 'OVER'"
                        + " AND mode <> 'CHALLENGE'")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .map((row, context) -> QuizRows.quiz(row))
                .findOne();
    }

    /** Takes a step: a new phase that lasts for a time, or until somebody does something when there is none. */
    static void step(Handle handle, Quiz quiz, Phase phase, int round, Optional<Duration> lasts) {
        handle.createUpdate("""
                        UPDATE quiz SET phase = :phase, round = :round, step = step + 1,
                            due_at = clock_timestamp() + :lasts * interval '1 millisecond'
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("phase", phase.name())
                .bind("round", round)
                .bind("lasts", lasts.map(Duration::toMillis).orElse(null))
                .execute();
    }

    static void end(Handle handle, Quiz quiz, Ending ending) {
        handle.createUpdate("""
                        UPDATE quiz SET phase = 'OVER', step = step + 1, due_at = NULL, ending = :ending,
                            ended_at = clock_timestamp()
                        WHERE workspace_id = :workspace AND id = :id AND phase <> 'OVER'""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("ending", ending.name())
                .execute();
    }

    static void silent(Handle handle, Quiz quiz, int rounds) {
        handle.createUpdate("UPDATE quiz SET silent_rounds = :rounds WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("rounds", rounds)
                .execute();
    }

    /** Holds a quiz after what it shows now, or lets it go on at once. */
    static void pause(Handle handle, Quiz quiz, boolean paused) {
        handle.createUpdate("""
                        UPDATE quiz SET paused = :paused, step = step + 1,
                            due_at = CASE WHEN phase = 'ASKING' THEN due_at WHEN :paused THEN NULL
                                          ELSE clock_timestamp() END
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("paused", paused)
                .execute();
    }

    static void dueIn(Handle handle, Quiz quiz, Duration lasts) {
        handle.createUpdate("""
                        UPDATE quiz SET due_at = clock_timestamp() + :lasts * interval '1 millisecond'
                        WHERE workspace_id = :workspace AND id = :id AND step = :step""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("step", quiz.step())
                .bind("lasts", lasts.toMillis())
                .execute();
    }

    static void posted(Handle handle, Quiz quiz, MessageRef message) {
        handle.createUpdate("""
                        UPDATE quiz SET message_id = :message, message_at = :at
                        WHERE workspace_id = :workspace AND id = :id AND message_id IS NULL""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("message", message.id())
                .bind("at", message.at())
                .execute();
    }

    static void shown(Handle handle, Quiz quiz) {
        handle.createUpdate("""
                        UPDATE quiz SET shown = greatest(shown, :step)
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("step", quiz.step())
                .execute();
    }

    /** How often each question was asked in a channel. */
    static Map<String, Integer> timesAsked(Handle handle, long workspace, ChannelRef channel) {
        return handle.createQuery("""
                        SELECT question_id, count(*)::int AS times FROM round
                        JOIN quiz ON quiz.workspace_id = round.workspace_id AND quiz.id = round.quiz_id
                        WHERE quiz.workspace_id = :workspace AND channel = :channel AND state <> 'WAITING'
                        GROUP BY question_id""")
                .bind("workspace", workspace)
                .bind("channel", channel.channel())
                .setMapKeyColumn("question_id")
                .setMapValueColumn("times")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Integer>>() {});
    }

    /** Becomes the replica that shows a quiz. */
    static void own(Handle handle, Quiz quiz, UUID replica, Duration lease) {
        handle.createUpdate("""
                        UPDATE quiz SET owner = :replica,
                            owner_until = clock_timestamp() + :lease * interval '1 millisecond'
                        WHERE workspace_id = :workspace AND id = :id""")
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .bind("replica", replica)
                .bind("lease", lease.toMillis())
                .execute();
    }

    /** Whether a replica is the one that shows it: whoever took its last step. */
    static boolean ownedBy(Handle handle, Quiz quiz, UUID replica) {
        return handle.createQuery("SELECT owner = :replica FROM quiz WHERE workspace_id = :workspace AND id = :id")
                .bind("replica", replica)
                .bind("workspace", quiz.workspaceId())
                .bind("id", quiz.id())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    /**
     * Renews what a replica shows and takes over what nobody shows any more.
     *
     * @return all unfinished quizzes that are its own
     */
    static List<Quiz> mine(Handle handle, UUID replica, Duration lease, List<Platform> platforms) {
        handle.createUpdate("""
                        UPDATE quiz SET owner = :replica,
                            owner_until = clock_timestamp() + :lease * interval '1 millisecond'
                        FROM (
                            SELECT quiz.workspace_id, quiz.id FROM quiz
                            JOIN workspace ON workspace.id = quiz.workspace_id
                            WHERE ((phase <> 'OVER' AND mode <> 'CHALLENGE') OR shown < step)
                              AND platform = ANY (:platforms)
                              AND (owner = :replica OR owner IS NULL OR owner_until < clock_timestamp())
                            FOR UPDATE OF quiz SKIP LOCKED
                        ) AS free
                        WHERE quiz.workspace_id = free.workspace_id AND quiz.id = free.id""")
                .bind("replica", replica)
                .bind("lease", lease.toMillis())
                .bindArray(
                        "platforms",
                        String.class,
                        platforms.stream().map(Platform::name).toList())
                .execute();
        return handle.createQuery(QuizRows.QUIZ + "WHERE owner = :replica"
                        + " AND ((phase <> 'OVER' AND mode <> 'CHALLENGE') OR shown < step)")
                .bind("replica", replica)
                .map((row, context) -> QuizRows.quiz(row))
                .list();
    }

    /** Lets others take over what a replica shows, at once. */
    static void release(Handle handle, UUID replica) {
        handle.createUpdate(
                        "UPDATE quiz SET owner_until = clock_timestamp() WHERE owner = :replica AND phase <> 'OVER'")
                .bind("replica", replica)
                .execute();
    }

    /**
     * Whether everybody who is in has answered the open round. In the first round of a quiz that only one
     * has joined, others may still be reading, so there it is never so.
     */
    static boolean allAnswered(Handle handle, Quiz quiz) {
        return handle.createQuery("""
                        WITH joined AS (
                            SELECT player_id FROM quiz_player WHERE workspace_id = :workspace AND quiz_id = :quiz
                            UNION
                            SELECT player_id FROM answer
                            WHERE workspace_id = :workspace AND quiz_id = :quiz AND number < :number
                        )
                        SELECT (count(*) >= 2 OR :number > 1) AND count(*) = count(answer.player_id)
                        FROM joined
                        LEFT JOIN answer
                          ON answer.workspace_id = :workspace AND answer.quiz_id = :quiz AND answer.number = :number
                             AND answer.player_id = joined.player_id""")
                .bind("workspace", quiz.workspaceId())
                .bind("quiz", quiz.id())
                .bind("number", quiz.round())
                .mapTo(boolean.class)
                .one();
    }
}
