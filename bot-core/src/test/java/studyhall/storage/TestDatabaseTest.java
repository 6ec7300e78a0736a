package studyhall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void givesEachCallerAMigratedDatabaseOfItsOwn() {
        try (Database one = TestDatabase.fresh();
                Database other = TestDatabase.fresh()) {
            one.jdbi().useHandle(handle -> handle.execute("CREATE TABLE mine (id int)"));

            assertThat(count(one, "SELECT count(*) FROM installation")).isEqualTo(1);
            assertThat(count(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'mine'"))
                    .isZero();
        }
    }

    @Test
    void hasAnOddSessionTimeZone() {
        try (Database database = TestDatabase.fresh()) {
            assertThat(text(database, "SHOW timezone")).isEqualTo(TestDatabase.ODD_ZONE);
        }
    }

    private static int count(Database database, String sql) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
    }

    private static String text(Database database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).one());
    }
}
