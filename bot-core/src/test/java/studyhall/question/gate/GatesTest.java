package studyhall.question.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import studyhall.question.Gate;

class GatesTest {
    @Test
    void each_gate_has_a_name_of_its_own_and_a_test_of_its_own() {
        assertThat(Gates.all()).extracting(Gate::name).doesNotHaveDuplicates();
        for (Gate gate : Gates.all()) {
            String test =
                    "src/test/java/studyhall/question/gate/" + gate.getClass().getSimpleName() + "Test.java";
            assertThat(Files.exists(Path.of(test))).as(test).isTrue();
        }
    }
}
