package studyhall.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import studyhall.Config;
import studyhall.StudyHall;
import studyhall.chat.Platform;
import studyhall.delivery.Switchboard;
import studyhall.library.BundledSource;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;

/** The real program but for its command line: the bundled notes, a real database, and a bot in a local Slack. */
final class Hall implements AutoCloseable {
    private final LibraryLoader library;
    private final SlackBot bot;
    private final StudyHall hall;
    private final SlackBot.Doors doors;

    Hall(Database database, LocalSlack slack, boolean socket, boolean signed, Clock clock) {
        this(database, slack.config(socket, signed), clock);
    }

    /** The same with other notes, over signed requests. */
    Hall(Database database, LocalSlack slack, NoteSource notes) {
        this(database, slack.config(false, true), Clock.systemUTC(), notes);
    }

    Hall(Database database, Config.Slack config, Clock clock) {
        this(database, config, clock, new BundledSource());
    }

    private Hall(Database database, Config.Slack config, Clock clock, NoteSource notes) {
        try {
            library = LibraryLoader.open(notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bot = SlackBot.connect(config, database.jdbi(), clock);
        QuizTimes times = new QuizTimes(
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60));
        hall = new StudyHall(
                database,
                library,
                new Switchboard(Map.of(Platform.SLACK, bot.chat())),
                List.of(Platform.SLACK),
                times,
                clock,
                new Random(3));
        hall.open();
        doors = bot.listen(hall.router(), hall.home(), hall.welcome(), hall::left);
    }

    SlackBot bot() {
        return bot;
    }

    SlackHttp http() {
        return doors.requests().orElseThrow();
    }

    InstallPages pages() {
        return doors.install().orElseThrow();
    }

    StudyHall studyHall() {
        return hall;
    }

    @Override
    public void close() {
        bot.hangUp();
        hall.close();
        bot.close();
        library.close();
    }
}
