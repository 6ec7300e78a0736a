package studyhall.app.claims;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import studyhall.storage.Database;

/** db-scheduler with a task for each channel, each done once a day. */
final class DbSchedulerPeer {
    private static final int THREADS = 16;
    private static final long LONGEST_MINUTES = 10;

    /** Parts of the number of threads, below which it fetches and up to which: those of its documentation for speed. */
    private static final double FETCH_BELOW = 1;

    private static final double FETCH_UP_TO = 4;

    private final Database database;

    DbSchedulerPeer(Database database) {
        this.database = database;
    }

    Peer run(String name, int tasks, String more) throws Exception {
        Claims.forget(database, "outbox");
        table(tasks);
        CountDownLatch left = new CountDownLatch(tasks);
        long workspace = database.jdbi().withHandle(handle -> handle.createQuery("SELECT min(id) FROM workspace")
                .mapTo(Long.class)
                .one());
        LocalDate today = LocalDate.of(2026, 1, 1);
        CustomTask<Void> tip = Tasks.custom("tip", Void.class).execute((instance, context) -> {
            DueChannels.row(database.jdbi(), workspace, instance.getId(), today);
            left.countDown();
            return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(Duration.ofDays(1)));
        });
        try (HikariDataSource pool = database.ownPool(THREADS + 4)) {
            Scheduler scheduler = Scheduler.create(pool, tip)
                    .threads(THREADS)
                    .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                    .pollingInterval(Duration.ofMillis(100))
                    .build();
            long began = System.nanoTime();
            scheduler.start();
            boolean done = left.await(LONGEST_MINUTES, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - began) / 1e9;
            scheduler.stop();
            if (!done) {
                throw new IllegalStateException(left.getCount() + " tasks were not done");
            }
            return new Peer(name, tasks, seconds, more);
        }
    }

    /** Columns are db-scheduler's. */
    private void table(int tasks) {
        database.jdbi().useHandle(handle -> {
            handle.execute("""
                    CREATE TABLE scheduled_tasks (
                        task_name text NOT NULL,
                        task_instance text NOT NULL,
                        task_data bytea,
                        execution_time timestamptz NOT NULL,
                        picked boolean NOT NULL,
                        picked_by text,
                        last_success timestamptz,
                        last_failure timestamptz,
                        consecutive_failures int,
                        last_heartbeat timestamptz,
                        version bigint NOT NULL,
                        priority smallint,
                        PRIMARY KEY (task_name, task_instance)
                    )""");
            handle.execute("CREATE INDEX ON scheduled_tasks (execution_time)");
            handle.execute("CREATE INDEX ON scheduled_tasks (last_heartbeat)");
            handle.execute("""
                    INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                    SELECT 'tip', n::text, now(), false, 1 FROM generate_series(1, ?) AS n""", tasks);
            handle.execute("VACUUM ANALYZE scheduled_tasks");
        });
    }
}
