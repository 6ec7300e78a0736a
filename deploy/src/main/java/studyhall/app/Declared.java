package studyhall.app;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import studyhall.StudyHall;
import studyhall.chat.Platform;
import studyhall.command.CommandSpec;
import studyhall.quiz.QuizTimes;

/** The commands as every platform is told of them, without opening a database or reading a note. */
final class Declared {
    private Declared() {}

    /** Those of a platform, in the order of the help. */
    static List<CommandSpec> commands(Surroundings surroundings, Platform platform) {
        ConnectionFactory none = () -> {
            throw new SQLException("Commands are only declared here");
        };
        Clock clock = Clock.systemUTC();
        // never opened, so nothing of it is to be put away
        StudyHall hall = new StudyHall(
                Jdbi.create(none),
                () -> {
                    throw new IllegalStateException("Commands are only declared here");
                },
                new ConsoleChat(surroundings.out(), clock),
                List.of(platform),
                QuizTimes.usual(),
                clock,
                new Random());
        return hall.router().specs();
    }
}
