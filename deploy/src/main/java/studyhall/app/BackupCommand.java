package studyhall.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import studyhall.Config;
import studyhall.storage.Backup;
import studyhall.storage.Database;

/** Writes all that is kept into one file, while Study Hall runs. */
@Command(
        name = "backup",
        description = "Writes all that is kept into one file, as it is at one moment; Study Hall may go on.",
        footer = {"", "Keep STUDYHALL_SECRET_KEY apart from it: tokens of Slack workspaces are sealed with it."})
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Parameters(index = "0", paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    private @Nullable Path file;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path target = java.util.Objects.requireNonNull(file).toAbsolutePath();
        Config config = ConfigReader.read(surroundings.environment(), surroundings.home());
        Terminal terminal = surroundings.terminal();
        // beside it, so that a backup that is cut off replaces none that is whole
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try (Database database =
                config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal))) {
            terminal.report("Writing the backup");
            Backup.Counts counts;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                counts = Backup.write(database, out);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            terminal.done();
            surroundings.out().println(counts.rows() + " rows of " + counts.tables() + " tables are in " + target);
            surroundings.out().flush();
            return 0;
        } catch (java.nio.file.FileSystemException e) {
            throw new Mistake("The backup cannot be written to " + target + " (" + e.getReason()
                    + "). Name a file in a folder that you may write to.");
        } finally {
            Files.deleteIfExists(unfinished);
            terminal.done();
        }
    }
}
