package studyhall.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.library.Library;
import studyhall.library.author.Advice;
import studyhall.library.author.Adviser;
import studyhall.note.Note;

/** Tells what became of a line of a note. */
@Command(
        name = "why",
        description = "What a line led to: facts, questions, tips, and what was refused and why.",
        footer = {
            "",
            "FILE is a path from here, or below the folder of notes. A question needs wrong options from other"
                    + " lines, so a note that is read alone may give others than in its folder."
        })
final class NotesWhyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE:LINE", description = "Such as notes/sagemaker.md:110 or :110-113.")
    private String typed = "";

    @Option(
            names = "--notes",
            paramLabel = "DIR",
            description = "The folder of notes that FILE belongs to; else STUDYHALL_NOTES when it holds FILE, else"
                    + " FILE is read alone.")
    private @Nullable Path notes;

    NotesWhyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        NoteLine line = NoteLine.parse(typed);
        Optional<Path> file = line.path();
        Optional<NotesPlace> folder = folder(file);
        NotesPlace place = folder.or(() -> file.map(NotesPlace::new)).orElseThrow(() -> missing(line));
        String name = folder.isEmpty() || file.isEmpty() ? baseName(line, folder) : below(folder.get(), file.get());
        Library library = place.read(surroundings.terminal());
        Note note = library.notes().stream()
                .filter(each -> each.file().equals(name))
                .findFirst()
                .orElseThrow(() -> unread(library, name, place));
        int last = note.lines().size();
        if (line.from() > last) {
            throw new Mistake(name + " has " + last + (last == 1 ? " line." : " lines."));
        }
        List<Advice> edits = new Adviser(surroundings.terminal()::report).advise(library, note);
        surroundings.terminal().done();
        new NotesWhy(surroundings.out()).print(library, note, line.from(), Math.min(line.to(), last), edits);
        return 0;
    }

    private Optional<NotesPlace> folder(Optional<Path> file) throws IOException {
        if (notes != null) {
            return Optional.of(new NotesPlace(notes));
        }
        Optional<Path> usual = ConfigReader.notesFolder(surroundings.environment(), surroundings.home());
        if (usual.isPresent() && file.isPresent()) {
            boolean holds = file.get().toRealPath().startsWith(usual.get().toRealPath());
            return holds ? usual.map(NotesPlace::new) : Optional.empty();
        }
        return usual.map(NotesPlace::new);
    }

    private static String baseName(NoteLine line, Optional<NotesPlace> folder) {
        // below the folder it was typed as reports name it; alone it has no folder
        return folder.isPresent()
                ? line.file().replace('\\', '/')
                : String.valueOf(Path.of(line.file()).getFileName());
    }

    private static String below(NotesPlace folder, Path file) throws IOException {
        Path root = folder.path().toRealPath();
        Path real = file.toRealPath();
        if (!real.startsWith(root)) {
            throw new Mistake(file + " is not in the folder " + folder.path() + ".");
        }
        return root.relativize(real).toString().replace('\\', '/');
    }

    private static Mistake missing(NoteLine line) {
        return new Mistake("I found no file " + line.file()
                + " here. For a name as reports have it, add --notes DIR with" + " the folder of notes.");
    }

    private static Mistake unread(Library library, String name, NotesPlace place) {
        return library.troubles().stream()
                .filter(trouble -> trouble.file().equals(name))
                .findFirst()
                .map(trouble -> new Mistake(trouble.toString()))
                .orElseGet(() -> new Mistake("There is no note " + name + " in " + place.path() + "."));
    }
}
