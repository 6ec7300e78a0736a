package studyhall.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import studyhall.Config;
import studyhall.library.LibraryLoader;
import studyhall.library.git.GitSource;
import studyhall.storage.Database;

/**
 * What every way of running needs: the notes, read, and the database, open. Both take a moment, so they are made at the
 * same time.
 */
record Backbone(LibraryLoader library, Database database) implements AutoCloseable {
    /**
     * Opens both.
     *
     * @throws Mistake when the notes cannot be read
     * @throws studyhall.storage.StorageException when the database cannot be used
     */
    static Backbone open(Config config, Terminal terminal) {
        terminal.report("Opening the database");
        CompletableFuture<Database> open = new CompletableFuture<>();
        CompletableFuture<LibraryLoader> reading = CompletableFuture.supplyAsync(() -> read(config, open));
        Database database;
        try {
            database = config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal));
            open.complete(database);
        } catch (RuntimeException e) {
            open.completeExceptionally(e);
            reading.thenAccept(LibraryLoader::close);
            terminal.done();
            throw e;
        }
        try {
            terminal.report("Reading the notes");
            return new Backbone(reading.join(), database);
        } catch (CompletionException e) {
            database.close();
            throw e.getCause() instanceof Mistake mistake ? mistake : e;
        } finally {
            terminal.done();
        }
    }

    /** Reads what is in folders at once, and what is in Git as soon as there is the database in which replicas agree on it. */
    private static LibraryLoader read(Config config, CompletableFuture<Database> database) {
        try {
            return LibraryLoader.open(config.noteSource(git -> GitSource.open(
                    git.address(), git.url(), config.manner(), database.join().jdbi())));
        } catch (IOException e) {
            throw new Mistake(
                    e.getMessage() == null ? "The notes cannot be read; check their permissions." : e.getMessage());
        }
    }

    @Override
    public void close() {
        library.close();
        database.close();
    }
}
