package studyhall.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Jdbi;
import studyhall.app.faults.TalkingSlack.Post;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/**
 * A practice of one person under SIGKILL: they answer item after item on a local Slack, press again what brought no answer,
 * and the process is killed at random points and started again. Prints what came of it, and exits with 1 when a review
 * that was confirmed is not kept as it was, or one is there twice or missing.
 *
 * <p>Arguments: items (200), seconds between a start and the next kill at most (3), seed (by the clock).
 */
public final class PracticeKills {
    private static final String WHO = "U0ALONE";
    private static final String WHERE = "C0ALONE";

    /** As many as one practice may have. */
    private static final int MOST = 100;

    private static final int LINES = 2;
    private static final long PATIENCE_MILLIS = 1_500;
    private static final long LONGEST_SECONDS = 1_500;

    private final int items;
    private final int killEvery;
    private final Random random;
    private final Path folder;
    private final Map<String, String> confirmed = new ConcurrentSkipListMap<>();
    private volatile boolean over;
    private volatile int kills;
    private int unanswered;

    private PracticeKills(int items, int killEvery, long seed, Path folder) {
        this.items = items;
        this.killEvery = killEvery;
        this.random = new Random(seed);
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int killEvery = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Path folder = Files.createTempDirectory("studyhall-practice");
        System.out.println("Everything is kept in " + folder + "; seed " + seed + ".");
        System.exit(new PracticeKills(items, killEvery, seed, folder).run() ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, ExecutionException {
        Path data = folder.resolve("data");
        try (Database database = Database.open(data, Progress.silent());
                TalkingSlack slack = new TalkingSlack(lines -> {});
                Fleet fleet = new Fleet(folder, environment(data, slack), List.of(0))) {
            fleet.start();
            while (slack.lines() < LINES) {
                Thread.sleep(100);
            }
            Thread killer = new Thread(() -> kill(slack, fleet), "killer");
            killer.start();
            try {
                for (int done = 0; done < items; done += MOST) {
                    practise(slack, Math.min(MOST, items - done), done / MOST + 1);
                }
            } finally {
                over = true;
                killer.join();
            }
            List<String> wrong = wrong(database.jdbi());
            wrong.stream().limit(20).forEach(System.out::println);
            System.out.printf(
                    "| items | confirmed | presses without an answer | kills | differences |%n|---|---|---|---|---|%n"
                            + "| %d | %d | %d | %d | %d |%n",
                    items, confirmed.size(), unanswered, kills, wrong.size());
            return wrong.isEmpty();
        }
    }

    private static Map<String, String> environment(Path data, TalkingSlack slack) {
        return Map.of(
                "STUDYHALL_DATA", data.toString(),
                "PORT", "0",
                "SLACK_BOT_TOKEN", "xoxb-crashes-1",
                "SLACK_APP_TOKEN", "xapp-crashes-1",
                "SLACK_API_URL", slack.api());
    }

    private void kill(TalkingSlack slack, Fleet fleet) {
        Random moments = new Random(random.nextLong());
        try {
            while (!over) {
                while (!over && slack.lines() < LINES) {
                    Thread.sleep(50);
                }
                Thread.sleep(moments.nextInt(killEvery * 1_000));
                if (!over) {
                    fleet.kill(0);
                    kills++;
                    System.out.printf("%d kills, %d items confirmed%n", kills, confirmed.size());
                    Thread.sleep(500);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void practise(TalkingSlack slack, int wanted, int number) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
        Post nothing = new Post("1.0", "", List.of());
        Optional<Post> shown = Optional.empty();
        while (shown.filter(post -> !post.buttons().isEmpty()).isEmpty()) {
            // to begin twice would end the first: only what says that there is none yet lets it begin
            shown = press(slack, nothing, "run.next:" + number + ":0");
            if (shown.filter(post -> post.buttons().isEmpty()).isPresent()) {
                shown = answer(slack.type(WHO, WHERE, "practice n:" + wanted));
            }
        }
        while (shown.isEmpty() || !shown.get().text().contains("You knew")) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The practice does not end");
            }
            Post now = shown.orElse(nothing);
            Optional<String> choice = choice(now);
            shown = press(slack, now, choice.orElse("run.next:" + number + ":0"));
            if (choice.isPresent()
                    && shown.filter(post -> post.text().contains("This comes back"))
                            .isPresent()) {
                String[] parts = choice.get().split(":");
                confirmed.put(parts[1] + ":" + parts[2], shown.get().text().contains("Right: ") ? "GOOD" : "AGAIN");
            }
        }
    }

    /** An answer to what is shown; nothing where it is answered, or nothing is known of it. */
    private Optional<String> choice(Post shown) {
        List<String> choices = shown.buttons().stream()
                .filter(id -> id.startsWith("run.pick:") || id.startsWith("run.turn:") || id.startsWith("run.grade:"))
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }

    private Optional<Post> press(TalkingSlack slack, Post post, String button)
            throws InterruptedException, ExecutionException {
        Optional<Post> answer = answer(slack.pressed(WHO, WHERE, post, button, slack.now()));
        // sometimes a person presses twice
        if (answer.isEmpty() || random.nextInt(10) == 0) {
            Optional<Post> again = answer(slack.pressed(WHO, WHERE, post, button, slack.now()));
            return answer.isPresent() ? answer : again;
        }
        return answer;
    }

    private Optional<Post> answer(CompletableFuture<Post> told) throws InterruptedException, ExecutionException {
        try {
            return Optional.of(told.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            unanswered++;
            return Optional.empty();
        }
    }

    private List<String> wrong(Jdbi jdbi) {
        Map<String, String> kept = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT practice, item, rating FROM review WHERE NOT exam")
                .map((row, context) ->
                        Map.entry(row.getInt("practice") + ":" + row.getInt("item"), row.getString("rating")))
                .forEach(review -> {
                    if (kept.put(review.getKey(), review.getValue()) != null) {
                        wrong.add("twice: " + review);
                    }
                }));
        for (int i = 0; i < items; i++) {
            String item = (i / MOST + 1) + ":" + (i % MOST + 1);
            if (!kept.containsKey(item)) {
                wrong.add("missing: " + item);
            }
        }
        if (kept.size() != items) {
            wrong.add("reviews: " + kept.size());
        }
        confirmed.forEach((item, rating) -> {
            if (!rating.equals(kept.get(item))) {
                wrong.add("confirmed " + item + " as " + rating + ", kept " + kept.get(item));
            }
        });
        wrong.addAll(jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT coalesce(memory.fact_key, counted.fact_key) || ': ' || coalesce(reviews, 0) || ' in the memory, '
                               || coalesce(number, 0) || ' reviews'
                        FROM memory FULL JOIN (SELECT fact_key, count(*) AS number FROM review GROUP BY fact_key) AS counted
                          ON counted.fact_key = memory.fact_key
                        WHERE reviews IS DISTINCT FROM number""").mapTo(String.class).list()));
        wrong.addAll(jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT 'practice ' || number || ': ' || answered || ' answered, ' || known || ' known' FROM practice
                        WHERE answered <> (SELECT count(*) FROM review WHERE practice = number AND NOT exam)
                           OR known <> (SELECT count(*) FROM review
                                        WHERE practice = number AND NOT exam AND rating <> 'AGAIN')""").mapTo(String.class).list()));
        return wrong;
    }
}
