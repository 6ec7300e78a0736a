package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads that wait for each other's work are never stuck. */
class SettledTest {
    @Test
    void givesAllTheSame() {
        Settled<Object> settled = new Settled<>(Object::new);
        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(i -> settled.get())
                        .distinct()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aLibraryThatManyAskAtOnceAnswersAll() throws Exception {
        Desk desk = new Desk();
        for (int i = 0; i < 24; i++) {
            desk.write(
                    "note" + i + ".md",
                    "# Note " + i + "\n\n## Kinds\n\n- **Alder" + i + "** - Keeps rows\n- **Birch" + i
                            + "** - Adds columns\n- **Cedar** - Finds documents\n- **Dogwood** - Draws edges\n");
        }
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < Integer.getInteger("rounds", 200); round++) {
                try (LibraryLoader loader = LibraryLoader.open(desk)) {
                    Library library = loader.get();
                    CountDownLatch start = new CountDownLatch(1);
                    List<Future<Integer>> answers = new ArrayList<>();
                    for (int i = 0; i < 8; i++) {
                        String file = "note" + i + ".md";
                        boolean whole = i % 2 == 0;
                        answers.add(many.submit(() -> {
                            start.await();
                            return whole
                                    ? library.topics().size()
                                    : library.questionsIn(file).size();
                        }));
                    }
                    start.countDown();
                    for (Future<Integer> answer : answers) {
                        assertThat(answer.get(60, TimeUnit.SECONDS)).isPositive();
                    }
                }
            }
        } finally {
            many.shutdownNow();
        }
    }
}
