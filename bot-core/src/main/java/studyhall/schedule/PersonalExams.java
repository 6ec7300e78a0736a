package studyhall.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.delivery.Draft;
import studyhall.delivery.Outbox;
import studyhall.storage.DatabaseClock;

/** Exams of single people: on the evening of the day each is asked, alone, how it went. Thread-safe. */
public final class PersonalExams {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final int BATCH = 1_000;

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public PersonalExams(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Sets somebody's date, or none; in a channel that may hear of it. */
    public void set(long workspace, ChannelRef channel, long player, Optional<LocalDate> date, ZoneId zone) {
        jdbi.useHandle(handle -> {
            if (date.isEmpty()) {
                handle.createUpdate("DELETE FROM personal_exam WHERE workspace_id = :workspace AND player_id = :player")
                        .bind("workspace", workspace)
                        .bind("player", player)
                        .execute();
                return;
            }
            LocalTimes evening = new LocalTimes(EVENING, zone, Days.daily());
            handle.createUpdate("""
                            INSERT INTO personal_exam (workspace_id, player_id, channel, exam_on, ask_at)
                            VALUES (:workspace, :player, :channel, :date, :ask)
                            ON CONFLICT (workspace_id, player_id) DO UPDATE
                            SET channel = excluded.channel, exam_on = excluded.exam_on, ask_at = excluded.ask_at""")
                    .bind("workspace", workspace)
                    .bind("player", player)
                    .bind("channel", channel.channel())
                    .bind("date", date.get())
                    .bind("ask", evening.after(date.get().minusDays(1)).at())
                    .execute();
        });
    }

    /** Somebody's date. */
    public Optional<LocalDate> of(long workspace, long player) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT exam_on FROM personal_exam WHERE workspace_id = :workspace AND player_id = :player")
                .bind("workspace", workspace)
                .bind("player", player)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Asks those whose evening has come. */
    public void ask() {
        int asked;
        do {
            asked = jdbi.inTransaction(this::batch);
        } while (asked == BATCH);
    }

    private int batch(Handle handle) {
        List<Draft> drafts = handle.createQuery("""
                        UPDATE personal_exam AS exam SET ask_at = NULL
                        FROM (SELECT due.workspace_id, due.player_id, due.ask_at, home, player.external AS person,
                                     platform, workspace.external
                              FROM personal_exam AS due
                              JOIN player ON player.workspace_id = due.workspace_id AND player.id = due.player_id
                              JOIN workspace ON workspace.id = due.workspace_id
                              WHERE ask_at <= :now LIMIT :batch FOR UPDATE OF due SKIP LOCKED) AS due
                        WHERE exam.workspace_id = due.workspace_id AND exam.player_id = due.player_id
                        RETURNING due.*, exam.channel, exam.exam_on""")
                .bind("now", clock.now(handle))
                .bind("batch", BATCH)
                .map((row, context) -> {
                    Platform platform = Platform.valueOf(row.getString("platform"));
                    java.time.Instant at = row.getTimestamp("ask_at").toInstant();
                    return new Draft(
                                    row.getLong("workspace_id"),
                                    new ChannelRef(platform, row.getString("external"), row.getString("channel")),
                                    row.getObject("exam_on", LocalDate.class),
                                    ExamLetter.KIND + row.getLong("player_id"),
                                    Optional.empty(),
                                    at,
                                    at.plus(java.time.Duration.ofHours(24)))
                            .to(new UserRef(platform, row.getString("home"), row.getString("person")));
                })
                .list();
        Outbox.add(handle, drafts);
        return drafts.size();
    }
}
