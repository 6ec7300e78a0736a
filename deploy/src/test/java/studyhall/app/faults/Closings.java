package studyhall.app.faults;

import org.jdbi.v3.core.Jdbi;

/** Writes down each time that a round is closed, by a trigger that the program knows nothing of. */
final class Closings {
    private Closings() {}

    static void watch(Jdbi jdbi) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "CREATE TABLE closing (quiz_id bigint, number int, at timestamptz DEFAULT clock_timestamp())");
            handle.execute("""
                            CREATE FUNCTION closed() RETURNS trigger LANGUAGE plpgsql AS $$
                            BEGIN INSERT INTO closing VALUES (NEW.quiz_id, NEW.number); RETURN NEW; END $$""");
            handle.execute("CREATE TRIGGER closed AFTER UPDATE OF state ON round FOR EACH ROW"
                    + " WHEN (NEW.state = 'CLOSED') EXECUTE FUNCTION closed()");
        });
    }

    static String counted(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT count(*) || ', ' || count(*) FILTER (WHERE times > 1)
                        FROM (SELECT count(*) AS times FROM closing GROUP BY quiz_id, number) AS each""").mapTo(String.class).one());
    }

    static int twice(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT count(*) FROM
                        (SELECT 1 FROM closing GROUP BY quiz_id, number HAVING count(*) > 1) AS each""").mapTo(Integer.class).one());
    }
}
