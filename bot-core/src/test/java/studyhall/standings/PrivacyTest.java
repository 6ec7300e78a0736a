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
                            SELECT conrelid::regclass || '.' || own.attname
                            FROM pg_constraint
                            CROSS JOIN LATERAL unnest(conkey, confkey) AS pair (own, other)
                            JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attnum = pair.own
                            JOIN pg_attribute AS other ON other.attrelid = confrelid AND other.attnum = pair.other
                            WHERE contype = 'f' AND confrelid = 'player'::regclass AND other.attname = 'id'
                            ORDER BY 1""").mapTo(String.class).list());
        }
        List<String> known = new ArrayList<>(Privacy.REMOVED);
        known.addAll(Privacy.NAMELESS);

        assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
    }
}
