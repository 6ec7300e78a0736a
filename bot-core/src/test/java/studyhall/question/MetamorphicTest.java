package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studyhall.note.Markup;

/** Edits of notes whose effect on questions is known beforehand: a cheap oracle for soundness. */
class MetamorphicTest {
    static Stream<String> fixtures() {
        return NotesRead.FIXTURES.stream();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void deleting_the_line_that_states_a_key_deletes_the_question(String file) {
        NotesRead notes = NotesRead.fixture(file);
        List<Question> questions = notes.questions();
        // every seventh question, since each is a reading of its own
        for (int i = 0; i < questions.size(); i += 7) {
            Question question = questions.get(i);
            NotesRead without = notes.edited(file, text -> withoutLines(text, question));
            assertThat(without.questions())
                    .as("without line %d: %s", question.source().fromLine(), question.stem())
                    .noneMatch(other -> other.stem().equals(question.stem())
                            && other.keyOption()
                                    .text()
                                    .equals(question.keyOption().text()));
        }
    }

    private static String withoutLines(String text, Question question) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int line = question.source().fromLine(); line <= question.source().toLine(); line++) {
            lines.set(line - 1, lines.get(line - 1).startsWith("|") ? "| | | | | |" : "");
        }
        return String.join("\n", lines);
    }

    @Test
    void a_fact_that_makes_a_wrong_option_right_ends_its_place_beside_the_key_and_touches_no_other_list() {
        NotesRead before = NotesRead.of("""
                # Gardening

                ## Tools

                - **Spade** - turns heavy soil
                - **Rake** - levels loose beds
                - **Hoe** - cuts weeds
                - **Dibber** - makes planting holes

                ## Pests

                - **Aphid** - sucks sap
                - **Slug** - eats leaves at night
                - **Vole** - gnaws roots
                - **Wireworm** - bores into tubers
                """);
        Question question = one(before, "“cuts weeds”");
        for (Option option : question.options()) {
            if (option.evidence().isPresent()) {
                String name = option.text();
                NotesRead after = before.edited(
                        "note.md", text -> text + "\n## Remarks\n\n- " + name + " also cuts weeds in dry soil\n");
                assertThat(after.questions())
                        .as("%s cuts weeds too", name)
                        .noneMatch(other -> other.stem().contains("“cuts weeds”")
                                && other.options().stream()
                                        .anyMatch(o -> o.text().equals(name)));
                assertThat(about(after, "Pests")).isEqualTo(about(before, "Pests"));
            }
        }
    }

    @Test
    void a_fact_of_another_note_ends_it_as_well() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(
                "tools.md",
                "# Tools\n\n- **Spade** - turns soil\n- **Rake** - levels beds\n- **Hoe** - cuts weeds\n- **Dibber** - makes holes\n");
        assertThat(new NotesRead(texts).questions())
                .anyMatch(question -> question.stem().contains("cuts weeds"));
        texts.put("spade.md", "# More\n\n## Spade\n\n- Cuts weeds at their roots\n");
        assertThat(new NotesRead(texts).questions())
                .filteredOn(question -> question.stem().contains("cuts weeds"))
                .noneMatch(question -> question.options().stream()
                        .anyMatch(option -> option.text().equals("Spade")));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void renaming_a_term_everywhere_renames_it_in_questions_and_nothing_else(String file) {
        String old =
                switch (file) {
                    case "astronomy.md" -> "Neptune";
                    case "bases-de-datos.md" -> "Disparador";
                    case "cell-biology.md" -> "Lysosome";
                    case "contract-law.md" -> "Duress";
                    case "cooking.md" -> "Béchamel";
                    case "economics.md" -> "Oligopoly";
                    case "kubernetes.md" -> "DaemonSet";
                    case "terraform.md" -> "taint";
                    case "networking.md" -> "Telnet";
                    case "pharma.md" -> "Macrolides";
                    case "python-builtins.md" -> "__getitem__";
                    default -> "Tannenberg";
                };
        // as long as the old name, so that lengths do not change what is chosen, and of letters that echo nothing
        String renamed = "Qyx" + "q".repeat(old.length() - 3);
        NotesRead notes = NotesRead.fixture(file);
        List<String> before = contents(notes.questions(), old, renamed);
        List<String> after =
                contents(notes.edited(file, text -> text.replace(old, renamed)).questions(), old, renamed);
        // hashes of the renamed fact choose anew among its wrong options, so the stems and keys are what must agree
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<String> contents(List<Question> questions, String old, String renamed) {
        return questions.stream()
                // whose choice of one among many that could be asked hangs on a hash
                .filter(question -> !Set.of(
                                "which-pair", "same-value", "most", "contrast", "earliest-step", "first-event")
                        .contains(question.archetype()))
                .map(question -> question.archetype() + " " + Markup.plain(question.stem()) + " → "
                        + Markup.plain(question.keyOption().text()))
                .map(text -> Pattern.compile(Pattern.quote(old), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .replaceAll(renamed))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void reordering_sections_changes_no_question(String file) {
        NotesRead notes = NotesRead.fixture(file);
        Set<String> before = sheets(notes.questions());
        Set<String> after =
                sheets(notes.edited(file, MetamorphicTest::reordered).questions());
        assertThat(after).isEqualTo(before);
    }

    /** The sections of the second level, in the opposite order. */
    private static String reordered(String text) {
        String[] parts = text.split("(?m)^(?=## )");
        StringBuilder reordered = new StringBuilder(parts[0]);
        for (int i = parts.length - 1; i > 0; i--) {
            reordered.append(parts[i]).append("\n\n");
        }
        return reordered.toString();
    }

    private static Set<String> sheets(List<Question> questions) {
        return questions.stream()
                .map(question -> Sheet.of(List.of(question)).replaceAll("(?m)^\\[.*\\n", ""))
                .collect(Collectors.toSet());
    }

    private static Question one(NotesRead notes, String inStem) {
        Optional<Question> found = notes.questions().stream()
                .filter(question -> question.stem().contains(inStem))
                .findFirst();
        assertThat(found).as(inStem).isPresent();
        return found.get();
    }

    private static List<Question> about(NotesRead notes, String section) {
        return notes.questions().stream()
                .filter(question -> question.source().breadcrumb().contains(section))
                .toList();
    }
}
