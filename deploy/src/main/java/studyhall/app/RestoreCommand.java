package studyhall.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studyhall.Config;
import studyhall.storage.Backup;
import studyhall.storage.Database;

/** Puts a backup back into an empty database. */
@Command(
        name = "restore",
        description = "Puts back what db backup wrote, into a database that is empty; Study Hall must not run on it.",
        footer = {"", "A backup of an older Study Hall is brought up to date."})
final class RestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "What db backup wrote.")
    private @Nullable Path file;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path source = java.util.Objects.requireNonNull(file);
        if (!Files.isReadable(source) || Files.isDirectory(source)) {
            throw new Mistake("There is no file " + source + " to read. Name one that db backup wrote.");
        }
        Config config = ConfigReader.read(surroundings.environment(), surroundings.home());
        Terminal terminal = surroundings.terminal();
        try (Database database =
                        config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal));
                InputStream in = Files.newInputStream(source)) {
            terminal.report("Restoring");
            Backup.Counts counts = Backup.restore(database, in);
            terminal.done();
            surroundings.out().println(counts.rows() + " rows of " + counts.tables() + " tables are back");
            surroundings.out().flush();
            return 0;
        } finally {
            terminal.done();
        }
    }
}
