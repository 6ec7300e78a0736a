package studyhall.app.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.delivery.OutboxDesk;
import studyhall.library.Library;

/**
 * Figures for Prometheus. What happens is counted as it happens, at the cost of a look into a map and an addition; what has
 * to be asked for is asked for in the background, so that neither people nor a scrape wait for the database. Thread-safe.
 */
public final class Figures implements Signals, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Figures.class);
    private static final long ASKED_SECONDS = 10;

    /** From what one guarded statement takes to what Slack and Discord no longer wait for. */
    private static final Duration[] ANSWERS = durations(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 3_000);

    private static final Duration[] LATENESS = durations(1_000, 5_000, 10_000, 30_000, 60_000, 300_000, 1_800_000);

    /** What one figure is about; empty where it is about no such thing. */
    private record Name(String meter, String platform, String name, String outcome) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Name, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Name, Counter> counters = new ConcurrentHashMap<>();
    private final JvmGcMetrics collector = new JvmGcMetrics();
    private final MultiGauge rows = MultiGauge.builder("studyhall.outbox.rows")
            .description("Posts that are waiting, under way, or given up, by state")
            .register(registry);
    private final MultiGauge late = MultiGauge.builder("studyhall.outbox.late")
            .description("For how long the oldest post in a state has been due")
            .baseUnit("seconds")
            .register(registry);
    private final MultiGauge notes = MultiGauge.builder("studyhall.library")
            .description("What the shared notes hold, with the version that is served")
            .register(registry);
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "figures");
        thread.setDaemon(true);
        return thread;
    });

    /** Figures of the process itself are kept from the start. */
    public Figures() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collector.bindTo(registry);
    }

    private static Duration[] durations(long... millis) {
        return java.util.Arrays.stream(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /** Watches also what stands in the database and in memory. */
    public void watch(DataSource pool, OutboxDesk outbox, Supplier<Library> library) {
        if (pool instanceof HikariDataSource hikari) {
            hikari.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        }
        asking.scheduleWithFixedDelay(() -> ask(outbox, library.get()), 0, ASKED_SECONDS, TimeUnit.SECONDS);
    }

    private void ask(OutboxDesk outbox, Library library) {
        Tags version = Tags.of("version", library.version());
        notes.register(
                List.of(
                        Row.of(version.and("holds", "notes"), library.notes().size()),
                        Row.of(
                                version.and("holds", "questions"),
                                library.questions().size()),
                        Row.of(version.and("holds", "tips"), library.tips().size())),
                true);
        List<Row<?>> counts = new ArrayList<>();
        List<Row<?>> ages = new ArrayList<>();
        try {
            outbox.queues().forEach(queue -> {
                Tags tags = Tags.of(
                        "platform",
                        word(queue.platform()),
                        "state",
                        word(queue.state().name()));
                counts.add(Row.of(tags, queue.rows()));
                ages.add(Row.of(tags, queue.late().toMillis() / 1000.0));
            });
        } catch (RuntimeException e) {
            // then there are no figures, which is seen, rather than old ones
            log.warn("The outbox could not be counted: {}", e.toString());
        }
        rows.register(counts, true);
        late.register(ages, true);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void answered(Platform platform, String name, String outcome, long nanos) {
        timer(
                        "studyhall.commands",
                        "Time from a command or press to its answer",
                        platform.name(),
                        name,
                        outcome,
                        ANSWERS)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void acknowledged(Platform platform, long nanos) {
        timer(
                        "studyhall.acknowledgement",
                        "Time until a platform was told that it arrived",
                        platform.name(),
                        "",
                        "",
                        ANSWERS)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void posted(Platform platform, Duration lateness) {
        timer(
                        "studyhall.post.lateness",
                        "How late a planned post stood in its channel",
                        platform.name(),
                        "",
                        "",
                        LATENESS)
                .record(lateness.isNegative() ? Duration.ZERO : lateness);
    }

    private Timer timer(
            String meter, String meaning, String platform, String name, String outcome, Duration[] buckets) {
        Name key = new Name(meter, platform, name, outcome);
        Timer known = timers.get(key);
        return known != null
                ? known
                : timers.computeIfAbsent(key, missing -> Timer.builder(meter)
                        .description(meaning)
                        .serviceLevelObjectives(buckets)
                        .tags(tags(missing))
                        .register(registry));
    }

    @Override
    public void began(String kind) {
        counter("studyhall.begun", "Quizzes and challenges that began", "", kind, "")
                .increment();
    }

    @Override
    public void tapped(String kind, String outcome) {
        counter("studyhall.answers", "Taps on options, by what became of them", "", kind, outcome)
                .increment();
    }

    @Override
    public void limited(Platform platform, String what) {
        counter("studyhall.rate.limited", "Times that a platform's limit was met", platform.name(), what, "")
                .increment();
    }

    private Counter counter(String meter, String meaning, String platform, String name, String outcome) {
        Name key = new Name(meter, platform, name, outcome);
        Counter known = counters.get(key);
        return known != null
                ? known
                : counters.computeIfAbsent(key, missing -> Counter.builder(meter)
                        .description(meaning)
                        .tags(tags(missing))
                        .register(registry));
    }

    private static Tags tags(Name name) {
        Tags tags = Tags.empty();
        tags = name.platform().isEmpty() ? tags : tags.and("platform", word(name.platform()));
        tags = name.name().isEmpty() ? tags : tags.and("name", name.name());
        return name.outcome().isEmpty() ? tags : tags.and("outcome", name.outcome());
    }

    /** All of them as Prometheus reads them. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        asking.shutdownNow();
        collector.close();
        registry.close();
    }
}
