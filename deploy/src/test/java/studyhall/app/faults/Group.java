package studyhall.app.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import studyhall.app.faults.TalkingSlack.Post;
import studyhall.app.faults.Taps.Tap;

/**
 * People of one channel who play one quiz after the other. They go by nothing but the messages that they see, and do
 * again what brought no answer within {@link #PATIENCE_MILLIS}.
 */
final class Group implements Runnable {
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long LONGEST_MILLIS = 240_000;
    private static final int OPTIONS = 3;

    private record Planned(String user, int round, long atMillis) {}

    private record Asked(
            String user,
            long quiz,
            int round,
            int option,
            long at,
            long sinceMillis,
            CompletableFuture<String> answer) {}

    private final TalkingSlack slack;
    private final Taps taps;
    private final String channel;
    private final List<String> people;
    private final AtomicInteger toPlay;
    private final AtomicInteger ended;
    private final Random random;
    private long last;

    /**
     * Gathers them.
     *
     * @param people the first starts the quizzes
     * @param toPlay quizzes that nobody has begun yet
     * @param ended counts those that were seen to end
     */
    Group(
            TalkingSlack slack,
            Taps taps,
            String channel,
            List<String> people,
            AtomicInteger toPlay,
            AtomicInteger ended,
            Random random) {
        this.slack = slack;
        this.taps = taps;
        this.channel = channel;
        this.people = List.copyOf(people);
        this.toPlay = toPlay;
        this.ended = ended;
        this.random = random;
    }

    @Override
    public void run() {
        try {
            while (toPlay.getAndDecrement() > 0) {
                if (new Evening().play()) {
                    ended.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One quiz. */
    private final class Evening {
        private final long began = millis();
        private final Set<Integer> plannedRounds = new HashSet<>();
        private final List<Planned> planned = new ArrayList<>();
        private final List<Asked> waiting = new ArrayList<>();
        private final String line = "quiz start questions:" + (1 + random.nextInt(3)) + " seconds:10 mode:"
                + (random.nextInt(3) == 0 ? "live" : "calm");
        private long movedMillis;
        private boolean joined;

        /** Whether its end was seen. */
        boolean play() throws InterruptedException {
            while (millis() - began < LONGEST_MILLIS) {
                List<Post> posts = slack.in(channel).stream()
                        .filter(post -> post.buttons().stream().anyMatch(id -> quiz(id) > last))
                        .toList();
                Optional<Pressable> end = button(posts, "quiz.again:");
                if (end.isPresent()) {
                    last = quiz(end.get().id());
                    hear(true);
                    return true;
                }
                look(posts);
                hear(false);
                Thread.sleep(40);
            }
            return false;
        }

        private void look(List<Post> posts) {
            Map<Integer, Post> open = open(posts);
            if (open.isEmpty()) {
                move(posts);
            } else {
                int round = open.keySet().iterator().next();
                Post post = open.get(round);
                if (plannedRounds.add(round)) {
                    plan(round);
                }
                tap(post, round);
            }
        }

        /** The last round that is asked and not yet revealed, with its message. */
        private Map<Integer, Post> open(List<Post> posts) {
            Map<Integer, Post> open = new TreeMap<>(Comparator.reverseOrder());
            Set<Integer> revealed = new HashSet<>();
            for (Post post : posts) {
                post.buttons().stream()
                        .filter(id -> id.startsWith("quiz.pick:"))
                        .findFirst()
                        .ifPresent(id -> open.put(number(id, 2), post));
                post.buttons().stream()
                        .filter(id -> id.startsWith("quiz.report:"))
                        .forEach(id -> revealed.add(number(id, 2)));
            }
            open.keySet().removeAll(revealed);
            return open;
        }

        /** Whoever starts quizzes types, presses "Start now" or "Next"; sometimes the clock is left to do it. */
        private void move(List<Post> posts) {
            if (millis() - movedMillis < PATIENCE_MILLIS) {
                return;
            }
            Optional<Pressable> next = button(posts, "quiz.next:");
            if (posts.isEmpty()) {
                slack.type(people.get(0), channel, line);
            } else if (next.isPresent()) {
                Optional<Pressable> join = button(posts, "quiz.join:");
                if (join.isPresent() && !joined) {
                    joined = true;
                    people.stream()
                            .filter(person -> random.nextInt(3) > 0)
                            .forEach(person -> press(person, join.get()));
                } else if (random.nextInt(5) > 0) {
                    press(people.get(0), next.get());
                }
            }
            // not all at the same moment after something was shown
            movedMillis = millis() - random.nextInt(1_500);
        }

        private void press(String user, Pressable button) {
            slack.press(user, channel, button.post(), button.id(), slack.now());
        }

        private void plan(int round) {
            movedMillis = 0;
            for (String user : people) {
                int many = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(2);
                for (int i = 0; i < many; i++) {
                    planned.add(new Planned(user, round, millis() + random.nextInt(2_500)));
                }
            }
        }

        private void tap(Post post, int round) {
            for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
                Planned due = each.next();
                if (due.round() != round) {
                    each.remove();
                } else if (due.atMillis() <= millis()) {
                    each.remove();
                    int option = random.nextInt(OPTIONS);
                    String id = post.buttons().stream()
                            .filter(button -> button.startsWith("quiz.pick:") && number(button, 3) == option)
                            .findFirst()
                            .orElse("");
                    if (!id.isEmpty()) {
                        long at = slack.now();
                        CompletableFuture<String> answer = slack.press(due.user(), channel, post, id, at);
                        waiting.add(new Asked(due.user(), quiz(id), round, option, at, millis(), answer));
                    }
                }
            }
        }

        /** Writes down what was told; who was told nothing taps once more. */
        private void hear(boolean over) {
            for (Iterator<Asked> each = waiting.iterator(); each.hasNext(); ) {
                Asked asked = each.next();
                String told = asked.answer().getNow("");
                boolean given = over || millis() - asked.sinceMillis() > PATIENCE_MILLIS;
                if (!told.isEmpty() || given) {
                    each.remove();
                    taps.add(new Tap(asked.user(), asked.quiz(), asked.round(), asked.option(), asked.at(), told));
                    if (told.isEmpty()) {
                        planned.add(new Planned(asked.user(), asked.round(), millis() + random.nextInt(500)));
                    }
                }
            }
        }
    }

    private record Pressable(Post post, String id) {}

    /** The last button of a kind. */
    private static Optional<Pressable> button(List<Post> posts, String kind) {
        return posts.stream()
                .flatMap(post -> post.buttons().stream()
                        .filter(id -> id.startsWith(kind))
                        .map(id -> new Pressable(post, id)))
                .reduce((first, second) -> second);
    }

    private static long quiz(String button) {
        return button.startsWith("quiz.") ? Long.parseLong(button.split(":", -1)[1]) : 0;
    }

    private static int number(String button, int index) {
        return Integer.parseInt(button.split(":", -1)[index]);
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }
}
