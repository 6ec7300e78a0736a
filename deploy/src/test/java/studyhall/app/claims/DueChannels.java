package studyhall.app.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.schedule.Activity;
import studyhall.schedule.DispatchDue;
import studyhall.storage.DatabaseClock;

/** Channels that are all due at once, a hundred to a workspace, in zones whose day is neither just begun nor nearly over. */
final class DueChannels {
    private static final int OF_A_WORKSPACE = 100;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "Europe/London",
            "America/New_York",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Asia/Tokyo",
            "Australia/Adelaide",
            "Pacific/Auckland");

    private final Jdbi jdbi;

    DueChannels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void write(int channels) {
        jdbi.useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO workspace (platform, external)
                    SELECT 'DISCORD', (300000000000000000 + n)::text FROM generate_series(1, ?) AS n""", (channels + OF_A_WORKSPACE - 1) / OF_A_WORKSPACE);
            handle.execute("""
                    INSERT INTO player (workspace_id, home, external, name)
                    SELECT id, external, 'U1', 'Ada' FROM workspace WHERE platform = 'DISCORD'""");
            handle.execute("INSERT INTO organiser (workspace_id, player_id) SELECT workspace_id, id FROM player");
            handle.execute("""
                    INSERT INTO study_channel (workspace_id, channel)
                    SELECT id, (400000000000000000 + n)::text
                    FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM workspace
                          WHERE platform = 'DISCORD') AS hall
                    JOIN generate_series(0, ? - 1) AS n ON n / ? = place""", channels, OF_A_WORKSPACE);
            handle.execute("""
                    INSERT INTO schedule (workspace_id, channel, activity, at_local, zone, days, creator_id, next_on, next_at)
                    SELECT workspace_id, channel, 'TIP', TIME '12:00', 'UTC', 127, player.id, current_date, now()
                    FROM study_channel JOIN player USING (workspace_id)""");
        });
        jdbi.useHandle(
                handle -> handle.execute("VACUUM ANALYZE schedule, study_channel, workspace, player, organiser"));
    }

    /** All are due this minute, and nothing of it is written yet. */
    void makeDue() {
        Instant now = jdbi.withHandle(DatabaseClock.ofServer()::now).truncatedTo(ChronoUnit.MINUTES);
        List<ZonedDateTime> there = ZONES.stream()
                .map(zone -> now.atZone(ZoneId.of(zone)))
                .filter(time -> time.getHour() >= 1 && time.getHour() < 22)
                .toList();
        jdbi.useTransaction(handle -> {
            handle.execute("TRUNCATE outbox CASCADE");
            for (int i = 0; i < there.size(); i++) {
                set(handle, there.get(i), i, there.size());
            }
        });
        jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE schedule"));
    }

    private static void set(Handle handle, ZonedDateTime local, int part, int parts) {
        handle.createUpdate("""
                        UPDATE schedule SET at_local = :at, zone = :zone, next_on = :date, next_at = :due
                        WHERE channel::bigint % :parts = :part""")
                .bind("at", LocalTime.of(local.getHour(), local.getMinute()))
                .bind("zone", local.getZone().getId())
                .bind("date", local.toLocalDate())
                .bind("due", local.toInstant())
                .bind("parts", parts)
                .bind("part", part)
                .execute();
    }

    /** One tick; the seconds that it took. */
    double claim(int channels) {
        long began = System.nanoTime();
        DispatchDue.Outcome outcome = new DispatchDue(jdbi, DatabaseClock.ofServer()).run(Activity.TIP);
        double seconds = (System.nanoTime() - began) / 1e9;
        int rows = jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                .mapTo(Integer.class)
                .one());
        if (outcome.posts() != channels || rows != channels) {
            throw new IllegalStateException(
                    outcome + " and " + rows + " rows, where " + channels + " channels were due");
        }
        return seconds;
    }

    /** The row that a peer writes for one of these channels, in a transaction of its own. */
    static void row(Jdbi jdbi, long workspace, String channel, LocalDate date) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO outbox (workspace_id, platform, external, channel, local_date, kind, due_at, expires_at,
                                            turn_at, not_before)
                        VALUES (:workspace, 'DISCORD', '1', :channel, :date, 'TIP', now(), now() + interval '1 day',
                                now(), now())""")
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("date", date)
                .execute());
    }
}
