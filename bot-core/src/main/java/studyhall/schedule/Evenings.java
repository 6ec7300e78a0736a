package studyhall.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;
import studyhall.chat.MessageRef;
import studyhall.delivery.Outbox;
import studyhall.delivery.Post;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.question.Question;
import studyhall.quiz.Difficulty;
import studyhall.quiz.Mode;
import studyhall.quiz.NotNow;
import studyhall.quiz.QuizMaster;
import studyhall.quiz.QuizPlan;
import studyhall.standings.Player;

/** Quizzes that begin by the clock: who comes, and their beginning. Thread-safe. */
public final class Evenings {
    private static final Logger log = LoggerFactory.getLogger(Evenings.class);
    private static final int QUESTIONS = 5;

    private final Jdbi jdbi;
    private final Libraries libraries;
    private final QuizMaster quizzes;

    public Evenings(Jdbi jdbi, Libraries libraries, QuizMaster quizzes) {
        this.jdbi = jdbi;
        this.libraries = libraries;
        this.quizzes = quizzes;
    }

    /** Begins the quiz of a post, in its transaction; a quiz that is on in the channel already stands for it. */
    public boolean begin(Handle handle, Post post) {
        Optional<Schedule> found = Schedules.find(handle, post.workspaceId(), post.channel(), Activity.QUIZ)
                .filter(schedule -> schedule.pause() == Schedule.Pause.NONE);
        if (found.isEmpty()) {
            return false;
        }
        Schedule schedule = found.get();
        Library now = libraries.in(post.channel());
        Optional<studyhall.library.Topic> topic =
                Optional.of(schedule.topic()).filter(id -> !id.isEmpty()).flatMap(now::topic);
        List<Question> pool = topic.map(now::questions).orElseGet(now::questions);
        if (pool.isEmpty()) {
            log.warn("The quiz of {} has no questions to ask", post.channel());
            return false;
        }
        String name = topic.map(studyhall.library.Topic::name).orElse("All notes");
        QuizPlan plan = new QuizPlan(Mode.CALM, name, pool, QUESTIONS, Optional.empty(), Difficulty.MIXED);
        try {
            if (!quizzes.begin(handle, post.channel(), creator(handle, schedule), plan, guests(handle, post))) {
                log.info("A quiz is on in {} already, so the planned one does not begin", post.channel());
            }
            return true;
        } catch (NotNow e) {
            log.warn("The quiz of {} does not begin: {}", post.channel(), e.words());
            return false;
        }
    }

    private static List<Player> guests(Handle handle, Post post) {
        return QuizGuests.of(handle, post.workspaceId(), post.channel().channel(), post.date());
    }

    private static Player creator(Handle handle, Schedule schedule) {
        return handle.createQuery("SELECT id, name FROM player WHERE workspace_id = :workspace AND id = :id")
                .bind("workspace", schedule.workspaceId())
                .bind("id", schedule.creatorId())
                .map((row, context) -> new Player(row.getLong("id"), row.getString("name")))
                .one();
    }

    /** Whether the quiz that a channel awaits, or has begun, is on a date: anybody may make up a button. */
    public boolean planned(long workspace, ChannelRef channel, LocalDate date) {
        return jdbi.withHandle(handle -> Schedules.find(handle, workspace, channel, Activity.QUIZ)
                .filter(quiz -> quiz.pause() == Schedule.Pause.NONE)
                .filter(quiz -> quiz.next().date().equals(date))
                .isPresent());
    }

    /** Somebody says that they come; false when they had said so. */
    public boolean join(long workspace, String channel, LocalDate date, long player) {
        return jdbi.withHandle(handle -> QuizGuests.add(handle, workspace, channel, date, player));
    }

    public int guests(long workspace, String channel, LocalDate date) {
        return jdbi.withHandle(handle -> QuizGuests.count(handle, workspace, channel, date));
    }

    /**
     * The announcement of a quiz that people have read and that has not begun.
     *
     * @param key the announcing post's
     * @param message where it stands; empty where the platform has not told
     */
    public record Announced(String key, Optional<MessageRef> message) {}

    /** What people were told of the quiz on a date, the announcement before the reminder. */
    public List<Announced> announced(Schedule quiz) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT post.id, post.local_date, post.message_id, post.message_at
                        FROM outbox AS called JOIN outbox AS post
                          ON post.workspace_id = called.workspace_id AND post.channel = called.channel
                             AND post.local_date = called.local_date
                             AND post.kind = coalesce(called.rides, called.kind)
                        WHERE called.workspace_id = :workspace AND called.channel = :channel AND called.kind IN ('CALL', 'SOON')
                          AND called.local_date = :date AND called.state = 'POSTED'
                          AND NOT EXISTS (
                              SELECT 1 FROM outbox AS quiz
                              WHERE quiz.workspace_id = called.workspace_id AND quiz.channel = called.channel
                                AND quiz.local_date = called.local_date AND quiz.kind = 'QUIZ')
                        ORDER BY called.kind""")
                .bind("workspace", quiz.workspaceId())
                .bind("channel", quiz.channel().channel())
                .bind("date", quiz.next().date())
                .map((row, context) -> {
                    String message = row.getString("message_id");
                    Instant at = row.getObject("message_at", java.time.OffsetDateTime.class) == null
                            ? Instant.EPOCH
                            : row.getTimestamp("message_at").toInstant();
                    return new Announced(
                            Outbox.key(row.getLong("id"), row.getObject("local_date", LocalDate.class)),
                            message == null
                                    ? Optional.empty()
                                    : Optional.of(new MessageRef(quiz.channel(), message, at)));
                })
                .list());
    }

    /** Takes those who said that they come along to another date. */
    public void move(Schedule quiz, LocalDate from, LocalDate to) {
        jdbi.useHandle(handle ->
                QuizGuests.move(handle, quiz.workspaceId(), quiz.channel().channel(), from, to));
    }
}
