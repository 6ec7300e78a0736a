package studyhall.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of one embedded server, all below one folder that only its owner may enter.
 *
 * @param home absolute and without links
 */
record ServerFolder(Path home) {
    private static final Logger log = LoggerFactory.getLogger(ServerFolder.class);
    private static final int PASSWORD_BYTES = 24;

    /** Names the shelter in the data folder, so that a lost shelter is noticed and not silently begun afresh. */
    static final String ELSEWHERE = "postgres-is-in.txt";

    /**
     * The server's folder of a data folder, created where it is missing. It is {@code postgres} inside, or, where the
     * server's user cannot reach that, a folder of its own in the shelter.
     *
     * @throws StorageException when the shelter that the data folder names is gone
     */
    static ServerFolder of(Path dataFolder, ServerUser user, Path shelter, Progress progress) throws IOException {
        if (!Files.isDirectory(dataFolder)) {
            Files.createDirectories(dataFolder);
            if (Trees.posix(dataFolder)) {
                Files.setPosixFilePermissions(dataFolder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Path real = dataFolder.toRealPath();
        Path note = real.resolve(ELSEWHERE);
        Path inside = real.resolve("postgres");
        if (Files.exists(note)) {
            Path home = Path.of(Files.readString(note).strip());
            if (!Files.isDirectory(home)) {
                throw new StorageException("The database of " + real + " was kept in " + home + ", which is gone. Put"
                        + " it back, or delete " + note + " to begin with an empty one.");
            }
            return new ServerFolder(home);
        }
        if (user instanceof ServerUser.Nobody && !user.reaches(real)) {
            openDoor(real);
        }
        if (user.reaches(real)) {
            Trees.createPrivate(inside);
            return new ServerFolder(inside);
        }
        if (Files.isDirectory(inside)) {
            throw new StorageException("The database in " + inside + " cannot be reached by the account nobody, as whom"
                    + " it has to run here. Move " + real + " to where everybody may enter, such as below " + shelter
                    + ", and name the new place in STUDYHALL_DATA.");
        }
        Files.createDirectories(shelter);
        Path home = shelter.toRealPath().resolve(UUID.randomUUID().toString());
        Trees.createPrivate(home);
        if (!reachesSelf(user, home)) {
            throw new StorageException("The account nobody, as whom PostgreSQL has to run here, reaches neither " + real
                    + " nor " + shelter + ". Name a folder that it reaches in STUDYHALL_DATA.");
        }
        progress.report("Keeping the database in " + home + ", since the account nobody, as whom it has to run here,"
                + " cannot reach " + real);
        replace(note, home + "\n");
        return new ServerFolder(home);
    }

    /** Deletes what earlier, broken-off attempts left behind, as far as nobody still writes to it. */
    void sweep(String suffix) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(home)) {
            left = files.filter(file -> file.toString().endsWith(suffix)).toList();
        }
        for (Path file : left) {
            try {
                Trees.delete(file);
            } catch (IOException stillWritten) {
                log.debug("{} stays until the next start", file, stillWritten);
            }
        }
    }

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("server.log");
    }

    Path gate() {
        return home.resolve("gate.lock");
    }

    Path sockets() {
        return home.resolve("run");
    }

    Path binaries(String version) {
        return home.resolve("binaries-" + version);
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    /** Whether a server was created here. */
    boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"), LinkOption.NOFOLLOW_LINKS);
    }

    /** For example {@code 18}. */
    String majorOfData() throws IOException {
        return Files.readString(data().resolve("PG_VERSION")).strip();
    }

    /**
     * The server's generated password.
     *
     * @throws StorageException when it is gone though a server was created with it
     */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            if (hasData()) {
                throw new StorageException("The password of the database in " + home + " is gone. Put back the file "
                        + passwordFile() + ", or move " + home + " away to begin with an empty one.");
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            replace(passwordFile(), HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    /** Writes a file of mode 0600 so that after a crash it is there whole or not at all. */
    private static void replace(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (Trees.posix(file)) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(part, content, StandardCharsets.UTF_8);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The data folder is ours, so it may be opened for passing through; the folders above it are not. */
    private static void openDoor(Path dataFolder) throws IOException {
        Set<PosixFilePermission> modes = EnumSet.copyOf(Files.getPosixFilePermissions(dataFolder));
        modes.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(dataFolder, modes);
    }

    private static boolean reachesSelf(ServerUser user, Path home) throws IOException {
        user.own(home);
        return user.reaches(home);
    }
}
