package studyhall.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.Config;
import studyhall.delivery.OutboxDesk;
import studyhall.delivery.State;
import studyhall.storage.Database;

/** What whoever runs the bot asks of its outbox; does nothing itself. */
@Command(
        name = "outbox",
        description = "For those who run the bot: posts that wait or failed.",
        synopsisSubcommandLabel = "COMMAND")
final class OutboxCommand {
    @Mixin
    private HelpOption help = new HelpOption();

    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new OutboxCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new RetryCommand(surroundings))
                .addSubcommand(new HelpCommand());
    }

    private static int at(Surroundings surroundings, ToIntFunction<OutboxDesk> work) {
        Config config = ConfigReader.read(surroundings.environment(), surroundings.home());
        Terminal terminal = surroundings.terminal();
        try (Database database =
                config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal))) {
            terminal.done();
            return work.applyAsInt(new OutboxDesk(database.jdbi()));
        } finally {
            terminal.done();
        }
    }

    /** Shows what needs a person, or all. */
    @Command(
            name = "list",
            description = "Lists posts that were refused for good (DEAD) and those of which nobody can tell whether"
                    + " they were shown (AMBIGUOUS), and counts all.")
    static final class ListCommand implements Callable<Integer> {
        private static final int MOST = 200;

        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        @Option(names = "--all", description = "Posts in every state, the newest first.")
        private boolean all;

        ListCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Set<State> states = all ? EnumSet.allOf(State.class) : EnumSet.of(State.DEAD, State.AMBIGUOUS);
            return at(surroundings, desk -> {
                List<OutboxDesk.Line> lines = desk.list(states, MOST);
                lines.forEach(line -> surroundings
                        .out()
                        .println(line.id() + "  " + line.state() + "  " + line.platform() + " " + line.workspace() + " "
                                + line.channel() + "  " + line.date() + "  " + line.kind() + "  attempts "
                                + line.attempts() + (line.error().isEmpty() ? "" : "  " + line.error())));
                surroundings.out().println("In all: " + desk.counts());
                if (!all && !lines.isEmpty()) {
                    surroundings.out().println("Look into the channel, then: studyhall outbox retry ID");
                }
                return 0;
            });
        }
    }

    /** Posts one again, on a person's word. */
    @Command(
            name = "retry",
            description = "Puts a DEAD or AMBIGUOUS post back into the queue. Look into its channel first: it is posted"
                    + " whether it stands there or not.",
            footer = {"", "Exit code 1 when there is no such post."})
    static final class RetryCommand implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        @Parameters(paramLabel = "ID", description = "As outbox list shows it.")
        private long id;

        RetryCommand(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            return at(surroundings, desk -> {
                boolean queued = desk.retry(id);
                surroundings
                        .out()
                        .println(
                                queued
                                        ? "Post " + id + " is in the queue again; a process that serves posts it."
                                        : "There is no dead or ambiguous post " + id + ". See: studyhall outbox list");
                return queued ? 0 : Program.REFUSED;
            });
        }
    }
}
