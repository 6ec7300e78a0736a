package studyhall.app.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this process can answer people now, and why not. Each thing that may be missing is asked in a thread of its own
 * and given up after two seconds, so that the question is always answered; an answer holds for a second, so
 * that asking often costs nothing. Thread-safe.
 */
public final class Readiness implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    /**
     * One thing.
     *
     * @param reason in plain words and without any address or name of the installation; empty when all is well
     * @param ready whether people can be answered in spite of it
     */
    public record Check(String name, Optional<String> reason, boolean ready) {}

    /** All of them; ready when none is in trouble. */
    public record Report(List<Check> checks) {
        public Report {
            checks = List.copyOf(checks);
        }

        public boolean ready() {
            return checks.stream().allMatch(Check::ready);
        }

        /** {@code {"ready": false, "checks": [{"name": "database", "ready": false, "reason": "..."}]}}. */
        public String json() {
            ObjectNode root = JSON.createObjectNode().put("ready", ready());
            ArrayNode list = root.putArray("checks");
            checks.forEach(check -> {
                ObjectNode node = list.addObject().put("name", check.name());
                node.put("ready", check.ready());
                check.reason().ifPresent(reason -> node.put("reason", reason));
            });
            try {
                return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A question that may still be on its way from the last time. */
    private static final class Asked {
        private final String name;
        private final Supplier<Optional<String>> question;
        private final boolean decides;
        private @Nullable CompletableFuture<Optional<String>> underWay;

        private Asked(String name, Supplier<Optional<String>> question, boolean decides) {
            this.name = name;
            this.question = question;
            this.decides = decides;
        }

        private Check check(Optional<String> answer) {
            return new Check(name, answer, answer.isEmpty() || !decides);
        }
    }

    private final Duration patience;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService askers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "readiness");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> program = Optional.of("It is starting.");
    private @Nullable Report last;
    private long lastAt;

    /** Not ready before {@link #started}. */
    public Readiness() {
        this(PATIENCE);
    }

    Readiness(Duration patience) {
        this.patience = patience;
    }

    /** Asks for one thing more from now on. */
    public void ask(String name, Supplier<Optional<String>> trouble) {
        asked.add(new Asked(name, trouble, true));
    }

    /** Tells one thing more from now on, which keeps nobody from being answered. */
    public void mention(String name, Supplier<Optional<String>> trouble) {
        asked.add(new Asked(name, trouble, false));
    }

    /** All is in place; what was asked for decides. */
    public synchronized void started() {
        program = Optional.empty();
        last = null;
    }

    /** Takes nothing more: whoever sends people here should send them elsewhere. */
    public synchronized void ending() {
        program = Optional.of("It is ending.");
        last = null;
    }

    public synchronized Report report() {
        long now = System.nanoTime();
        Report known = last;
        if (known != null && now - lastAt < FRESH_NANOS) {
            return known;
        }
        List<Check> checks = new ArrayList<>(List.of(new Check("program", program, program.isEmpty())));
        asked.forEach(this::begin);
        long until = now + patience.toNanos();
        asked.forEach(each -> checks.add(each.check(answer(each, until))));
        Report report = new Report(checks);
        last = report;
        lastAt = System.nanoTime();
        return report;
    }

    private void begin(Asked each) {
        if (each.underWay == null) {
            each.underWay = CompletableFuture.supplyAsync(each.question, askers);
        }
    }

    private Optional<String> answer(Asked each, long until) {
        CompletableFuture<Optional<String>> underWay = Objects.requireNonNull(each.underWay);
        try {
            Optional<String> answer = underWay.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            each.underWay = null;
            return answer;
        } catch (TimeoutException e) {
            return Optional.of("It did not answer within " + patience.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            each.underWay = null;
            log.warn(
                    "Whether there is trouble with {} could not be found out: {}",
                    each.name,
                    String.valueOf(e.getCause()));
            return Optional.of("It does not answer; the log says more.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("It was interrupted.");
        }
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
