package studyhall.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.library.author.Adviser;
import studyhall.library.author.Adviser.Advised;
import studyhall.note.Note;

/** Tells what folders of notes give, what was refused and why, and what is worth an edit. */
@Command(
        name = "check",
        description =
                "Tips and questions by file, totals, what changed since the last run, and the ten edits worth most.",
        footer = {"", "Exit code 1 when a file could not be read."})
final class NotesCheckCommand implements Callable<Integer> {
    /** How the report is written. */
    enum Format {
        text,
        github
    }

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of notes, or single notes.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--all",
            description = "Each draft that was refused, by line and with its reason, and all edits, not only ten.")
    private boolean all;

    @Option(names = "--watch", description = "Report again whenever a note is saved, until stopped.")
    private boolean watch;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, or github for annotations of a pull request.")
    private Format format = Format.text;

    NotesCheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<NotesPlace> places = paths.stream().map(NotesPlace::new).toList();
        if (watch) {
            return watch(places);
        }
        boolean readable = true;
        for (NotesPlace place : places) {
            Library library = place.read(surroundings.terminal());
            report(place, places.size() > 1, library, file -> true);
            readable &= new NotesReport(library).allReadable();
        }
        return readable ? 0 : Program.REFUSED;
    }

    private record Saved(NotesPlace place, Library library) {}

    private int watch(List<NotesPlace> places) throws IOException {
        BlockingQueue<Saved> saved = new LinkedBlockingQueue<>();
        List<LibraryLoader> loaders = new ArrayList<>();
        try {
            List<Saved> last = new ArrayList<>();
            for (NotesPlace place : places) {
                LibraryLoader loader = LibraryLoader.open(place.source());
                loaders.add(loader);
                loader.onChange(library -> saved.add(new Saved(place, library)));
                last.add(new Saved(place, loader.get()));
                report(place, places.size() > 1, loader.get(), file -> true);
            }
            while (true) {
                surroundings.terminal().report("Waiting for a note to be saved; Ctrl-C ends this");
                Saved next = saved.take();
                surroundings.terminal().done();
                int at = places.indexOf(next.place());
                Set<String> changed = changed(last.get(at).library(), next.library());
                last.set(at, next);
                surroundings.out().println();
                report(next.place(), places.size() > 1, next.library(), changed::contains);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            loaders.forEach(LibraryLoader::close);
        }
    }

    private static Set<String> changed(Library before, Library now) {
        Set<Note> known = Set.copyOf(before.notes());
        Set<String> changed = new TreeSet<>();
        now.notes().stream().filter(note -> !known.contains(note)).forEach(note -> changed.add(note.file()));
        now.troubles().stream()
                .filter(trouble -> !before.troubles().contains(trouble))
                .forEach(trouble -> changed.add(trouble.file()));
        return changed;
    }

    private void report(NotesPlace place, boolean several, Library library, Predicate<String> files) {
        PrintStream out = surroundings.out();
        Terminal terminal = surroundings.terminal();
        Advised advised = new Adviser(terminal::report).advise(library);
        terminal.done();
        if (several) {
            out.println("== " + place.path() + " ==");
        }
        NotesReport report = new NotesReport(library);
        if (format == Format.github) {
            new GithubAnnotations(out, place, surroundings.environment(), all).print(library, advised);
            report.printTotals(out);
        } else {
            report.print(out, files, all);
            changes(place, library);
            new NotesAdvice(out, all).print(advised);
        }
        out.flush();
    }

    /** What is different since the last run, which is remembered in the data folder. */
    private void changes(NotesPlace place, Library library) {
        CheckSummary now = CheckSummary.of(library);
        try {
            Path file =
                    CheckSummary.file(ConfigReader.dataFolder(surroundings.environment(), surroundings.home()), place);
            Optional<CheckSummary> before = CheckSummary.load(file);
            before.ifPresent(summary -> CheckChanges.print(surroundings.out(), summary, now));
            now.save(file);
        } catch (IOException e) {
            surroundings
                    .err()
                    .println("What changed until the next run cannot be remembered: the data folder cannot be written ("
                            + e.getMessage() + ").");
        }
    }
}
