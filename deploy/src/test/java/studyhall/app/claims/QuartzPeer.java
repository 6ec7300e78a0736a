package studyhall.app.claims;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import studyhall.storage.Database;

/**
 * Clustered Quartz with a trigger for each channel, each firing once a day. All triggers are due, as all channels are for
 * the tick; since it takes minutes for so many, only its first firings are timed.
 */
final class QuartzPeer {
    private static final int THREADS = 16;
    private static final int SCHEDULED = 100;
    private static final int HOURS_OF_A_DAY = 24;
    private static final long LONGEST_MINUTES = 10;

    private final Database database;
    private final boolean tuned;

    /**
     * Begins nothing yet.
     *
     * @param tuned whether it takes as many triggers at a time as it has threads, as its documentation advises for many
     */
    QuartzPeer(Database database, boolean tuned) {
        this.database = database;
        this.tuned = tuned;
    }

    /**
     * Fires.
     *
     * @param due triggers that are due
     * @param timed firings after which it is stopped, at most as many
     */
    Peer run(String name, int due, int timed, String more) throws Exception {
        Claims.forget(database, "outbox");
        String source = "peer" + tuned;
        HikariDataSource pool = database.ownPool(THREADS + 4);
        DBConnectionManager.getInstance().addConnectionProvider(source, new Pool(pool));
        Scheduler scheduler = new StdSchedulerFactory(settings(source)).getScheduler();
        CountDownLatch left = new CountDownLatch(timed);
        long workspace = database.jdbi().withHandle(handle -> handle.createQuery("SELECT min(id) FROM workspace")
                .mapTo(Long.class)
                .one());
        LocalDate today = LocalDate.of(2026, 1, 1);
        Job job = context -> {
            DueChannels.row(
                    database.jdbi(), workspace, context.getTrigger().getKey().getName(), today);
            left.countDown();
        };
        scheduler.setJobFactory((bundle, quartz) -> job);
        scheduler.scheduleJobs(jobs(Math.min(due, SCHEDULED)), true);
        copy(due);
        long began = System.nanoTime();
        scheduler.start();
        boolean done = left.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        double seconds = (System.nanoTime() - began) / 1e9;
        scheduler.shutdown(true);
        forget();
        if (!done) {
            throw new IllegalStateException(left.getCount() + " triggers did not fire");
        }
        return new Peer(name, timed, seconds, more);
    }

    /** Scheduling one by one takes longer than all that is measured, so the rows of the first triggers are copied. */
    private void copy(int due) {
        database.jdbi().useTransaction(handle -> {
            for (String table : List.of("qrtz_triggers", "qrtz_simple_triggers")) {
                List<String> columns = handle.createQuery("""
                                SELECT column_name FROM information_schema.columns
                                WHERE table_name = :table AND column_name <> 'trigger_name' ORDER BY ordinal_position""")
                        .bind("table", table)
                        .mapTo(String.class)
                        .list();
                String others = String.join(", ", columns);
                handle.execute(
                        "INSERT INTO " + table + " (trigger_name, " + others + ") SELECT n::text, " + others + " FROM "
                                + table + ", generate_series(?, ?) AS n WHERE trigger_name = '0'",
                        SCHEDULED,
                        due - 1);
            }
        });
        database.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE qrtz_triggers, qrtz_simple_triggers"));
    }

    private void forget() throws IOException {
        Claims.forget(database, "qrtz_triggers", "qrtz_fired_triggers", "qrtz_job_details");
    }

    private static Map<JobDetail, Set<? extends Trigger>> jobs(int triggers) {
        JobDetail detail =
                JobBuilder.newJob(Job.class).withIdentity("tip").storeDurably().build();
        Set<Trigger> all = new HashSet<>();
        Date now = new Date();
        for (int i = 0; i < triggers; i++) {
            all.add(TriggerBuilder.newTrigger()
                    .withIdentity(Integer.toString(i))
                    .forJob(detail)
                    .startAt(now)
                    .withSchedule(SimpleScheduleBuilder.repeatHourlyForever(HOURS_OF_A_DAY))
                    .build());
        }
        Map<JobDetail, Set<? extends Trigger>> jobs = new HashMap<>();
        jobs.put(detail, all);
        return jobs;
    }

    private Properties settings(String source) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", source);
        settings.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        settings.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        settings.setProperty("org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        settings.setProperty("org.quartz.jobStore.dataSource", source);
        settings.setProperty("org.quartz.jobStore.tablePrefix", "qrtz_");
        settings.setProperty("org.quartz.jobStore.useProperties", "true");
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        // what waits for its turn here is late by minutes, and shall fire all the same
        settings.setProperty("org.quartz.jobStore.misfireThreshold", "3600000");
        if (tuned) {
            settings.setProperty("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS));
            settings.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        }
        return settings;
    }

    private record Pool(HikariDataSource pool) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return pool.getConnection();
        }

        @Override
        public void initialize() {
            // the pool comes open
        }

        @Override
        public void shutdown() {
            pool.close();
        }
    }
}
