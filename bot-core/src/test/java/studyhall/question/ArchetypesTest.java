package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import studyhall.question.archetype.Archetypes;

class ArchetypesTest {
    @Test
    void each_archetype_has_a_name_of_its_own_and_gives_a_question_on_some_note() {
        assertThat(Archetypes.all()).extracting(Archetype::name).doesNotHaveDuplicates();
        Set<String> giving = new TreeSet<>();
        NotesRead.bundled().questions().forEach(question -> giving.add(question.archetype()));
        NotesRead.fixtures().questions().forEach(question -> giving.add(question.archetype()));
        NotesRead.fixture("rare-forms.md").questions().forEach(question -> giving.add(question.archetype()));
        assertThat(Archetypes.all()).extracting(Archetype::name).allSatisfy(name -> assertThat(giving)
                .contains(name));
    }
}
