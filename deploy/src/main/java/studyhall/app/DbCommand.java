package studyhall.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import studyhall.Config;
import studyhall.quiz.Recount;
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
}
