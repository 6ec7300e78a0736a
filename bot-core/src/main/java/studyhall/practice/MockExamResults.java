package studyhall.practice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import studyhall.practice.MockExam.Earlier;
import studyhall.practice.MockExam.Result;
import studyhall.practice.MockExam.Share;

/** Reads how a mock exam went. */
final class MockExamResults {
    /** More parts than a picture shows well are told note by note, where there are several notes. */
    private static final int MANY = 8;

    /** And so are parts with fewer questions than this on average: one answer says next to nothing of a topic. */
    private static final int FEW = 2;

    private static final int EARLIER = 3;

    private MockExamResults() {}

    private record Answered(String note, String topic, boolean given, boolean right) {}

    static Result of(Handle handle, Person person, MockExam exam) {
        List<Answered> all = handle.createQuery("""
                        SELECT note, topic, option IS NOT NULL AS given, option IS NOT DISTINCT FROM right_option AS correct
                        FROM mock_exam_item
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number""")
                .bindMethods(person)
                .bind("number", exam.number())
                .map((row, context) -> new Answered(
                        row.getString("note"),
                        row.getString("topic"),
                        row.getBoolean("given"),
                        row.getBoolean("correct")))
                .list();
        List<Answered> counted =
                all.stream().filter(each -> each.given() || !exam.stopped()).toList();
        Share whole = share("", counted);
        return new Result(
                exam,
                took(handle, person, exam),
                whole,
                (int) all.stream().filter(each -> !each.given()).count(),
                topics(counted),
                whole.questions() - whole.right(),
                earlier(handle, person, exam));
    }

    private static Share share(String name, List<Answered> answers) {
        return new Share(name, answers.size(), (int)
                answers.stream().filter(Answered::right).count());
    }

    /** By section; where those are many, by note. */
    private static List<Share> topics(List<Answered> counted) {
        long sections = counted.stream().map(Answered::topic).distinct().count();
        long notes = counted.stream().map(Answered::note).distinct().count();
        boolean byNote = notes > 1 && (sections > MANY || counted.size() < FEW * sections);
        Map<String, List<Answered>> parts = new LinkedHashMap<>();
        for (Answered each : counted) {
            String name = byNote ? each.topic().split(" › ", 2)[0] : each.topic();
            parts.computeIfAbsent(name, part -> new ArrayList<>()).add(each);
        }
        return parts.entrySet().stream()
                .map(part -> share(part.getKey(), part.getValue()))
                .sorted(Comparator.comparingDouble((Share part) -> (double) part.right() / part.questions())
                        .thenComparing(part -> -part.questions())
                        .thenComparing(Share::name))
                .toList();
    }

    private static Duration took(Handle handle, Person person, MockExam exam) {
        return handle.createQuery("""
                        SELECT finished_at FROM mock_exam
                        WHERE workspace_id = :workspace AND player_id = :player AND number = :number""")
                .bindMethods(person)
                .bind("number", exam.number())
                .map((row, context) -> Duration.between(exam.begun(), MockExams.instant(row, "finished_at")))
                .one();
    }

    private static List<Earlier> earlier(Handle handle, Person person, MockExam exam) {
        return handle.createQuery("""
                        SELECT begun_at, round(100.0 * count(*) FILTER (WHERE option = right_option) / count(*)) AS percent
                        FROM mock_exam JOIN mock_exam_item USING (workspace_id, player_id, number)
                        WHERE workspace_id = :workspace AND player_id = :player AND number < :number
                          AND mock_exam.topic = :topic AND NOT stopped AND finished_at IS NOT NULL
                        GROUP BY number, begun_at ORDER BY number DESC LIMIT :few""")
                .bindMethods(person)
                .bind("number", exam.number())
                .bind("topic", exam.topic())
                .bind("few", EARLIER)
                .map((row, context) -> new Earlier(MockExams.instant(row, "begun_at"), row.getInt("percent")))
                .list();
    }
}
