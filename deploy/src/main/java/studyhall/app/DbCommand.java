package studyhall.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import studyhall.Config;
import studyhall.quiz.Insight;
import studyhall.quiz.Recount;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;
import studyhall.storage.Database;

/** What whoever runs the bot asks of its database; does nothing itself. */
@Command(name = "db", description = "For those who run the bot: its database.", synopsisSubcommandLabel = "COMMAND")
final class DbCommand {
    @Mixin
    private HelpOption help = new HelpOption();

    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new DbCommand())
                .addSubcommand(new RecountCommand(surroundings))
                .addSubcommand(new InsightCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new HelpCommand());
    }

    /** Proves scores and boards against the answers that they came from. */
    @Command(
            name = "recount",
            description = "Counts all scores and boards again from the answers, and compares.",
            footer = {"", "Exit code 1 when something differs."})
    static final class RecountCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        RecountCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Config config = ConfigReader.read(surroundings.environment(), surroundings.home());
            Terminal terminal = surroundings.terminal();
            try (Database database =
                    config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal))) {
                terminal.report("Counting");
                Recount.Found found = Recount.run(database.jdbi());
                terminal.done();
                surroundings
                        .out()
                        .println(found.answers() + " answers of " + found.quizzes() + " quizzes counted: "
                                + (found.differences() == 0
                                        ? "all scores and boards are equal."
                                        : found.differences() + " figures differ."));
                found.told().forEach(line -> surroundings.out().println("  " + line));
                return found.differences() == 0 ? 0 : Program.REFUSED;
            } finally {
                terminal.done();
            }
        }
    }

    /** The same as {@code /study insight}, of all workspaces and whole. */
    @Command(
            name = "insight",
            description = "Prints participation, topics, resting questions and searches that found nothing as CSV.")
    static final class InsightCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        InsightCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Config config = ConfigReader.read(surroundings.environment(), surroundings.home());
            Terminal terminal = surroundings.terminal();
            try (Database database =
                    config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal))) {
                terminal.done();
                Workspaces workspaces = new Workspaces(database.jdbi());
                Insight.From from = Insight.From.of(database.jdbi(), workspaces, new Players(database.jdbi()));
                surroundings.out().println("workspace," + Insight.CSV_HEAD);
                workspaces.all().forEach((name, workspace) -> Insight.of(
                                from, workspace.id(), LocalDate.now(Clock.system(workspace.zone())))
                        .csv()
                        .forEach(line -> surroundings.out().println(name + "," + line)));
                return 0;
            } finally {
                terminal.done();
            }
        }
    }
}
