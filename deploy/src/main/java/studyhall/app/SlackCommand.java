package studyhall.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import studyhall.chat.Platform;
import studyhall.slack.SlackManifest;

/** What Slack is told; does nothing itself. */
@Command(name = "slack", description = "What Slack asks for.", synopsisSubcommandLabel = "COMMAND")
final class SlackCommand {
    @Mixin
    private HelpOption help = new HelpOption();

    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new SlackCommand())
                .addSubcommand(new Manifest(surroundings))
                .addSubcommand(new HelpCommand());
    }

    @Command(
            name = "manifest",
            description =
                    "The manifest of the Slack app, to be pasted under \"From a manifest\" at api.slack.com/apps.")
    private static final class Manifest implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private HelpOption help = new HelpOption();

        Manifest(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            surroundings.out().print(new SlackManifest(Declared.commands(surroundings, Platform.SLACK)).json());
            surroundings.out().flush();
            return 0;
        }
    }
}
