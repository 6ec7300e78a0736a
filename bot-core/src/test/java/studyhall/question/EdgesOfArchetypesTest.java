package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an archetype must hold back, and right beside it, where it need not. */
class EdgesOfArchetypesTest {
    private static List<Question> of(String archetype, String note) {
        return new QuestionWriter()
                .write(NotesRead.of(note).facts()).questions().stream()
                        .filter(question -> question.archetype().equals(archetype))
                        .toList();
    }

    private static List<String> options(Question question) {
        return question.options().stream().map(Option::text).toList();
    }

    private static String fields(String rule) {
        return """
                # Rollouts

                ## Fields

                - **`surge`** - Pods above the wanted number
                - **`spare`** - Pods below the wanted number
                - **`history`** - Old revisions that are kept
                - **`deadline`** - Time until a failure is told
                - **`replicas`** - Pods that are wanted
                - **`paused`** - Stops all of it
                """ + rule;
    }

    @Test
    void a_rule_that_forbids_a_state_of_two_does_not_forbid_their_use() {
        assertThat(of("only-one-of-pair", fields("- **Cannot use both:** `surge` and `spare`\n")))
                .hasSize(1);
        assertThat(of("only-one-of-pair", fields("- **Cannot both be 0:** `surge` and `spare`\n")))
                .isEmpty();
    }

    @Test
    void who_is_among_all_of_them_is_no_wrong_answer() {
        String ports = """
                # Ports

                ## Ports to know

                | Component | Port | Used by |
                |---|---|---|
                | Gate | 6443 | All hosts |
                | Store | 2379 | The gate alone |
                | Agent | 10250 | Office staff |
                | Planner | 10259 | Night workers |
                | Ledger | 10257 | Auditors |
                """;
        List<Question> asked = of("cell-to-row", ports).stream()
                .filter(question -> question.stem().contains("Office staff"))
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(options(asked.get(0))).contains("Agent").doesNotContain("Gate");
    }

    @Test
    void what_is_defined_by_the_right_answer_is_no_wrong_one() {
        String detectors = """
                # Detectors

                ## Architectures

                - **Swift Net** - Two stages with a proposal of regions
                - **Mask Net** - A head for outlines on top of Swift Net
                - **Glance** - One pass over a grid of cells
                - **Mirror** - A pair of encoders for matching
                - **Prism** - Splits an image into bands of colour
                """;
        List<Question> asked = of("meaning-to-term", detectors).stream()
                .filter(question -> question.stem().contains("Two stages"))
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(options(asked.get(0))).contains("Swift Net").doesNotContain("Mask Net");
    }

    @Test
    void a_parenthesis_behind_an_operator_is_part_of_the_value() {
        String metrics = """
                # Metrics

                ## Metrics

                - **Recall** - TP / (TP + FN)
                - **Overlap** - Shared area / area of both
                - **Drift** - New mean - old mean
                - **Lift** - Rate with / rate without
                """;
        assertThat(new QuestionWriter().write(NotesRead.of(metrics).facts()).questions())
                .isNotEmpty()
                .allSatisfy(question -> assertThat(options(question)).noneMatch(text -> text.endsWith("/")));
    }

    @Test
    void a_range_has_neighbours_of_its_own_unit_and_none_below_zero() {
        String limits = """
                # Limits

                ## Settings

                - **`timeout`** - Time until a call is given up
                  - Range: 1 to 3600 seconds
                - **`retention`** - Time for which copies stay
                  - Range: 0 to 90 days
                - **`fan_out`** - Workers that share a job
                  - Range: 0 to 64
                - **`backlog`** - Calls that wait
                  - Range: 1 to 128
                - **`burst`** - Calls at once
                  - Range: 1 to 32
                """;
        assertThat(of("range", limits)).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .noneMatch(text -> text.startsWith("-"))
                .allMatch(text -> text.endsWith("seconds")
                        == options(question).get(question.key()).endsWith("seconds")));
    }

    @Test
    void an_abbreviation_tells_the_name_that_it_stands_for() {
        String modes = """
                # Volumes

                ## Modes

                | Mode | Short | Allows |
                |---|---|---|
                | ReadWriteOnce | RWO | One writer |
                | ReadOnlyMany | ROX | Many readers |
                | ReadWriteMany | RWX | Many writers |
                | WriteNeverAgain | WNA | A single pass |
                """;
        assertThat(new QuestionWriter().write(NotesRead.of(modes).facts()).questions())
                .noneMatch(question -> question.stem().contains("Short"));
    }

    @Test
    void a_name_is_an_option_as_its_author_writes_it() {
        String parts = """
                # Cluster

                ## Parts

                - **etcd** - Keeps all data of the cluster
                - **kubelet** - Starts what a node is given
                - **coredns** - Answers for names of services
                - **flannel** - Carries packets between nodes
                """;
        assertThat(of("meaning-to-term", parts)).isNotEmpty().allSatisfy(question -> assertThat(options(question))
                .allMatch(text -> Character.isLowerCase(text.charAt(0))));
    }

    @Test
    void a_value_that_nearly_all_share_is_no_bond_of_two() {
        String steps = """
                # Probes

                ## Probe fields

                | Field | Least |
                |---|---|
                | pause | 0 |
                | period | 1 |
                | limit | 1 |
                | passes | 1 |
                | misses | 1 |
                """;
        assertThat(of("same-value", steps)).isEmpty();
        assertThat(of("same-value", steps.replace("passes | 1", "passes | 2").replace("misses | 1", "misses | 3")))
                .hasSize(1);
    }
}
