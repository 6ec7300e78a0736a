package studyhall.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, which the build puts on the class path for the machine that it runs on. */
final class Binaries {
    private final String version;
    private final String archive;

    private Binaries(String version, String archive) {
        this.version = version;
        this.archive = archive;
    }

    /**
     * Those of this machine.
     *
     * @throws StorageException when the build brought none
     */
    static Binaries here() {
        String archive = "/postgres-" + system() + "-" + processor() + ".txz";
        if (Binaries.class.getResource(archive) == null) {
            throw new StorageException("This build of Study Hall brings no PostgreSQL for " + system() + " on "
                    + processor() + ". Build it on the machine that it runs on, or name an outside database in"
                    + " DATABASE_URL.");
        }
        try (InputStream in = Binaries.class.getResourceAsStream("embedded-postgres.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return new Binaries(properties.getProperty("version"), archive);
        } catch (IOException e) {
            throw new StorageException("This build of Study Hall is damaged; build it again.", e);
        }
    }

    /** For example {@code 18.4.0}. */
    String version() {
        return version;
    }

    /** The number that data folders carry, for example {@code 18}. */
    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** Unpacks into {@code target} unless it is there. A crash in between leaves no half of it under that name. */
    void unpack(Path target, Progress progress) throws IOException {
        if (Files.exists(target)) {
            return;
        }
        progress.report("Unpacking PostgreSQL " + version);
        Path half = target.resolveSibling(target.getFileName() + ".part");
        Trees.delete(half);
        Trees.createPrivate(half);
        try (InputStream in = Binaries.class.getResourceAsStream(archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        if (Trees.posix(file)) {
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "aarch64", "arm64" -> system().equals("windows") ? "x86_64" : "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> name;
        };
    }
}
