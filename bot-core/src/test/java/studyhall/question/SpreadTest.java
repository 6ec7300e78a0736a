package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studyhall.question.QuestionWriter.Written;

/** A note of nothing but tables asks no more of one kind than three in ten. */
class SpreadTest {
    private static final List<String> KINDS = List.of("row-to-cell", "cell-to-row");

    private static String tables(int rows) {
        StringBuilder note =
                new StringBuilder("# Harbour\n\n## Boats\n\n| Boat | Skipper | Mooring | Cargo |\n|---|---|---|---|\n");
        List<String> boats =
                List.of("Dora", "Flint", "Gannet", "Hollis", "Ibex", "Juno", "Kite", "Lorne", "Maud", "Nettle");
        List<String> skippers =
                List.of("Abel", "Bruce", "Cyril", "Edda", "Frank", "Greta", "Hugo", "Ines", "Jakob", "Klara");
        List<String> moorings =
                List.of("quay", "basin", "pier", "slip", "jetty", "shoal", "lock", "wharf", "creek", "buoy");
        List<String> cargo = List.of("salt", "timber", "wool", "tar", "grain", "peat", "glass", "hemp", "tin", "brick");
        for (int i = 0; i < rows; i++) {
            note.append("| ")
                    .append(boats.get(i))
                    .append(" | ")
                    .append(skippers.get(i))
                    .append(" | ");
            note.append(moorings.get(i)).append(" | ").append(cargo.get(i)).append(" |\n");
        }
        return note.toString();
    }

    @Test
    void neither_cells_nor_rows_are_asked_more_often_and_every_row_is_asked() {
        Written written = NotesRead.of(tables(10)).written();
        Map<String, Long> counts =
                written.questions().stream().collect(Collectors.groupingBy(Question::archetype, Collectors.counting()));
        assertThat(counts.keySet()).containsAll(KINDS);
        for (String kind : KINDS) {
            assertThat(counts.getOrDefault(kind, 0L)
                            / (double) written.questions().size())
                    .isLessThanOrEqualTo(0.34);
        }
        assertThat(written.questions()).hasSizeGreaterThan(20);
        assertThat(written.questions().stream()
                        .map(question -> question.source().fromLine())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void what_is_left_out_is_told_line_by_line() {
        Written written = NotesRead.of(tables(10)).written();
        assertThat(written.refusals())
                .anySatisfy(refusal ->
                        assertThat(refusal.toString()).contains("mostly tables").contains("note.md:"));
        assertThat(written.tally().allDrafts() - written.tally().allRefusals())
                .isEqualTo(written.questions().size());
    }

    @Test
    void a_small_table_keeps_all_that_it_gives() {
        assertThat(NotesRead.of(tables(3)).written().refusals())
                .noneMatch(refusal -> refusal.gate().equals("spread"));
    }
}
