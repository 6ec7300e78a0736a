package studyhall.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what folders of notes give, and what was refused and why. */
@Command(
        name = "check",
        description = "Tips and questions by file, and what was refused, line by line, and why.",
        footer = {"", "Exit code 1 when a file could not be read."})
final class NotesCheckCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of notes, or single notes.")
    private List<Path> paths = new ArrayList<>();

    NotesCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<NotesPlace> places = paths.stream().map(NotesPlace::new).toList();
        PrintStream out = surroundings.out();
        boolean readable = true;
        for (NotesPlace place : places) {
            NotesReport report = new NotesReport(place.read(surroundings.terminal()));
            if (places.size() > 1) {
                out.println("== " + place.path() + " ==");
            }
            report.print(out);
            readable &= report.allReadable();
        }
        return readable ? 0 : Program.REFUSED;
    }
}
