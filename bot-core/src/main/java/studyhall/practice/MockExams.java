package studyhall.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.practice.MockExam.Item;
import studyhall.practice.MockExam.Missed;
import studyhall.practice.MockExam.Sitting;
import studyhall.question.Option;
import studyhall.question.Question;
import studyhall.quiz.Seen;
import studyhall.storage.DatabaseClock;

/**
 * Mock exams in PostgreSQL, one at a time for each person: whatever ends the process, they go on where they were. An
 * answer may be changed while its question is shown. Answers count for what is remembered once the exam is over, once,
 * and never for points. Thread-safe.
 */
public final class MockExams {
    /** An answer may be on its way when time runs out, as in a quiz. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    /** Questions of these many last exams come only where there are no others. */
    private static final int RECENT = 3;

    private static final int BATCH = 100;

    private final Jdbi jdbi;
    private final DatabaseClock time;
    private final Memories memories;
    private final MockExamDraw draw;

    public MockExams(Jdbi jdbi, DatabaseClock time, Memories memories, RandomGenerator random) {
        this.jdbi = jdbi;
        this.time = time;
        this.memories = memories;
        this.draw = new MockExamDraw(random);
    }

    /** Somebody's last exam, ended if its time is over; empty when they had none. */
    public Optional<MockExam> last(Person person) {
        return jdbi.inTransaction(handle -> {
            Optional<MockExam> last = latest(handle, person);
            if (last.filter(exam -> !exam.over() && late(exam, now(handle))).isPresent()) {
                end(handle, person, last.get().number(), false);
                return latest(handle, person);
            }
            return last;
        });
    }

    /** The question that is shown in an exam that is under way. */
    public Sitting sitting(Person person, MockExam exam) {
        return jdbi.withHandle(handle -> new Sitting(
                exam,
                handle.createQuery("""
                                SELECT question_id, stem, options, option FROM mock_exam_item
                                WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                                  AND item = :item""")
                        .bindMethods(person)
                        .bind("number", exam.number())
                        .bind("item", exam.item())
                        .map((row, context) -> item(row))
                        .one(),
                now(handle)));
    }

    private static Item item(ResultSet row) throws SQLException {
        int option = row.getInt("option");
        OptionalInt chosen = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(option);
        return new Item(
                row.getString("question_id"),
                row.getString("stem"),
                Arrays.asList((String[]) row.getArray("options").getArray()),
                chosen);
    }

    /**
     * Begins an exam, unless one is under way: then that one comes back.
     *
     * @param pool what may be asked
     * @param each how long for one question; all of it together is the time for the exam
     * @return empty where the pool has nothing
     */
    public Optional<MockExam> begin(
            Person person, String topic, String topicName, List<Question> pool, int wanted, Duration each) {
        Set<String> recent = jdbi.withHandle(handle -> recent(handle, person));
        List<Question> questions = draw.draw(pool, wanted, recent);
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        return jdbi.inTransaction(handle -> {
            Instant now = now(handle);
            Optional<Integer> number = handle.createQuery("""
                            INSERT INTO mock_exam
                                (workspace_id, player_id, number, topic, topic_name, item, begun_at, ends_at)
                            SELECT :workspace, :player, coalesce(max(number), 0) + 1, :topic, :name, 1, :now, :ends
                            FROM mock_exam WHERE workspace_id = :workspace AND player_id = :player
                            ON CONFLICT DO NOTHING RETURNING number""")
                    .bindMethods(person)
                    .bind("topic", topic)
                    .bind("name", topicName)
                    .bind("now", now)
                    .bind("ends", now.plus(each.multipliedBy(questions.size())))
                    .mapTo(Integer.class)
                    .findOne();
            number.ifPresent(made -> {
                for (int i = 0; i < questions.size(); i++) {
                    add(handle, person, made, i + 1, questions.get(i));
                }
            });
            return latest(handle, person);
        });
    }

    private static void add(Handle handle, Person person, int number, int item, Question question) {
        handle.createUpdate("""
                        INSERT INTO mock_exam_item
                            (workspace_id, player_id, number, item, question_id, fact_key, fact_version, note, topic,
                             stem, options, right_option)
                        VALUES (:workspace, :player, :number, :item, :question, :fact, :version, :note, :topic,
                                :stem, :options, :right)""")
                .bindMethods(person)
                .bind("number", number)
                .bind("item", item)
                .bind("question", question.id().shortId())
                .bind("fact", question.fact().value())
                .bind("version", question.factVersion())
                .bind("note", question.source().file())
                .bind("topic", MockExamDraw.topic(question.source()))
                .bind("stem", question.stem())
                .bindArray(
                        "options",
                        String.class,
                        question.options().stream().map(Option::text).toArray())
                .bind("right", question.key())
                .execute();
    }

    private static Set<String> recent(Handle handle, Person person) {
        return new HashSet<>(handle.createQuery("""
                        SELECT question_id FROM mock_exam_item
                        WHERE workspace_id = :workspace AND player_id = :player AND number > (
                            SELECT coalesce(max(number), 0) - :recent FROM mock_exam
                            WHERE workspace_id = :workspace AND player_id = :player)""")
                .bindMethods(person)
                .bind("recent", RECENT)
                .mapTo(String.class)
                .list());
    }

    /** Chooses an option of the question that is shown, also another than before; nothing once time is over. */
    public void choose(Person person, int number, int item, int option) {
        jdbi.useTransaction(handle -> {
            Instant now = now(handle);
            handle.createUpdate("""
                            UPDATE mock_exam_item AS item SET option = :option, answered_at = :now
                            FROM (SELECT number, item AS shown FROM mock_exam
                                  WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                                    AND finished_at IS NULL AND ends_at >= :late FOR SHARE) AS exam
                            WHERE workspace_id = :workspace AND player_id = :player AND item.number = exam.number
                              AND item.item = exam.shown AND item.item = :item AND :option < cardinality(options)""")
                    .bindMethods(person)
                    .bind("number", number)
                    .bind("item", item)
                    .bind("option", option)
                    .bind("now", now)
                    .bind("late", now.minus(GRACE))
                    .execute();
        });
    }

    /** Goes on from a question that is shown; from the last one the exam is over. */
    public void next(Person person, MockExam exam, int item) {
        jdbi.useTransaction(handle -> {
            if (item >= exam.questions()) {
                end(handle, person, exam.number(), false);
                return;
            }
            handle.createUpdate("""
                            UPDATE mock_exam SET item = item + 1
                            WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                              AND item = :item AND finished_at IS NULL""")
                    .bindMethods(person)
                    .bind("number", exam.number())
                    .bind("item", item)
                    .execute();
        });
    }

    /** Ends an exam before its end. */
    public void stop(Person person, int number) {
        jdbi.useTransaction(handle -> end(handle, person, number, true));
    }

    /** Ends what nobody went on with until its time was over, so that it counts. Overlapping calls are harmless. */
    public void endOverdue() {
        int ended;
        do {
            ended = jdbi.inTransaction(this::batch);
        } while (ended == BATCH);
    }

    private record Overdue(Person person, int number) {}

    private int batch(Handle handle) {
        List<Overdue> overdue = handle.createQuery("""
                        SELECT workspace_id, player_id, number FROM mock_exam
                        WHERE finished_at IS NULL AND ends_at < :late
                        ORDER BY ends_at LIMIT :batch FOR UPDATE SKIP LOCKED""")
                .bind("late", now(handle).minus(GRACE))
                .bind("batch", BATCH)
                .map((row, context) -> new Overdue(
                        new Person(row.getLong("workspace_id"), row.getLong("player_id")), row.getInt("number")))
                .list();
        overdue.forEach(each -> end(handle, each.person(), each.number(), false));
        return overdue.size();
    }

    /** Once: whoever ends it counts its answers, in the same transaction. */
    private void end(Handle handle, Person person, int number, boolean stopped) {
        boolean ended = handle.createUpdate("""
                        UPDATE mock_exam
                        SET finished_at = least(CAST(:now AS timestamptz), ends_at),
                            stopped = :stopped AND CAST(:now AS timestamptz) < ends_at
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                          AND finished_at IS NULL""")
                        .bindMethods(person)
                        .bind("number", number)
                        .bind("now", now(handle))
                        .bind("stopped", stopped)
                        .execute()
                == 1;
        if (!ended) {
            return;
        }
        memories.review(
                handle,
                person,
                number,
                handle.createQuery("""
                                SELECT *, option = right_option AS correct FROM mock_exam_item
                                WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                                  AND option IS NOT NULL ORDER BY answered_at, item""")
                        .bindMethods(person)
                        .bind("number", number)
                        .map((row, context) -> new Memories.Examined(
                                row.getInt("item"),
                                row.getString("question_id"),
                                row.getString("fact_key"),
                                row.getString("fact_version"),
                                row.getString("note"),
                                row.getBoolean("correct") ? Rating.GOOD : Rating.AGAIN,
                                instant(row, "answered_at")))
                        .list());
        // the result tells what was right, so that the same question brings no points today
        handle.createQuery("""
                        SELECT question_id FROM mock_exam_item
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number""")
                .bindMethods(person)
                .bind("number", number)
                .mapTo(String.class)
                .list()
                .forEach(question -> Seen.alone(handle, person.workspace(), person.player(), question));
    }

    /** How an exam that is over went; from now on it counts as told. */
    public MockExam.Result result(Person person, MockExam exam) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            UPDATE mock_exam SET told = true
                            WHERE workspace_id = :workspace AND player_id = :player AND number = :number AND NOT told""")
                    .bindMethods(person)
                    .bind("number", exam.number())
                    .execute();
            return MockExamResults.of(handle, person, exam);
        });
    }

    /** What somebody did not know in an exam, in its order; of one that was stopped, only what was answered. */
    public List<Missed> missed(Person person, int number) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT fact_key, question_id FROM mock_exam_item
                        JOIN mock_exam USING (workspace_id, player_id, number)
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number
                          AND finished_at IS NOT NULL AND option IS DISTINCT FROM right_option
                          AND (option IS NOT NULL OR NOT stopped)
                        ORDER BY mock_exam_item.item""")
                .bindMethods(person)
                .bind("number", number)
                .map((row, context) -> new Missed(row.getString("fact_key"), row.getString("question_id")))
                .list());
    }

    private static boolean late(MockExam exam, Instant now) {
        return exam.ends().isBefore(now.minus(GRACE));
    }

    private static Optional<MockExam> latest(Handle handle, Person person) {
        return handle.createQuery("""
                        SELECT exam.*, items.* FROM mock_exam AS exam, LATERAL (
                            SELECT count(*) AS questions, count(option) AS answered FROM mock_exam_item AS item
                            WHERE item.workspace_id = exam.workspace_id AND item.player_id = exam.player_id
                              AND item.number = exam.number) AS items
                        WHERE workspace_id = :workspace AND player_id = :player
                        ORDER BY number DESC LIMIT 1""")
                .bindMethods(person)
                .map((row, context) -> exam(row))
                .findOne();
    }

    private static MockExam exam(ResultSet row) throws SQLException {
        return new MockExam(
                row.getInt("number"),
                row.getString("topic"),
                row.getString("topic_name"),
                row.getInt("questions"),
                row.getInt("item"),
                row.getInt("answered"),
                instant(row, "begun_at"),
                instant(row, "ends_at"),
                row.getTimestamp("finished_at") != null,
                row.getBoolean("stopped"),
                row.getBoolean("told"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As exact as the database keeps it. */
    private Instant now(Handle handle) {
        return time.now(handle).truncatedTo(ChronoUnit.MICROS);
    }
}
