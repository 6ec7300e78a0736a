package studyhall.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {
    @Test
    void twoHundredWordsTakeAMinute() {
        assertThat(ReadingTime.of(List.of("word ".repeat(200)))).isEqualTo(Duration.ofMinutes(1));
        assertThat(ReadingTime.of(List.of("`one`", "**two**", ""))).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void scriptsWithoutBlanksTakeTimeToo() {
        assertThat(ReadingTime.of(List.of("学".repeat(400)))).isGreaterThan(Duration.ofSeconds(59));
    }
}
