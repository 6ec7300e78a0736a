package studyhall.schedule;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.core.QuartzScheduler;
import org.quartz.core.QuartzSchedulerResources;
import org.quartz.impl.DefaultThreadExecutor;
import org.quartz.impl.StdJobRunShellFactory;
import org.quartz.impl.StdScheduler;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.simpl.CascadingClassLoadHelper;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz, clustered on the database that all replicas share: each tick runs on one of them. Put together by hand, since
 * Quartz's factories keep one scheduler of a name in a process, and tests have several. Thread-safe.
 */
public final class Ticker implements AutoCloseable {
    /** Connections: one for each thread, and those for checking in and for misfires. */
    public static final int CONNECTIONS = 5;

    static final String NAME = "studyhall";
    private static final String GROUP = "ticks";
    private static final int THREADS = 3;

    /** A dead replica's ticks are taken over after this and the 7.5 s that Quartz adds. */
    private static final long CHECK_IN_MILLIS = 1_000;

    private static final long MISFIRE_MILLIS = 10_000;

    private final StdScheduler scheduler;
    private final List<Tick> ticks;

    private Ticker(StdScheduler scheduler, List<Tick> ticks) {
        this.scheduler = scheduler;
        this.ticks = List.copyOf(ticks);
    }

    /**
     * Puts it together, in standby: nothing runs before {@link #start}.
     *
     * @param pool its own; closed with it
     */
    public static Ticker over(HikariDataSource pool, List<Tick> ticks) {
        String instance = UUID.randomUUID().toString();
        try {
            QuartzSchedulerResources resources = resources(instance, store(pool, instance));
            QuartzScheduler quartz = new QuartzScheduler(resources, 0, 0);
            ClassLoadHelper classes = new CascadingClassLoadHelper();
            classes.initialize();
            resources.getJobStore().initialize(classes, quartz.getSchedulerSignaler());
            StdScheduler scheduler = new StdScheduler(quartz);
            resources.getJobRunShellFactory().initialize(scheduler);
            quartz.initialize();
            scheduler.setJobFactory(factory(ticks));
            return new Ticker(scheduler, ticks);
        } catch (SchedulerException | SQLException | InvalidConfigurationException e) {
            pool.close();
            throw new IllegalStateException("Quartz could not be set up: " + e.getMessage(), e);
        }
    }

    private static org.quartz.spi.JobFactory factory(List<Tick> ticks) {
        Map<Class<?>, Turn> jobs =
                ticks.stream().map(Tick::job).collect(Collectors.toMap(Turn::getClass, Function.identity()));
        return (bundle, scheduler) ->
                Objects.requireNonNull(jobs.get(bundle.getJobDetail().getJobClass()));
    }

    private static QuartzSchedulerResources resources(String instance, JobStoreTX store) throws SchedulerException {
        SimpleThreadPool threads = new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY);
        threads.setThreadNamePrefix("tick");
        threads.setMakeThreadsDaemons(true);
        threads.setInstanceName(NAME);
        threads.setInstanceId(instance);
        threads.initialize();
        QuartzSchedulerResources resources = new QuartzSchedulerResources();
        resources.setName(NAME);
        resources.setInstanceId(instance);
        resources.setThreadName("ticker");
        resources.setMakeSchedulerThreadDaemon(true);
        resources.setThreadExecutor(new DefaultThreadExecutor());
        resources.setThreadPool(threads);
        resources.setJobStore(store);
        resources.setJobRunShellFactory(new StdJobRunShellFactory());
        return resources;
    }

    private static JobStoreTX store(HikariDataSource pool, String instance)
            throws SQLException, InvalidConfigurationException {
        String source = NAME + " " + instance;
        DBConnectionManager.getInstance().addConnectionProvider(source, new Pool(pool));
        JobStoreTX store = new JobStoreTX();
        store.setInstanceName(NAME);
        store.setInstanceId(instance);
        store.setDataSource(source);
        store.setTablePrefix("qrtz_");
        store.setDriverDelegateClass(PostgreSQLDelegate.class.getName());
        store.setUseProperties("true");
        store.setIsClustered(true);
        store.setClusterCheckinInterval(CHECK_IN_MILLIS);
        store.setMisfireThreshold(MISFIRE_MILLIS);
        store.setMakeThreadsDaemons(true);
        return store;
    }

    /** What Quartz takes its connections from. */
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

    /** Writes down its ticks, forgets those of older versions, and begins. */
    public void start() {
        try {
            Set<JobKey> ours = ticks.stream().map(Ticker::key).collect(Collectors.toSet());
            for (JobKey stored : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
                if (!ours.contains(stored)) {
                    scheduler.deleteJob(stored);
                }
            }
            for (Tick tick : ticks) {
                JobDetail job = JobBuilder.newJob(tick.job().getClass())
                        .withIdentity(key(tick))
                        .build();
                scheduler.scheduleJob(job, Set.of(trigger(tick)), true);
            }
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz could not be started: " + e.getMessage(), e);
        }
    }

    private static JobKey key(Tick tick) {
        return new JobKey(tick.name(), GROUP);
    }

    private static Trigger trigger(Tick tick) {
        // what was missed is made up for by the next tick, which sees all that is due
        return TriggerBuilder.newTrigger()
                .withIdentity(tick.name(), GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(tick.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** Lets all ticks of this replica rest until {@link #start}. */
    public void standby() {
        scheduler.standby();
    }

    /** Whether ticks happen here. */
    public boolean runs() {
        return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Ends after the ticks that are running. */
    @Override
    public void close() {
        scheduler.standby();
        scheduler.shutdown(true);
    }
}
