package studyhall.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** As whom the server runs: PostgreSQL refuses to run as root. */
sealed interface ServerUser {
    /** The program and its arguments that run {@code command} as this user. */
    List<String> command(List<String> command);

    /** Gives a tree of files to this user. */
    void own(Path tree) throws IOException;

    /** Whether this user can enter the folder, which exists. */
    boolean reaches(Path folder);

    /** Who we are ourselves, when that is not root. */
    record Ourselves() implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path tree) {}

        @Override
        public boolean reaches(Path folder) {
            return true;
        }
    }

    /** Root still to the files, nobody to itself: a user namespace in which root is not mapped. */
    record Namespaced(String unshare) implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(List.of(unshare, "-U", "--"), command);
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, "root");
        }

        @Override
        public boolean reaches(Path folder) {
            return true;
        }
    }

    /** The account {@code nobody}, for containers that forbid user namespaces. */
    record Nobody(String setpriv, int uid) implements ServerUser {
        @Override
        public List<String> command(List<String> command) {
            return prefixed(List.of(setpriv, "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"), command);
        }

        @Override
        public void own(Path tree) throws IOException {
            give(tree, "nobody");
        }

        @Override
        public boolean reaches(Path folder) {
            return Command.run(
                            command(List.of("/bin/sh", "-c", "cd \"$0\"", folder.toString())),
                            Map.of(),
                            Duration.ofSeconds(20))
                    .ok();
        }
    }

    /**
     * Finds out who may run the server here.
     *
     * @throws StorageException when we are root and can become nobody else
     */
    static ServerUser here(LaunchSettings settings) {
        if (!isRoot()) {
            return new Ourselves();
        }
        ServerUser namespaced = new Namespaced(settings.unshare());
        Command.Outcome first = works(namespaced);
        if (first.ok()) {
            return namespaced;
        }
        Command.Outcome second = new Command.Outcome(1, "there is no account called nobody");
        try {
            ServerUser nobody = new Nobody(settings.setpriv(), uidOfNobody());
            second = works(nobody);
            if (second.ok()) {
                return nobody;
            }
        } catch (IOException e) {
            second = new Command.Outcome(1, "there is no account called nobody: " + e.getMessage());
        }
        throw new StorageException("PostgreSQL does not run as root, and here root cannot run it as anybody else"
                + " (unshare: " + first.output() + "; setpriv: " + second.output() + "). Start Study Hall as a user"
                + " other than root, install util-linux, or name an outside database in DATABASE_URL.");
    }

    private static Command.Outcome works(ServerUser user) {
        return Command.run(user.command(List.of("/bin/sh", "-c", ":")), Map.of(), Duration.ofSeconds(20));
    }

    private static boolean isRoot() {
        try {
            // the name in user.name can be anything; what a file of ours belongs to cannot
            Path probe = Files.createTempFile("studyhall", ".owner");
            try {
                return Files.getFileStore(probe).supportsFileAttributeView("unix")
                        && Integer.valueOf(0).equals(Files.getAttribute(probe, "unix:uid"));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static int uidOfNobody() throws IOException {
        Path probe = Files.createTempFile("studyhall", ".nobody");
        try {
            give(probe, "nobody");
            return (Integer) Files.getAttribute(probe, "unix:uid");
        } finally {
            Files.delete(probe);
        }
    }

    private static void give(Path tree, String account) throws IOException {
        UserPrincipal owner =
                tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    Files.setAttribute(file, "posix:owner", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
