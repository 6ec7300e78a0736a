package studyhall.tip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studyhall.question.NotesRead;

class TipWriterTest {
    private static List<String> texts(String note) {
        return write(note).stream().map(Tip::text).toList();
    }

    private static List<Tip> write(String note) {
        return new TipWriter().write(NotesRead.of(note).facts());
    }

    @Test
    void every_tip_of_the_bundled_notes_names_its_subject_is_short_plain_and_said_once() {
        Set<String> said = new HashSet<>();
        for (Tip tip : new TipWriter().write(NotesRead.bundled().facts())) {
            assertThat(tip.text().length()).as(tip.text()).isLessThanOrEqualTo(Tip.MAX);
            assertThat(tip.text()).matches("(?s).*\\S(:| →) .*").doesNotContain("**", "](", "http", "#", "TODO");
            assertThat(said.add(tip.text())).as("twice: %s", tip.text()).isTrue();
            assertThat(tip.source().breadcrumb()).isNotEmpty();
        }
    }

    @Test
    void what_is_said_of_one_thing_stands_together_with_whose_it_is() {
        assertThat(texts("""
                        # Servers

                        ## Nginx Settings

                        - **`worker_processes`** - Number of workers
                          - Default: 1
                          - Effect: Parallel requests

                        ## Apache Settings

                        - **`MaxRequestWorkers`** - Upper bound of workers
                        """))
                .contains("`worker_processes` (Nginx): Number of workers. Default: 1. Effect: Parallel requests");
    }

    @Test
    void tags_rank_exam_tips_before_gotchas_before_what_is_important() {
        assertThat(write("""
                        # Servers

                        ## One `#important`
                        - **Alpha** - listens

                        ## Two `#exam-tip`
                        - **Beta** - answers

                        ## Three `#gotcha`
                        - **Gamma** - forgets

                        ## Four
                        - **Delta** - waits
                        """)).extracting(Tip::rank).containsExactly(2, 0, 1, 3);
    }

    @Test
    void links_headings_and_lines_that_their_author_keeps_out_make_no_tips() {
        assertThat(texts("""
                        # Servers

                        ## Notes
                        - Caches answer faster
                        - Nobody is sure about this (?)
                        - [A page](https://example.org)

                        ## See Also
                        - [Another page](other.md)
                        """)).containsExactly("Servers: Caches answer faster");
    }

    @Test
    void what_does_not_fit_on_a_card_becomes_the_next_card() {
        String line = "x".repeat(150);
        assertThat(texts("# Servers\n\n## Cache\n\n- First " + line + "\n- Second " + line + "\n"))
                .hasSize(2)
                .allMatch(text -> text.startsWith("Cache: ") && text.length() <= Tip.MAX);
    }

    @Test
    void commands_that_differ_by_a_capital_are_two_things() {
        assertThat(texts("""
                        # Tar

                        - `tar -x <file>`: unpacks an archive
                        - `tar -X <file>`: leaves out what the file lists
                        - `tar -j`: packs with bzip2
                        - `tar -J`: packs with xz
                        """))
                .containsExactly(
                        "`tar -x <file>` (Tar): unpacks an archive",
                        "`tar -X <file>` (Tar): leaves out what the file lists",
                        "`tar -j` (Tar): packs with bzip2",
                        "`tar -J` (Tar): packs with xz");
    }

    @Test
    void a_formula_keeps_what_it_gives_and_none_is_a_value() {
        assertThat(texts("""
                        # Plants

                        ## Leaves

                        - **Stomata**
                          - Formula: density = count / area
                          - Index: S / (S + E)

                        ## Tissues

                        | Tissue | Cells |
                        |---|---|
                        | Xylem | none |
                        | Phloem | N/A |
                        """))
                .containsExactly(
                        "Stomata (Leaves): density = count / area. Index: S / (S + E)", "Xylem (Tissues): Cells: none");
    }

    @Test
    void what_stands_below_a_bare_entry_says_of_what_it_is() {
        assertThat(texts("""
                        # Skin

                        ## Injuries

                        * Burns
                            * *First degree* – red skin that stays dry
                            * *Second degree* – blisters and pain
                            * *Third degree* – skin destroyed in all its layers
                        """)).contains("First degree (Burns): red skin that stays dry");
    }

    @Test
    void a_bare_value_says_where_it_stands_and_a_label_whose_rule_it_is() {
        assertThat(texts("""
                        # Cellar

                        ## Serve at (cellar)

                        - Sekt → 6–8 °C
                        - Port → 16–18 °C

                        ## Stars

                        | Class | Colour |
                        |---|---|
                        | B | blue-white |
                        | 2 | none |

                        ## Cask Settings

                        - **`bung`** - stopper of the hole
                        - **Cannot set both:** choose `bung` OR `tap`, not both

                        ## Rack Settings

                        - **`tilt`** - angle of the bottle
                        """))
                .contains(
                        "Sekt (Serve at): 6–8 °C",
                        "Class B (Stars): Colour: blue-white",
                        "Class 2 (Stars): Colour: none",
                        "Cannot set both (Cask Settings): choose `bung` OR `tap`, not both");
    }

    @Test
    void what_leans_on_other_lines_or_speaks_of_its_author_makes_no_tip() {
        assertThat(texts("""
                        # Casks

                        ## Gotchas
                        - Oak breathes
                        - This does not hold for steel
                        - The above is only true in summer
                        - It takes longer
                        - Check the bung before doing this again
                        - I once lost a whole cask
                        - The midterm covers casks
                        - `cask.close()`
                        """)).containsExactly("Casks: Oak breathes");
        assertThat(texts("""
                        # Casks

                        - `--all` - `/etc/casks`
                        - `--mine` - `~/.casks`
                        """)).contains("`--all` (Casks): `/etc/casks`");
    }

    @Test
    void a_question_needs_no_heading_in_front_and_values_of_one_name_stand_together() {
        assertThat(texts("""
                        # Casks

                        ## Q&A

                        Q: Which wood lets the wine breathe?
                        A: Oak

                        ## Pipes
                        - **Use when:**
                          - Wine must travel
                          - Space is short
                        """))
                .containsExactly(
                        "Which wood lets the wine breathe? Oak", "Pipes: Use when: Wine must travel; Space is short");
    }
}
