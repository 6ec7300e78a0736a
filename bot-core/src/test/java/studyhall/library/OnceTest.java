package studyhall.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked for by many is made by one. */
class OnceTest {
    @Test
    void makesNothingUntilItIsAskedAndThenOneThing() {
        AtomicInteger made = new AtomicInteger();
        Once<Integer> once = new Once<>(made::incrementAndGet);
        assertThat(once.known()).isFalse();
        assertThat(made).hasValue(0);

        assertThat(IntStream.range(0, 10_000)
                        .parallel()
                        .map(i -> once.get())
                        .distinct()
                        .toArray())
                .containsExactly(1);
        assertThat(once.known()).isTrue();
    }

    @Test
    void isTriedAgainAfterAFailure() {
        AtomicInteger tries = new AtomicInteger();
        Once<String> once = new Once<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
            return "made";
        });
        assertThatThrownBy(once::get).hasMessage("the first time");
        assertThat(once.known()).isFalse();
        assertThat(once.get()).isEqualTo("made");
    }
}
