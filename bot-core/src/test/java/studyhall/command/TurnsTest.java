package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final Turns turns = new Turns("turns", 4, 1, nanos::get);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
        turns.close();
    }

    private void offer(String workspace, String person, String what) {
        assertThat(turns.offer(workspace, person, () -> done.add(what))).isEmpty();
    }

    private void occupy(String workspace, String person, AtomicInteger inside) {
        assertThat(turns.offer(workspace, person, () -> {
                    inside.incrementAndGet();
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .isEmpty();
    }

    @Test
    void whatOnePersonDidIsWorkedOffInItsOrderAndOneAfterTheOther() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < Turns.AT_ONCE; i++) {
            expected.add("press " + i);
            offer("T1", "olga", "press " + i);
        }
        await().until(() -> done.size() == Turns.AT_ONCE);
        assertThat(done).isEqualTo(expected);
    }

    @Test
    void whoDoesMoreAtOnceThanAPersonCanWaitsAndNobodyElseDoes() {
        for (int i = 0; i < Turns.AT_ONCE; i++) {
            offer("T1", "olga", "olga " + i);
        }
        int wait = turns.offer("T1", "olga", () -> done.add("too much")).orElseThrow();
        assertThat(wait).isBetween(1, 10);
        assertThat(Turns.patience(wait).plainText()).contains("Try again in " + wait + " s.");
        offer("T1", "kim", "kim");
        offer("T2", "olga", "the same one elsewhere");

        nanos.addAndGet(wait * 1_000_000_000L);
        offer("T1", "olga", "after the wait");
        await().until(() -> done.containsAll(List.of("kim", "the same one elsewhere", "after the wait")));
        assertThat(done).doesNotContain("too much");
    }

    @Test
    void aWorkspaceAloneHasAllThreadsAndBesideOthersItsShare() {
        AtomicInteger alone = new AtomicInteger();
        for (int i = 0; i < 8; i++) {
            occupy("T1", "person " + i, alone);
        }
        await().until(() -> alone.get() == 4);
        gate.countDown();
        await().until(() -> alone.get() == 8);
    }

    @Test
    void besideAFloodANeighbourIsNextAndTheFloodHasNoMoreThanItsShare() {
        AtomicInteger flood = new AtomicInteger();
        occupy("T1", "first", flood);
        await().until(() -> flood.get() == 1);
        offer("T2", "neighbour", "neighbour 1");
        for (int i = 0; i < 200; i++) {
            occupy("T1", "person " + i, flood);
        }
        offer("T2", "neighbour", "neighbour 2");
        await().until(() -> done.contains("neighbour 2"));
        assertThat(flood.get()).as("at once").isEqualTo(1);

        gate.countDown();
        await().until(() -> flood.get() == 201);
    }

    @Test
    void whatWaitsForSomebodyElseIsNotCountedSoThatOthersOfItsWorkspaceGoOn() {
        AtomicInteger waiting = new AtomicInteger();
        offer("T2", "neighbour", "neighbour");
        occupy("T1", "olga", waiting);
        await().until(() -> waiting.get() == 1 && done.contains("neighbour"));
        offer("T1", "kim", "kim");
        nanos.addAndGet(49_000_000);
        offer("T2", "neighbour", "neighbour again");
        await().until(() -> done.contains("neighbour again"));
        assertThat(done).as("before that is known").doesNotContain("kim");

        nanos.addAndGet(1_000_000);
        await().until(() -> done.contains("kim"));
    }

    @Test
    void andThoseThatWaitLeaveHalfTheThreadsToNeighbours() {
        AtomicInteger waiting = new AtomicInteger();
        offer("T2", "neighbour", "neighbour");
        for (int i = 0; i < 8; i++) {
            nanos.addAndGet(50_000_000);
            occupy("T1", "person " + i, waiting);
        }
        await().until(() -> waiting.get() == 2);
        nanos.addAndGet(50_000_000);
        offer("T2", "neighbour", "neighbour again");
        await().until(() -> done.contains("neighbour again"));
        assertThat(waiting.get()).as("at once").isEqualTo(2);
    }

    @Test
    void whatFailsKeepsNothingFromBeingWorkedOff() {
        assertThat(turns.offer("T1", "olga", () -> {
                    throw new IllegalStateException("as a test wants it");
                }))
                .isEmpty();
        offer("T1", "olga", "after it");
        await().until(() -> done.contains("after it"));
    }
}
