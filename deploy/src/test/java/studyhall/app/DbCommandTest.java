package studyhall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studyhall.Classroom;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.TestDatabase;

/** The recount as whoever runs the bot types it, after two teams have played. */
class DbCommandTest {
    private static final String NOTE = """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            - **Feta**
              - Origin: Greece
            - **Manchego**
              - Origin: Spain
            """;

    private static final List<String> PEOPLE = List.of("Ada", "Ben", "Cleo", "Dan", "Eve");
    private static final DatabaseUrl URL = TestDatabase.freshUrl();

    private record Ran(int code, String out, String err) {}

    @TempDir
    Path home;

    @BeforeAll
    static void play() {
        try (Database database = TestDatabase.open(URL);
                Classroom room =
                        new Classroom(database, HandmadeLibrary.of("cheese.md", NOTE), Classroom.chat(), "T1")) {
            room.type("Ada", "team create Red");
            room.type("Ben", "team join Red");
            room.type("Eve", "team join Red");
            room.type("Cleo", "team create Blue");
            room.type("Dan", "team join Blue");
            for (String mode : List.of("calm", "team")) {
                room.type("Ada", "quiz start cheese 1 " + mode);
                PEOPLE.forEach(person -> room.press(person, "I'm in"));
                room.press("Ada", "Start now");
                int right = room.number("SELECT right_option FROM round WHERE state = 'OPEN'");
                PEOPLE.forEach(person -> room.press(person, person.equals("Ben") ? letter(right + 1) : letter(right)));
                room.timePasses();
                room.type("Ada", "quiz stop");
            }
            assertThat(room.number("SELECT count(*) FROM standing WHERE points > 0"))
                    .isPositive();
        }
    }

    private static String letter(int option) {
        return String.valueOf((char) ('A' + option % 3));
    }

    private static void change(String sql) {
        try (Database database = TestDatabase.open(URL)) {
            int changed = database.jdbi().withHandle(handle -> handle.execute(sql));
            assertThat(changed).isPositive();
        }
    }

    private Ran run(String url, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Program(new Surroundings(
                        Map.of("DATABASE_URL", url),
                        home,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false))
                .run(words);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran recount() {
        return run(
                "postgresql://" + URL.user() + ":" + URL.password() + "@" + URL.hosts() + "/" + URL.database(),
                "db",
                "recount");
    }

    @Test
    void whatWasPlayedIsEqual() {
        Ran ran = recount();

        assertThat(ran.out()).isEqualTo("10 answers of 2 quizzes counted: all scores and boards are equal.\n");
        assertThat(ran.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            score of Scored | UPDATE quiz_score SET points = points + 1 WHERE kind = 'PLAYER' AND points > 0 | UPDATE quiz_score SET points = points - 1 WHERE kind = 'PLAYER' AND points > 0
            kind=TEAM       | UPDATE quiz_score SET points = points + 1 WHERE kind = 'TEAM'                  | UPDATE quiz_score SET points = points - 1 WHERE kind = 'TEAM'
            period=TODAY    | UPDATE standing SET points = points + 1 WHERE period = 'TODAY'                 | UPDATE standing SET points = points - 1 WHERE period = 'TODAY'
            period=WEEK     | UPDATE standing SET points = points + 1 WHERE period = 'WEEK'                  | UPDATE standing SET points = points - 1 WHERE period = 'WEEK'
            period=MONTH    | UPDATE standing SET points = points + 1 WHERE period = 'MONTH'                 | UPDATE standing SET points = points - 1 WHERE period = 'MONTH'
            period=SEASON   | UPDATE standing SET points = points + 1 WHERE period = 'SEASON'                | UPDATE standing SET points = points - 1 WHERE period = 'SEASON'
            period=ALL      | UPDATE standing SET points = points + 1 WHERE period = 'ALL'                   | UPDATE standing SET points = points - 1 WHERE period = 'ALL'
            round 1, player | UPDATE answer SET points = points + 5                                          | UPDATE answer SET points = points - 5
            round 1, player | UPDATE answer SET option = option + 10 WHERE points > 0                       | UPDATE answer SET option = option - 10 WHERE option >= 10
            """)
    void whatSomebodyChangedIsFoundAndTold(String told, String change, String back) {
        change(change);
        try {
            Ran ran = recount();

            assertThat(ran.out()).contains("figures differ.", told, ": counted ", ", stored ");
            assertThat(ran.code()).isEqualTo(Program.REFUSED);
        } finally {
            change(back);
        }
        assertThat(recount().code()).isZero();
    }

    @Test
    void aMistakeInTheCommandIsNoDifference() {
        assertThat(run("postgresql://nobody@127.0.0.1:1/none", "db", "recount", "--fast")
                        .code())
                .isEqualTo(Program.MISTAKEN);
        Ran unreachable = run("postgresql://nobody@127.0.0.1:1/none", "db", "recount");
        assertThat(unreachable.code()).isEqualTo(Program.REFUSED);
        assertThat(unreachable.err()).contains("127.0.0.1:1");
        assertThat(unreachable.out()).isEmpty();
    }

    @AfterAll
    static void nothingIsLost() {
        try (Database database = TestDatabase.open(URL)) {
            int answers = database.jdbi().withHandle(handle -> handle.createQuery("SELECT count(*) FROM answer")
                    .mapTo(Integer.class)
                    .one());
            assertThat(answers).as("a recount changes nothing").isEqualTo(10);
        }
    }
}
