package studyhall.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.app.trivia.ReadBack;
import studyhall.app.trivia.Taken;
import studyhall.app.trivia.TriviaForm;
import studyhall.app.trivia.TriviaNote;
import studyhall.note.Trouble;

/** Makes a note of a list of questions that another program has. */
@Command(
        name = "import",
        description = "A trivia list of another program as a note of author-marked questions, on standard output.",
        footer = {
            "",
            "Reads trivia lists of Red-DiscordBot (.yaml), tables (.csv, .tsv) and Moodle's GIFT (.gift, .txt). A table's"
                    + " first line names its columns: question, answer, and where it has them wrong 1, wrong 2, ...,"
                    + " also right, explanation, category.",
            "",
            "What cannot be taken is told as file:line: reason, and the rest is. Exit code 1 when something was left out."
        })
final class NotesImportCommand implements Callable<Integer> {
    private static final long LARGEST = 10_000_000;

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "DIR", description = "Write the note into this folder, under the list's name.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "yaml, csv or gift, where the name of the list does not tell.")
    private Optional<TriviaForm> form = Optional.empty();

    NotesImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Mistake("I found no file " + file + ". Name a trivia list; relative paths start at "
                    + Path.of("").toAbsolutePath() + ".");
        }
        if (Files.size(file) > LARGEST) {
            throw new Mistake(file + " is larger than 10 MB. Divide it.");
        }
        String name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        TriviaForm read = form.or(() -> TriviaForm.of(name))
                .orElseThrow(() -> new Mistake("The name " + name + " does not tell what it holds. Add --format yaml,"
                        + " --format csv or --format gift."));
        Taken taken = read.read(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        taken.troubles().forEach(trouble -> surroundings.err().println(trouble));
        if (taken.questions().isEmpty()) {
            surroundings.err().println("There is no question in " + name + ", so no note was made.");
            return Program.REFUSED;
        }
        String title = name.replaceFirst("\\.[^.]+$", "");
        String note = TriviaNote.of(title, taken.about(), taken.questions());
        write(title, note);
        List<Trouble> lost = ReadBack.lost(title + ".md", note);
        lost.forEach(trouble -> surroundings.err().println(trouble));
        surroundings.err().println(summary(taken));
        return taken.troubles().isEmpty() && lost.isEmpty() ? 0 : Program.REFUSED;
    }

    private void write(String title, String note) throws IOException {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        if (to.isEmpty()) {
            surroundings.out().write(bytes);
            surroundings.out().flush();
            return;
        }
        Path target = Files.createDirectories(to.get()).resolve(title + ".md");
        if (Files.exists(target)) {
            throw new Mistake(target + " exists already. Move it away, or name another folder; I write over nothing.");
        }
        Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
        surroundings.err().println("Wrote " + target);
    }

    private static String summary(Taken taken) {
        long choices = taken.questions().stream()
                .filter(each -> each.wrong().size() > 1)
                .count();
        int all = taken.questions().size();
        return all + (all == 1 ? " question, " : " questions, ") + choices + " with options, "
                + taken.troubles().size() + " left out.";
    }
}
