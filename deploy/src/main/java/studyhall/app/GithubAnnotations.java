package studyhall.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studyhall.library.Library;
import studyhall.library.author.Advice;
import studyhall.library.author.Adviser.Advised;
import studyhall.note.Trouble;
import studyhall.note.Trouble.Severity;

/**
 * Writes what was found as workflow commands, which GitHub Actions shows beside the lines of a pull request. GitHub shows
 * ten of each level a step, so the rest waits for {@code --all}.
 */
final class GithubAnnotations {
    private final PrintStream out;
    private final NotesPlace place;
    private final Path root;
    private final boolean all;

    GithubAnnotations(PrintStream out, NotesPlace place, Map<String, String> environment, boolean all) {
        this.out = out;
        this.place = place;
        this.root = root(environment);
        this.all = all;
    }

    void print(Library library, Advised advised) {
        library.troubles().forEach(this::trouble);
        advice(advised, Advice.Kind.CONTRADICTION, "warning", "Contradiction");
        advice(advised, Advice.Kind.EDIT, "notice", "Worth an edit");
        advice(advised, Advice.Kind.DUPLICATE, "notice", "Defined twice");
        if (all) {
            library.refusals()
                    .forEach(refusal -> write(
                            "notice",
                            refusal.file(),
                            refusal.line(),
                            "No question (" + refusal.archetype() + ")",
                            refusal.reason()));
        }
    }

    private void trouble(Trouble trouble) {
        String level = trouble.severity() == Severity.UNREADABLE
                ? "error"
                : trouble.severity() == Severity.PARTIAL ? "warning" : "notice";
        write(level, trouble.file(), trouble.line(), "Not read", trouble.reason());
    }

    private void advice(Advised advised, Advice.Kind kind, String level, String title) {
        List<Advice> found = advised.of(kind);
        found.subList(0, all ? found.size() : Math.min(NotesAdvice.SHOWN, found.size()))
                .forEach(each -> write(
                        level,
                        each.file(),
                        each.line(),
                        title,
                        each.said() + NotesAdvice.worth(each) + "\n" + each.proposal()));
    }

    private void write(String level, String file, int line, String title, String message) {
        out.println("::" + level + " file=" + property(path(file)) + (line > 0 ? ",line=" + line : "") + ",title="
                + property(title) + "::" + data(message));
    }

    /** As GitHub's own toolkit does it: a line break ends a command, and a percent sign begins an escape. */
    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** In properties the marks between them need it too. */
    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Where the file is in the repository, since that is how GitHub knows it. */
    private String path(String file) {
        Path absolute = place.file(file).toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    private Path root(Map<String, String> environment) {
        Path here = Path.of("").toAbsolutePath().normalize();
        Stream<Path> above =
                Stream.iterate(place.path().toAbsolutePath().normalize(), path -> path != null, Path::getParent);
        String workspace = environment.getOrDefault("GITHUB_WORKSPACE", "");
        return workspace.isEmpty()
                ? above.filter(path -> Files.exists(path.resolve(".git")))
                        .findFirst()
                        .orElse(here)
                : Path.of(workspace).toAbsolutePath().normalize();
    }
}
