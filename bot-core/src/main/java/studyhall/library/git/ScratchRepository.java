package studyhall.library.git;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * A bare repository for one fetch, in a folder that is removed after it. Nothing of it is ever checked out. Packs are refused
 * that have too many objects or too large ones: JGit would make room for as many as a pack claims to have.
 */
final class ScratchRepository extends FileRepository {
    private static final int HEADER = 12;
    private static final int COUNT_AT = 8;

    private final Bounds bounds;

    private ScratchRepository(FileRepositoryBuilder builder, Bounds bounds) throws IOException {
        super(builder);
        this.bounds = bounds;
    }

    static ScratchRepository in(Path folder, Bounds bounds) throws IOException {
        if (!(SystemReader.getInstance() instanceof NoSurroundings)) {
            SystemReader.setInstance(new NoSurroundings(SystemReader.getInstance()));
        }
        ScratchRepository made = new ScratchRepository(
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().setup(), bounds);
        made.create(true);
        return made;
    }

    @Override
    public ObjectInserter newObjectInserter() {
        ObjectInserter usual = super.newObjectInserter();
        return new ObjectInserter.Filter() {
            @Override
            protected ObjectInserter delegate() {
                return usual;
            }

            @Override
            public PackParser newPackParser(InputStream in) throws IOException {
                PackParser parser = usual.newPackParser(counted(in));
                parser.setMaxObjectSizeLimit(bounds.object());
                return parser;
            }
        };
    }

    private InputStream counted(InputStream in) throws IOException {
        PushbackInputStream pack = new PushbackInputStream(in, HEADER);
        byte[] header = pack.readNBytes(HEADER);
        if (header.length == HEADER
                && Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(COUNT_AT)) > bounds.objects()) {
            throw new GuardedHttp.TooMuch("has more objects than what is fetched of any repository");
        }
        pack.unread(header);
        return pack;
    }

    /**
     * Git's settings of this machine have no say here: they could lead to other servers, leave certificates unchecked, or
     * have a program of the machine asked.
     */
    private static final class NoSurroundings extends SystemReader {
        private final SystemReader usual;

        NoSurroundings(SystemReader usual) {
            this.usual = usual;
        }

        private static FileBasedConfig none(Config parent, FS fs) {
            return new FileBasedConfig(parent, new File("none"), fs) {
                @Override
                public void load() {
                    // there is nothing
                }

                @Override
                public void save() {
                    // nor will there be
                }

                @Override
                public boolean isOutdated() {
                    return false;
                }
            };
        }

        @Override
        public FileBasedConfig openUserConfig(Config parent, FS fs) {
            return none(parent, fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(Config parent, FS fs) {
            return none(parent, fs);
        }

        @Override
        public FileBasedConfig openJGitConfig(Config parent, FS fs) {
            return none(parent, fs);
        }

        @Override
        public @Nullable String getenv(String variable) {
            return variable.startsWith("GIT_") ? null : usual.getenv(variable);
        }

        @Override
        public String getProperty(String key) {
            return usual.getProperty(key);
        }

        @Override
        public String getHostname() {
            return "localhost";
        }

        @Override
        public long getCurrentTime() {
            return usual.getCurrentTime();
        }

        @Override
        public int getTimezone(long when) {
            return 0;
        }
    }
}
