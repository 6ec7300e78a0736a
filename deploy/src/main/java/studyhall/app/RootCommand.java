package studyhall.app;

import picocli.CommandLine.Command;

/** What the program is called; does nothing itself. */
@Command(
        name = "deploy/run",
        version = "Study Hall 0.1.0",
        mixinStandardHelpOptions = true,
        description = "Turns a folder of Markdown study notes into a study bot. Without a command it serves.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Settings come from environment variables; README.md lists them."})
final class RootCommand {}
