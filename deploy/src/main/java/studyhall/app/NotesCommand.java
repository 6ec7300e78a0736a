package studyhall.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;

/** What people who write notes ask; does nothing itself. */
@Command(
        name = "notes",
        description = "For those who write notes: what they give, and why.",
        synopsisSubcommandLabel = "COMMAND")
final class NotesCommand {
    @Mixin
    private HelpOption help = new HelpOption();

    /** The command with what stands below it. */
    static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new NotesCommand())
                .addSubcommand(new NotesCheckCommand(surroundings))
                .addSubcommand(new NotesWhyCommand(surroundings))
                .addSubcommand(new NotesDiffCommand(surroundings))
                .addSubcommand(new NotesExportCommand(surroundings))
                .addSubcommand(new NotesImportCommand(surroundings))
                .addSubcommand(new HelpCommand());
    }
}
