package studyhall.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** What people who write notes ask; does nothing itself. */
@Command(
        name = "notes",
        mixinStandardHelpOptions = true,
        description = "Shows what notes give: check and export.",
        synopsisSubcommandLabel = "COMMAND")
final class NotesCommand {
    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new NotesCommand())
                .addSubcommand(new NotesCheckCommand(surroundings))
                .addSubcommand(new NotesExportCommand(surroundings))
                .addSubcommand(new HelpCommand());
    }
}
