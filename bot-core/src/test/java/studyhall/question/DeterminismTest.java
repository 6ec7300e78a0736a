package studyhall.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @Test
    void another_locale_and_zone_give_the_same_bytes() {
        String here = Sheet.of(NotesRead.bundled().questions());
        try {
            // in Turkish, the lower case of I is another letter
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Sheet.of(NotesRead.bundled().questions())).isEqualTo(here);
        } finally {
            Locale.setDefault(LOCALE);
            TimeZone.setDefault(ZONE);
        }
    }

    @Test
    void another_order_of_files_gives_the_same_questions_in_the_same_order() {
        NotesRead notes = NotesRead.fixtures();
        List<String> files = new ArrayList<>(notes.texts().keySet());
        Collections.reverse(files);
        Map<String, String> reversed = new LinkedHashMap<>();
        files.forEach(file -> reversed.put(file, notes.texts().get(file)));
        assertThat(Sheet.of(new NotesRead(reversed).questions())).isEqualTo(Sheet.of(notes.questions()));
    }
}
