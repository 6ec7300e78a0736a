package studyhall.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.practice.Memory.Stage;
import studyhall.practice.Readiness.Bias;
import studyhall.practice.Readiness.OfGroup;
import studyhall.quiz.Progress;

/**
 * Reads how ready people are: what they reviewed tells by FSRS, what they only met in quizzes by the same formulas from
 * their answers there, and how well such predictions came true for them corrects both. Thread-safe.
 */
public final class ReadinessReader {
    /** Of fewer people a mean would tell on one of them. */
    public static final int FEWEST = 3;

    /** Whoever has met fewer facts says little about what a group knows. */
    private static final int MET = 3;

    /** How far back people count to a channel. */
    private static final int DAYS = 90;

    private final Jdbi jdbi;
    private final Fsrs fsrs;

    public ReadinessReader(Jdbi jdbi, Fsrs fsrs) {
        this.jdbi = jdbi;
        this.fsrs = fsrs;
    }

    /** One person's, by section; note by note where little of each section was met. */
    public Readiness of(Person person, Syllabus syllabus, Instant at) {
        Readiness fine = read(person, syllabus, at);
        return fine.thin() ? read(person, syllabus.byNote(), at) : fine;
    }

    private Readiness read(Person person, Syllabus syllabus, Instant at) {
        return jdbi.withHandle(handle -> read(handle, person.workspace(), List.of(person.player()), syllabus, at))
                .getOrDefault(person.player(), Readiness.of(syllabus, Map.of(), Bias.of(0, 0)));
    }

    /** The mean of some people of a workspace; empty where too few of them have met anything. */
    public Optional<OfGroup> of(long workspace, Collection<Long> people, Syllabus syllabus, Instant at) {
        return jdbi.withHandle(handle -> of(handle, workspace, people, syllabus, at));
    }

    /** The same for those who play or practise in a channel. */
    public Optional<OfGroup> ofChannel(Handle handle, long workspace, String channel, Syllabus syllabus, Instant at) {
        return of(handle, workspace, inChannel(handle, workspace, channel), syllabus, at);
    }

    /** The same. */
    public Optional<OfGroup> ofChannel(long workspace, String channel, Syllabus syllabus, Instant at) {
        return jdbi.withHandle(handle -> ofChannel(handle, workspace, channel, syllabus, at));
    }

    private Optional<OfGroup> of(
            Handle handle, long workspace, Collection<Long> people, Syllabus syllabus, Instant at) {
        Optional<OfGroup> fine = mean(handle, workspace, people, syllabus, at);
        return fine.filter(group -> group.mean().thin() || group.mean().topics().isEmpty())
                .flatMap(group -> mean(handle, workspace, people, syllabus.byNote(), at))
                .or(() -> fine);
    }

    private Optional<OfGroup> mean(
            Handle handle, long workspace, Collection<Long> people, Syllabus syllabus, Instant at) {
        int enough = Math.min(MET, syllabus.facts());
        List<Readiness> told = read(handle, workspace, people, syllabus, at).values().stream()
                .filter(one -> one.all().met() >= enough && one.all().met() > 0)
                .toList();
        return Readiness.mean(told, FEWEST);
    }

    private static List<Long> inChannel(Handle handle, long workspace, String channel) {
        return handle.createQuery("""
                        SELECT DISTINCT player_id FROM quiz
                        JOIN answer ON answer.workspace_id = quiz.workspace_id AND answer.quiz_id = quiz.id
                        WHERE quiz.workspace_id = :workspace AND channel = :channel
                          AND day > (SELECT max(day) FROM quiz WHERE workspace_id = :workspace) - :days
                        UNION SELECT player_id FROM practice_reminder
                        WHERE workspace_id = :workspace AND channel = :channel
                        UNION SELECT player_id FROM personal_exam
                        WHERE workspace_id = :workspace AND channel = :channel""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("days", DAYS)
                .mapTo(Long.class)
                .list();
    }

    private Map<Long, Readiness> read(
            Handle handle, long workspace, Collection<Long> people, Syllabus syllabus, Instant at) {
        Map<String, String> versions = new HashMap<>();
        syllabus.topics().forEach(topic -> versions.putAll(topic.versions()));
        Map<Long, Map<String, Known>> known = answered(handle, workspace, people, versions);
        handle.createQuery("""
                        SELECT memory.*, stage <> 'REVIEW' AND step = 0 AND EXISTS (
                            SELECT 1 FROM review
                            WHERE review.workspace_id = memory.workspace_id AND review.player_id = memory.player_id
                              AND review.fact_key = memory.fact_key AND review.reviewed_at = memory.reviewed_at
                              AND rating = 'AGAIN') AS lost
                        FROM memory
                        WHERE workspace_id = :workspace AND player_id = ANY(:players)""")
                .bind("workspace", workspace)
                .bindArray("players", Long.class, people.toArray())
                .map((row, context) -> remembered(row))
                .filter(each -> each.version().equals(versions.get(each.fact())))
                .forEach(each -> known.computeIfAbsent(each.player(), player -> new HashMap<>())
                        .put(each.fact(), each.known()));
        Map<Long, Bias> biases = biases(handle, workspace, people);
        Map<Long, Readiness> all = new HashMap<>();
        known.forEach((player, facts) -> {
            Map<String, Double> chances = new HashMap<>();
            facts.forEach((fact, each) -> chances.put(fact, each.lost() ? 0 : fsrs.retrievability(each.memory(), at)));
            all.put(player, Readiness.of(syllabus, chances, biases.getOrDefault(player, Bias.of(0, 0))));
        });
        return all;
    }

    /**
     * What is remembered of a fact.
     *
     * @param lost whether the last answer was wrong: a schedule counts on what was then read, which an exam shows to
     *     nobody, so it counts as not known until it is
     */
    private record Known(Memory memory, boolean lost) {}

    private record Remembered(long player, String fact, String version, Known known) {}

    private static Remembered remembered(ResultSet row) throws SQLException {
        return new Remembered(
                row.getLong("player_id"),
                row.getString("fact_key"),
                row.getString("fact_version"),
                new Known(memory(row), row.getBoolean("lost")));
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                Stage.valueOf(row.getString("stage")),
                row.getInt("step"),
                row.getDouble("stability"),
                row.getDouble("difficulty"),
                MockExams.instant(row, "reviewed_at"),
                MockExams.instant(row, "due_at"));
    }

    /** What answers in quizzes tell, as if each had been a review. */
    private Map<Long, Map<String, Known>> answered(
            Handle handle, long workspace, Collection<Long> people, Map<String, String> versions) {
        Map<Long, Map<String, Known>> known = new HashMap<>();
        for (Progress.Answered answer : Progress.answers(handle, workspace, people)) {
            if (answer.factVersion().equals(versions.get(answer.fact()))) {
                Map<String, Known> facts = known.computeIfAbsent(answer.player(), player -> new HashMap<>());
                Optional<Memory> before =
                        Optional.ofNullable(facts.get(answer.fact())).map(Known::memory);
                Rating rating = answer.right() ? Rating.GOOD : Rating.AGAIN;
                facts.put(answer.fact(), new Known(fsrs.review(before, rating, answer.at()), !answer.right()));
            }
        }
        return known;
    }

    private record Outcome(long player, double surprise) {}

    private Map<Long, Bias> biases(Handle handle, long workspace, Collection<Long> people) {
        Map<Long, double[]> sums = new HashMap<>();
        handle.createQuery("""
                        SELECT last.* FROM unnest(:players) AS one (player), LATERAL (
                            SELECT player_id, rating, stage, step, stability, difficulty, reviewed_before AS reviewed_at,
                                   due_before AS due_at, reviewed_at AS asked_at
                            FROM review
                            WHERE workspace_id = :workspace AND player_id = player AND stability IS NOT NULL
                              AND review.reviewed_at >= reviewed_before + interval '1 day'
                            ORDER BY review.reviewed_at DESC LIMIT 500) AS last""")
                .bind("workspace", workspace)
                .bindArray("players", Long.class, people.toArray())
                .map((row, context) -> outcome(row))
                .forEach(each -> {
                    double[] sum = sums.computeIfAbsent(each.player(), player -> new double[2]);
                    sum[0] += each.surprise();
                    sum[1]++;
                });
        Map<Long, Bias> biases = new HashMap<>();
        sums.forEach((player, sum) -> biases.put(player, Bias.of(sum[0], (int) sum[1])));
        return biases;
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        double predicted = fsrs.retrievability(memory(row), MockExams.instant(row, "asked_at"));
        boolean known = !row.getString("rating").equals(Rating.AGAIN.name());
        return new Outcome(row.getLong("player_id"), (known ? 1 : 0) - predicted);
    }
}
