package studyhall.app;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import studyhall.Config;
import studyhall.library.LibraryLoader;
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
        CompletableFuture<LibraryLoader> reading = CompletableFuture.supplyAsync(() -> read(config));
        Database database;
        try {
            database = config.database().map(Database::open).orElseGet(() -> Database.open(config.data(), terminal));
        } catch (RuntimeException e) {
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

    private static LibraryLoader read(Config config) {
        try {
            return LibraryLoader.open(config.noteSource());
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
