package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class PrivacyTest {

    @Test
    void ofEachColumnThatNamesAPlayerItIsKnownWhetherItGoesOrStays() {
        List<String> columns;
        try (Database database = TestDatabase.fresh()) {
            columns = database.jdbi()
                    .withHandle(handle ->
                            handle.createQuery("""
                            SELECT conrelid::regclass || '.' || attname
                            FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
                            WHERE contype = 'f' AND confrelid = 'player'::regclass AND attname <> 'workspace_id'
                            ORDER BY 1""").mapTo(String.class).list());
        }
        List<String> known = new ArrayList<>(Privacy.REMOVED);
        known.addAll(Privacy.NAMELESS);

        assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
    }
}
