package studyhall.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studyhall.library.author.Difference;

/** Tells what differs between two folders of notes. */
@Command(
        name = "diff",
        description = "Facts added, changed and removed between two folders of notes, or two notes, and the questions"
                + " that this touches.")
final class NotesDiffCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder of notes, or a single note.")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "What takes its place.")
    private Path now = Path.of("");

    NotesDiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NotesPlace before = new NotesPlace(old);
        NotesPlace after = new NotesPlace(now);
        if (Files.isDirectory(old) != Files.isDirectory(now)) {
            throw new Mistake("Compare two folders or two notes, not one of each.");
        }
        // a fact's key begins with its note's name, so two files are compared under one
        String name = after.path().toAbsolutePath().getFileName().toString();
        Difference difference = Difference.between(
                before.read(surroundings.terminal(), name), after.read(surroundings.terminal(), name));
        new NotesDiff(surroundings.out()).print(difference);
        return 0;
    }
}
