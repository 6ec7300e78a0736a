package studyhall.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

class BoardLinksTest {
    @Test
    void anAddressIsOf144BitsIsKeptAsAHashOnlyAndEndsWithTheNextOneOrWhenItIsRevoked() {
        try (Database database = TestDatabase.fresh()) {
            BoardLinks links = new BoardLinks(database.jdbi());
            long workspace =
                    number(database, "INSERT INTO workspace (platform, external) VALUES ('SLACK', 'T1') RETURNING id");
            long player = number(
                    database,
                    "INSERT INTO player (workspace_id, home, external, name) SELECT id, 'T1', 'U1', 'Olga' FROM workspace"
                            + " RETURNING id");

            Set<String> made = new HashSet<>();
            for (int i = 0; i < 100; i++) {
                made.add(links.make(workspace, player));
            }
            assertThat(made).hasSize(100).allSatisfy(secret -> assertThat(
                            Base64.getUrlDecoder().decode(secret))
                    .hasSize(18));
            String last = links.make(workspace, player);
            assertThat(links.workspace(last)).contains(workspace);
            assertThat(made).noneMatch(secret -> links.workspace(secret).isPresent());
            String kept = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT string_agg(board_link::text, ' ') FROM board_link")
                            .mapTo(String.class)
                            .one());
            assertThat(kept).doesNotContain(last);

            assertThat(links.revoke(workspace)).isTrue();
            assertThat(links.workspace(last)).isEmpty();
        }
    }

    private static long number(Database database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
