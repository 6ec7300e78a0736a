package studyhall.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import studyhall.practice.Memory.Stage;
import studyhall.quiz.Progress;
import studyhall.storage.DatabaseClock;

/**
 * Reviews and what people remember, in PostgreSQL. An item is answered at most once, whatever is pressed twice or
 * delivered again; what was answered is kept when the process ends in the next moment. Thread-safe.
 */
public final class Memories {
    private static final int FEW = 20;

    /** More than this are due to nobody who will do them all today. */
    private static final int COUNTED = 1_000;

    /** Until so many times between two items are known, the usual one stands in. */
    private static final int ENOUGH_GAPS = 10;

    private static final Duration USUAL_PACE = Duration.ofSeconds(20);

    /** Whoever takes longer has done something else meanwhile. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /** Candidates, of each reason a few. */
    static final String NEXT = """
                WITH now AS MATERIALIZED (SELECT coalesce(CAST(:now AS timestamptz), clock_timestamp()) AS at),
                learned AS (
                    (SELECT fact_key, 'DUE' AS why, note, due_at FROM memory
                     WHERE workspace_id = :workspace AND player_id = :player AND due_at <= (SELECT at FROM now)
                       AND (:all OR fact_key IN (SELECT unnest(:within)))
                     ORDER BY due_at LIMIT :few)
                    UNION ALL
                    (SELECT fact_key, 'SOON', note, due_at FROM memory
                     WHERE workspace_id = :workspace AND player_id = :player AND stage <> 'REVIEW'
                       AND due_at > (SELECT at FROM now) AND due_at < (SELECT at + interval '20 minutes' FROM now)
                       AND (:all OR fact_key IN (SELECT unnest(:within)))
                     ORDER BY due_at LIMIT :few)),
                missed AS (
                    SELECT fact_key, question_id, answered_at AS at FROM (""" + Progress.MISSED + """
                    ) AS wrong
                    WHERE (:all OR fact_key IN (SELECT unnest(:within)))
                      AND NOT EXISTS (SELECT 1 FROM memory
                                      WHERE memory.workspace_id = :workspace AND memory.player_id = :player
                                        AND memory.fact_key = wrong.fact_key)
                    ORDER BY at DESC LIMIT :few),
                fresh AS (
                    SELECT key, place FROM unnest(:fresh) WITH ORDINALITY AS each (key, place)
                    WHERE NOT EXISTS (SELECT 1 FROM memory
                                      WHERE workspace_id = :workspace AND player_id = :player
                                        AND fact_key = key)
                    ORDER BY place LIMIT :few)
                SELECT fact_key, why, note, '' AS question_id, extract(epoch FROM due_at) AS place FROM learned
                UNION ALL SELECT fact_key, 'MISSED', '', question_id, -extract(epoch FROM at) FROM missed
                UNION ALL SELECT key, 'NEW', '', '', place FROM fresh""";

    private final Jdbi jdbi;
    private final DatabaseClock time;
    private final Fsrs fsrs;

    /**
     * Wires it.
     *
     * @param fsrs plans the next review
     */
    public Memories(Jdbi jdbi, DatabaseClock time, Fsrs fsrs) {
        this.jdbi = jdbi;
        this.time = time;
        this.fsrs = fsrs;
    }

    /** What is due, and when the next will be. */
    public record Ahead(Instant now, int dueNow, int dueInADay, Optional<Instant> next) {}

    /**
     * What to ask next, the most urgent first, in one statement; some of each reason, since notes may no longer have all of them.
     *
     * @param within keys of the facts that may be asked; empty for all
     * @param fresh keys of facts that could be new to the person, in the order in which they should come
     */
    public List<Candidate> candidates(Person person, Optional<Collection<String>> within, Collection<String> fresh) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(NEXT), person, within, fresh, time.instead(handle))
                .map((row, context) -> new Placed(
                        new Candidate(
                                row.getString("fact_key"),
                                Candidate.Why.valueOf(row.getString("why")),
                                row.getString("note"),
                                row.getString("question_id")),
                        row.getDouble("place")))
                .stream()
                .sorted()
                .map(Placed::candidate)
                .toList());
    }

    static Query bound(
            Query query,
            Person person,
            Optional<Collection<String>> within,
            Collection<String> fresh,
            Optional<Instant> now) {
        return query.bindMethods(person)
                .bind("now", now.orElse(null))
                .bind("all", within.isEmpty())
                .bindArray("within", String.class, within.orElse(List.of()).toArray())
                .bindArray("fresh", String.class, fresh.toArray())
                .bind("few", FEW);
    }

    private record Placed(Candidate candidate, double place) implements Comparable<Placed> {
        @Override
        public int compareTo(Placed other) {
            int why = candidate.why().compareTo(other.candidate.why());
            return why != 0 ? why : Double.compare(place, other.place);
        }
    }

    /**
     * Keeps a review and plans the next.
     *
     * @param version of the fact as it is now; what was remembered of another version is forgotten
     * @param note the file that states it
     * @return the memory after it; empty when the item had been answered, or is no longer shown
     */
    public Optional<Memory> review(Person person, Run run, String version, String note, Rating rating) {
        return jdbi.inTransaction(handle -> {
            if (!Runs.answer(handle, person, run, rating != Rating.AGAIN)) {
                return Optional.empty();
            }
            Optional<Memory> before = memory(handle, person, run.fact(), version);
            int reviews = reviews(handle, person, run.fact());
            Memory after = planned(person, run.fact(), reviews, before, rating, now(handle));
            write(handle, person, run.fact(), version, note, after, reviews + 1);
            Place place = new Place(false, run.number(), run.item(), run.fact(), run.question());
            log(handle, person, place, rating, after.reviewed(), before.orElse(null));
            return Optional.of(after);
        });
    }

    /**
     * Where a review comes from.
     *
     * @param exam whether from a mock exam
     * @param number of the practice or the exam
     */
    private record Place(boolean exam, int number, int item, String fact, String question) {}

    /** An answer of a mock exam that is over. */
    record Examined(int item, String question, String fact, String version, String note, Rating rating, Instant at) {}

    /** Keeps the answers of a mock exam, in the transaction that ends it. What was practised since then is not undone. */
    void review(Handle handle, Person person, int exam, List<Examined> answers) {
        for (Examined answer : answers) {
            Optional<Memory> before = memory(handle, person, answer.fact(), answer.version());
            Instant at = before.map(Memory::reviewed)
                    .filter(reviewed -> reviewed.isAfter(answer.at()))
                    .orElse(answer.at());
            int reviews = reviews(handle, person, answer.fact());
            Memory after = planned(person, answer.fact(), reviews, before, answer.rating(), at);
            write(handle, person, answer.fact(), answer.version(), answer.note(), after, reviews + 1);
            Place place = new Place(true, exam, answer.item(), answer.fact(), answer.question());
            log(handle, person, place, answer.rating(), at, before.orElse(null));
        }
    }

    /**
     * Rates the last review of an item otherwise, as if it had been rated so at once.
     *
     * @return the memory after it; empty when the fact has been reviewed again, or changed, since
     */
    public Optional<Memory> rate(Person person, int number, int item, Rating rating) {
        return jdbi.inTransaction(handle -> {
            Optional<Reviewed> last = handle.createQuery("""
                            SELECT review.*, fact_version, note, reviews FROM review JOIN memory USING (workspace_id, player_id, fact_key)
                            WHERE workspace_id = :workspace AND player_id = :player AND NOT exam AND practice = :number
                              AND item = :item AND memory.reviewed_at = review.reviewed_at FOR UPDATE""")
                    .bindMethods(person)
                    .bind("number", number)
                    .bind("item", item)
                    .map((row, context) -> reviewed(row))
                    .findOne();
            return last.map(review -> {
                int before = review.reviews() - 1;
                Memory after = planned(person, review.fact(), before, review.before(), rating, review.at());
                write(handle, person, review.fact(), review.version(), review.note(), after, review.reviews());
                handle.createUpdate("""
                                UPDATE review SET rating = :rating
                                WHERE workspace_id = :workspace AND player_id = :player AND NOT exam
                                  AND practice = :number AND item = :item""")
                        .bindMethods(person)
                        .bind("number", number)
                        .bind("item", item)
                        .bind("rating", rating)
                        .execute();
                return after;
            });
        });
    }

    /** The keys of facts that were answered in a practice. */
    public Set<String> reviewed(Person person, Run run) {
        return new HashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT fact_key FROM review
                        WHERE workspace_id = :workspace AND player_id = :player AND NOT exam AND practice = :number""")
                .bindMethods(person)
                .bind("number", run.number())
                .mapTo(String.class)
                .list()));
    }

    /** Whether somebody learned a fact in another wording than it has now. */
    public boolean changed(Person person, String fact, String version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM memory
                                       WHERE workspace_id = :workspace AND player_id = :player AND fact_key = :fact
                                         AND fact_version <> :version)""")
                .bindMethods(person)
                .bind("fact", fact)
                .bind("version", version)
                .mapTo(Boolean.class)
                .one());
    }

    /** What comes next for somebody. */
    public Ahead ahead(Person person) {
        return jdbi.withHandle(handle -> ahead(handle, person, now(handle)));
    }

    private static Ahead ahead(Handle handle, Person person, Instant now) {
        return handle.createQuery("""
                        SELECT count(*) FILTER (WHERE due_at <= :now) AS now,
                               count(*) FILTER (WHERE due_at > :now AND due_at <= CAST(:now AS timestamptz) + interval '1 day') AS day,
                               min(due_at) FILTER (WHERE due_at > :now) AS next
                        FROM memory WHERE workspace_id = :workspace AND player_id = :player""")
                .bindMethods(person)
                .bind("now", now)
                .map((row, context) ->
                        new Ahead(now, row.getInt("now"), row.getInt("day"), Optional.ofNullable(instant(row, "next"))))
                .one();
    }

    /** Something that is due, with the file that states it. */
    public record Due(String fact, String note) {}

    /** What is due now, the longest first; at most {@value #COUNTED}. */
    public List<Due> due(Handle handle, Person person) {
        return handle.createQuery("""
                        SELECT fact_key, note FROM memory
                        WHERE workspace_id = :workspace AND player_id = :player AND due_at <= :now
                        ORDER BY due_at LIMIT :most""")
                .bindMethods(person)
                .bind("now", now(handle))
                .bind("most", COUNTED)
                .map((row, context) -> new Due(row.getString("fact_key"), row.getString("note")))
                .list();
    }

    /** How long somebody takes from one item to the next, by their last ones; a usual time before there are some. */
    public Duration pace(Handle handle, Person person) {
        return handle.createQuery("""
                        SELECT CASE WHEN count(*) >= :enough
                                    THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) END AS seconds
                        FROM (SELECT extract(epoch FROM reviewed_at - lag(reviewed_at) OVER (
                                         PARTITION BY practice ORDER BY item)) AS gap
                              FROM (SELECT practice, item, reviewed_at FROM review
                                    WHERE workspace_id = :workspace AND player_id = :player AND NOT exam
                                    ORDER BY practice DESC, item DESC LIMIT 200) AS last) AS gaps
                        WHERE gap BETWEEN 1 AND :pause""")
                .bindMethods(person)
                .bind("enough", ENOUGH_GAPS)
                .bind("pause", PAUSE.toSeconds())
                .mapTo(Double.class)
                .findOne()
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .orElse(USUAL_PACE);
    }

    /** As exact as the database keeps it, so that what is read back is equal. */
    private Instant now(Handle handle) {
        return time.now(handle).truncatedTo(ChronoUnit.MICROS);
    }

    private record Reviewed(
            String fact, String version, String note, int reviews, Instant at, Optional<Memory> before) {}

    private static Reviewed reviewed(ResultSet row) throws SQLException {
        @Nullable String stage = row.getString("stage");
        Optional<Memory> before = stage == null
                ? Optional.empty()
                : Optional.of(new Memory(
                        Stage.valueOf(stage),
                        row.getInt("step"),
                        row.getDouble("stability"),
                        row.getDouble("difficulty"),
                        required(row, "reviewed_before"),
                        required(row, "due_before")));
        return new Reviewed(
                row.getString("fact_key"),
                row.getString("fact_version"),
                row.getString("note"),
                row.getInt("reviews"),
                required(row, "reviewed_at"),
                before);
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Optional<Memory> memory(Handle handle, Person person, String fact, String version) {
        return handle.createQuery("""
                        SELECT * FROM memory
                        WHERE workspace_id = :workspace AND player_id = :player AND fact_key = :fact
                          AND fact_version = :version FOR UPDATE""")
                .bindMethods(person)
                .bind("fact", fact)
                .bind("version", version)
                .map((row, context) -> new Memory(
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("step"),
                        row.getDouble("stability"),
                        row.getDouble("difficulty"),
                        required(row, "reviewed_at"),
                        required(row, "due_at")))
                .findOne();
    }

    /** How often somebody reviewed a fact, in whatever version. */
    private static int reviews(Handle handle, Person person, String fact) {
        return handle.createQuery("""
                        SELECT reviews FROM memory
                        WHERE workspace_id = :workspace AND player_id = :player AND fact_key = :fact FOR UPDATE""")
                .bindMethods(person)
                .bind("fact", fact)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /** The next date is scattered, the same way whenever this very review is planned anew, as when it is rated otherwise. */
    private Memory planned(
            Person person, String fact, int reviews, Optional<Memory> before, Rating rating, Instant at) {
        long seed = fact.hashCode() + 31 * (reviews + 31 * (person.player() + 31 * person.workspace()));
        return fsrs.review(before, rating, at).scattered(seed);
    }

    private static void write(
            Handle handle, Person person, String fact, String version, String note, Memory memory, int reviews) {
        bind(handle.createUpdate("""
                                INSERT INTO memory
                                    (workspace_id, player_id, fact_key, fact_version, note, stage, step, stability, difficulty,
                                     reviewed_at, due_at, reviews)
                                VALUES (:workspace, :player, :fact, :version, :note, :stage, :step, :stability, :difficulty,
                                        :reviewed, :due, :reviews)
                                ON CONFLICT (workspace_id, player_id, fact_key) DO UPDATE
                                SET fact_version = excluded.fact_version, note = excluded.note, stage = excluded.stage,
                                    step = excluded.step, stability = excluded.stability, difficulty = excluded.difficulty,
                                    reviewed_at = excluded.reviewed_at, due_at = excluded.due_at,
                                    reviews = excluded.reviews"""), memory)
                .bindMethods(person)
                .bind("reviews", reviews)
                .bind("fact", fact)
                .bind("version", version)
                .bind("note", note)
                .execute();
    }

    private static void log(
            Handle handle, Person person, Place place, Rating rating, Instant at, @Nullable Memory before) {
        bind(handle.createUpdate("""
                                INSERT INTO review
                                    (workspace_id, player_id, exam, practice, item, fact_key, question_id, rating,
                                     reviewed_at, stage, step, stability, difficulty, reviewed_before, due_before)
                                VALUES (:workspace, :player, :exam, :number, :item, :fact, :question, :rating, :at,
                                        :stage, :step, :stability, :difficulty, :reviewed, :due)"""), before)
                .bindMethods(person)
                .bind("exam", place.exam())
                .bind("number", place.number())
                .bind("item", place.item())
                .bind("fact", place.fact())
                .bind("question", place.question())
                .bind("rating", rating)
                .bind("at", at)
                .execute();
    }

    private static Update bind(Update update, @Nullable Memory memory) {
        return update.bind("stage", memory == null ? null : memory.stage().name())
                .bind("step", memory == null ? null : (Integer) memory.step())
                .bind("stability", memory == null ? null : (Double) memory.stability())
                .bind("difficulty", memory == null ? null : (Double) memory.difficulty())
                .bind("reviewed", memory == null ? null : memory.reviewed().atOffset(ZoneOffset.UTC))
                .bind("due", memory == null ? null : memory.due().atOffset(ZoneOffset.UTC));
    }
}
