package studyhall.library.git;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import studyhall.library.NoteSource;
import studyhall.note.Trouble;

/**
 * The notes of one commit, each compressed by itself, so that they take little room and one can be read alone.
 *
 * @param commit the full hash
 * @param files sorted by name
 * @param troubles what was passed over
 */
record NotePack(String commit, List<File> files, List<Trouble> troubles) {
    private static final int FORM = 1;

    /**
     * One file.
     *
     * @param name path below the folder of notes, with {@code /}
     * @param stamp Git's hash of its content
     */
    record File(String name, String stamp, byte[] packed) {
        static File of(String name, String stamp, byte[] content) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                out.write(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new File(name, stamp, packed.toByteArray());
        }

        byte[] content() throws IOException {
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                return in.readAllBytes();
            }
        }
    }

    NotePack {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    NoteSource.Listing listing() {
        return new NoteSource.Listing(
                files.stream()
                        .map(file -> new NoteSource.Item(file.name(), file.stamp(), file::content))
                        .toList(),
                troubles);
    }

    /** As it is kept. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            out.writeInt(files.size());
            for (File file : files) {
                text(out, file.name());
                text(out, file.stamp());
                out.writeInt(file.packed().length);
                out.write(file.packed());
            }
            out.writeInt(troubles.size());
            for (Trouble trouble : troubles) {
                text(out, trouble.file());
                text(out, trouble.severity().name());
                text(out, trouble.reason());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What was kept. */
    static NotePack of(String commit, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("The notes from Git were kept by another version of Study Hall");
            }
            List<File> files = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                files.add(new File(text(in), text(in), in.readNBytes(in.readInt())));
            }
            List<Trouble> troubles = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                troubles.add(new Trouble(text(in), 0, Trouble.Severity.valueOf(text(in)), text(in)));
            }
            return new NotePack(commit, files, troubles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
