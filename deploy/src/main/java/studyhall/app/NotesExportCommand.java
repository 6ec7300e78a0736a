package studyhall.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.library.Library;

/** Writes what a folder of notes gives as JSON Lines, or its questions and cards as other programs take them. */
@Command(
        name = "export",
        description = "Questions as JSON Lines on standard output, one object a line; or tips, facts or cards.",
        footer = {
            "",
            "Equal notes give equal bytes on any machine. Exit code 1 when a file could not be read.",
            "",
            "anki is a text file for Anki's File > Import, gift a question bank for Moodle, csv a table for"
                    + " spreadsheets; these hold questions, or with --cards the cards."
        })
final class NotesExportCommand implements Callable<Integer> {
    private static final class Kind {
        @Option(names = "--tips", description = "Tips in place of questions.")
        private boolean tips;

        @Option(names = "--facts", description = "Facts in place of questions.")
        private boolean facts;

        @Option(names = "--cards", description = "The cards that the author wrote, question and answer.")
        private boolean cards;
    }

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DIR", description = "A folder of notes, or a single note.")
    private Path path = Path.of("");

    @ArgGroup
    private Kind kind = new Kind();

    @Option(names = "--format", paramLabel = "FORM", description = "anki, gift or csv in place of JSON Lines.")
    private Optional<ForeignExport.Form> form = Optional.empty();

    NotesExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (form.isPresent() && (kind.tips || kind.facts)) {
            throw new Mistake("--format is for questions and cards; tips and facts go as JSON Lines, without it.");
        }
        Library library = new NotesPlace(path).read(surroundings.terminal());
        NotesExport export = new NotesExport(surroundings.out());
        if (form.isPresent()) {
            ForeignExport foreign = new ForeignExport("Study Hall");
            String text = kind.cards ? foreign.cards(library, form.get()) : foreign.questions(library, form.get());
            surroundings.out().write(text.getBytes(StandardCharsets.UTF_8));
        } else if (kind.tips) {
            export.tips(library);
        } else if (kind.facts) {
            export.facts(library);
        } else if (kind.cards) {
            export.cards(library);
        } else {
            export.questions(library);
        }
        surroundings.out().flush();
        // a reader of the export sees none of what is missing from it
        library.troubles().forEach(trouble -> surroundings.err().println(trouble));
        return new NotesReport(library).allReadable() ? 0 : Program.REFUSED;
    }
}
