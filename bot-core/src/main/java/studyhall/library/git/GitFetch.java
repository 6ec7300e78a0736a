package studyhall.library.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.BasePackFetchConnection;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.library.git.GitTrouble.BadCommit;

/**
 * Asks a server for the newest commit and fetches that one alone, without those before it.
 *
 * @param scratch a folder in which room is made for one fetch, and removed after it
 */
record GitFetch(GitAddress address, Path scratch, Reach reach, Bounds bounds) {
    private static final Logger log = LoggerFactory.getLogger(GitFetch.class);
    /** How JGit says that somebody is not let in. */
    private static final Pattern LOCKED =
            Pattern.compile("not authorized|authentication is required|not permitted|: 403 ");
    /** Of silence, before a server is given up. */
    private static final int PATIENCE_SECONDS = 30;

    /**
     * What a server has.
     *
     * @param commit the newest, by its full hash
     * @param pack its notes; empty where they were not wanted
     */
    record Newest(String commit, Optional<NotePack> pack) {}

    /**
     * Fetches the notes of the newest commit.
     *
     * @param known commits that need not be fetched
     * @throws GitTrouble when there is none that is any good, with why
     */
    Newest newest(Set<String> known) throws GitTrouble {
        long deadline = System.nanoTime() + bounds.time().toNanos();
        try {
            Files.createDirectories(scratch);
            Path folder = Files.createTempDirectory(scratch, "git-");
            try (ScratchRepository repository = ScratchRepository.in(folder, bounds)) {
                return newest(repository, known, deadline);
            } finally {
                remove(folder);
            }
        } catch (GitTrouble e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            throw told(e);
        }
    }

    private Newest newest(ScratchRepository repository, Set<String> known, long deadline) throws IOException {
        Optional<String> only = address.key().map(key -> address.server().getHost());
        try (Transport transport =
                Transport.open(repository, new URIish(address.server().toURL()))) {
            ((TransportHttp) transport).setHttpConnectionFactory(new GuardedHttp(reach, only, bounds, deadline));
            transport.setTimeout(PATIENCE_SECONDS);
            transport.setDepth(1);
            address.key()
                    .ifPresent(key -> transport.setCredentialsProvider(
                            new UsernamePasswordCredentialsProvider(key.user(), key.token())));
            try (FetchConnection connection = transport.openFetch(List.of(), names())) {
                if (!(connection instanceof BasePackFetchConnection)) {
                    throw new GitTrouble("The server of the notes does not speak Git's smart protocol, and no other is"
                            + " understood.");
                }
                Ref newest = newest(connection);
                String id = commit(newest);
                return new Newest(
                        id,
                        known.contains(id)
                                ? Optional.empty()
                                : Optional.of(fetched(repository, connection, newest, deadline)));
            }
        }
    }

    private NotePack fetched(ScratchRepository repository, FetchConnection connection, Ref newest, long deadline)
            throws IOException {
        String id = commit(newest);
        try {
            connection.fetch(until(deadline), List.of(newest), Set.of());
            try (RevWalk walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(newest.getObjectId());
                return new TreeReader(repository, commit, bounds, deadline).read(address.folder());
            }
        } catch (BadCommit e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            Optional<GuardedHttp.TooMuch> bound = among(e, GuardedHttp.TooMuch.class);
            if (bound.isPresent()) {
                throw new BadCommit(id, bound.get().getMessage() + ".");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new BadCommit(id, "took longer to fetch than any may.");
            }
            if (e instanceof TransportException
                    && among(e, java.net.SocketException.class).isPresent()) {
                throw e;
            }
            log.debug("Commit {} of {} could not be read", id, address, e);
            throw new BadCommit(id, why(e));
        }
    }

    /** What a branch points to, or a tag in the end. */
    private static String commit(Ref ref) {
        return (ref.getPeeledObjectId() == null ? ref.getObjectId() : ref.getPeeledObjectId()).name();
    }

    private static String why(Throwable failure) {
        boolean large = Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .anyMatch(each -> each.getClass().getSimpleName().startsWith("TooLarge")
                        || each.getClass().getSimpleName().startsWith("LargeObject")
                        || each instanceof OutOfMemoryError);
        return large ? "has a file that is larger than any may be." : "could not be read: what came is damaged.";
    }

    private String[] names() {
        return address.branch()
                .map(name -> new String[] {"refs/heads/" + name, "refs/tags/" + name})
                .orElseGet(() -> new String[] {"HEAD"});
    }

    private Ref newest(FetchConnection connection) throws GitTrouble {
        Collection<String> names = List.of(names());
        for (String name : names) {
            Ref found = connection.getRef(name);
            if (found != null && found.getLeaf().getObjectId() != null) {
                return found.getLeaf();
            }
        }
        throw new GitTrouble(
                address.branch().isPresent()
                        ? "The repository of the notes has no branch "
                                + address.branch().get() + "."
                        : "The repository of the notes is empty: nothing has been committed.");
    }

    private static EmptyProgressMonitor until(long deadline) {
        return new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return System.nanoTime() - deadline > 0;
            }
        };
    }

    /** What went wrong in words of ours: those of libraries may hold an address with a token. */
    private GitTrouble told(Throwable failure) {
        log.debug("{} could not be asked", address, failure);
        Optional<GitTrouble> own = among(failure, GitTrouble.class);
        if (own.isPresent()) {
            return own.get();
        }
        Optional<GuardedHttp.TooMuch> bound = among(failure, GuardedHttp.TooMuch.class);
        if (bound.isPresent()) {
            return new GitTrouble(
                    "What the server of the notes says " + bound.get().getMessage() + ".");
        }
        if (among(failure, javax.net.ssl.SSLException.class).isPresent()) {
            return new GitTrouble("The server of the notes has no certificate that this Java trusts.");
        }
        if (among(failure, java.net.SocketException.class).isPresent()
                || among(failure, java.net.SocketTimeoutException.class).isPresent()) {
            return new GitTrouble("The server of the notes does not answer.");
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (LOCKED.matcher(words).find()) {
            return new GitTrouble("The server of the notes lets nobody in without a token, or not with this one: write"
                    + " https://user:token@host/... in STUDYHALL_NOTES.");
        }
        if (words.contains("not found")) {
            return new GitTrouble(
                    "The server of the notes has no such repository, or shows it to nobody without a token.");
        }
        return new GitTrouble("The notes could not be fetched ("
                + failure.getClass().getSimpleName() + "); STUDYHALL_LOG=DEBUG says more.");
    }

    private static <T extends Throwable> Optional<T> among(Throwable failure, Class<T> kind) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            log.warn("The folder {} could not be removed: {}", folder, e.getMessage());
        }
    }
}
