package studyhall.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import studyhall.chat.Platform;
import studyhall.discord.DiscordCommands;

/** What Discord is told; does nothing itself. */
@Command(name = "discord", description = "What Discord asks for.", synopsisSubcommandLabel = "COMMAND")
final class DiscordCommand {
    @Mixin
    private HelpOption help = new HelpOption();

    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new DiscordCommand())
                .addSubcommand(new Commands(surroundings))
                .addSubcommand(new HelpCommand());
    }

    @Command(
            name = "commands",
            description = "The commands as Discord takes them, the body of a bulk overwrite of application commands.")
    private static final class Commands implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        Commands(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            surroundings.out().print(new DiscordCommands(Declared.commands(surroundings, Platform.DISCORD)).json());
            surroundings.out().flush();
            return 0;
        }
    }
}
