package studyhall.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether the data folder can be written to. What is missing of it is created and removed again. */
record DataFolderCheckup(Path folder) implements Checkup {
    private static final long FEW_BYTES = 500L << 20;

    @Override
    public List<Finding> look() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            if (!Files.isDirectory(there)) {
                throw new IOException(there + " is a file");
            }
            Files.delete(Files.createTempFile(there, ".doctor", ""));
            long free = Files.getFileStore(there).getUsableSpace();
            if (free < FEW_BYTES) {
                return List.of(Finding.wrong(
                        "data folder",
                        "The disk of " + folder + " has " + (free >> 20) + " MB left.",
                        "Make room: PostgreSQL stops when the disk is full."));
            }
            return List.of(Finding.ok("data folder", folder + " can be written to"));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "data folder",
                    folder + " cannot be written to (" + e.getMessage() + ").",
                    "Let the user who runs Study Hall own it (chown), or name another folder in STUDYHALL_DATA."));
        }
    }
}
