package studyhall.library.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.library.NoteLinks;
import studyhall.library.NoteSource;
import studyhall.library.NotesUrl;
import studyhall.library.git.GitTable.Numbered;
import studyhall.library.git.GitTable.State;

/**
 * Notes at an address in Git, as all replicas serve them. Every two seconds each looks in the database which version that is;
 * whichever finds that the server has not been asked for a while asks it, and publishes what it fetched. A commit that is no
 * good is not published, so that the last good one stays, also over a restart and without the server. Thread-safe.
 */
public final class GitSource implements NoteSource, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GitSource.class);
    private static final Duration LOOK = Duration.ofSeconds(2);

    /**
     * How a server is asked.
     *
     * @param every how long all replicas together wait between two questions
     * @param scratch a folder in which room is made for one fetch, and removed after it
     */
    public record Manner(Duration every, Path scratch, Reach reach, Bounds bounds) {}

    private final GitAddress address;
    private final Optional<NotesUrl> url;
    private final Manner manner;
    private final GitFetch fetch;
    private final GitTable table;
    private final ScheduledExecutorService looking;
    private volatile Numbered served;
    private volatile String trouble = "";

    private GitSource(GitAddress address, Optional<NotesUrl> url, Manner manner, Jdbi jdbi) throws GitTrouble {
        this.address = address;
        this.url = url;
        this.manner = manner;
        this.fetch = new GitFetch(address, manner.scratch(), manner.reach(), manner.bounds());
        this.table = new GitTable(jdbi, address.toString());
        Optional<Numbered> known = table.read();
        this.served = known.isPresent() ? known.get() : first();
        this.looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "git-notes");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Serves what was published last, or fetches the first.
     *
     * @param url how citations link to lines; empty for citations without links
     * @throws GitTrouble when there is nothing to serve yet and nothing can be fetched, with why
     */
    public static GitSource open(GitAddress address, Optional<NotesUrl> url, Manner manner, Jdbi jdbi)
            throws GitTrouble {
        GitSource source = still(address, url, manner, jdbi);
        source.looking.scheduleWithFixedDelay(source::lookOn, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return source;
    }

    /** The same that looks only when it is told to. */
    static GitSource still(GitAddress address, Optional<NotesUrl> url, Manner manner, Jdbi jdbi) throws GitTrouble {
        return new GitSource(address, url, manner, jdbi);
    }

    /**
     * The newest notes as they are on the server, whatever is served.
     *
     * @throws GitTrouble when there are none that are any good, with why
     */
    public static NoteSource newest(GitAddress address, Manner manner) throws GitTrouble {
        NotePack pack = new GitFetch(address, manner.scratch(), manner.reach(), manner.bounds())
                .newest(Set.of())
                .pack()
                .orElseThrow();
        return new NoteSource() {
            @Override
            public Listing list() {
                return pack.listing();
            }

            @Override
            public String name() {
                return GitSource.name(address, pack);
            }

            @Override
            public boolean changes() {
                return false;
            }
        };
    }

    private Numbered first() throws GitTrouble {
        NotePack pack = fetch.newest(Set.of()).pack().orElseThrow();
        // another replica may have been faster, with the same or another: the last one counts for all
        table.publish(pack);
        return table.read().orElseThrow();
    }

    private void lookOn() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            // what is thrown on would silently end all looking
            log.warn("Whether there are newer notes in Git could not be seen: {}", String.valueOf(e.getMessage()));
        }
    }

    /** What happens every two seconds, now. */
    synchronized void look() {
        State state = table.state(manner.every());
        if (state.due() && table.claim(manner.every())) {
            ask(state);
            state = table.state(manner.every());
        }
        if (!state.trouble().equals(trouble)) {
            trouble = state.trouble();
            if (trouble.isEmpty()) {
                log.info("The notes of {} are the newest again", address);
            } else {
                log.warn("The notes of {} stay as they are: {}", address, trouble);
            }
        }
        if (state.number() != served.number()) {
            table.read().ifPresent(newer -> {
                served = newer;
                log.info(
                        "The notes of {} are those of commit {}",
                        address,
                        newer.pack().commit());
            });
        }
    }

    private void ask(State state) {
        try {
            Set<String> known = new HashSet<>(List.of(state.commit(), state.refused()));
            GitFetch.Newest newest = fetch.newest(known);
            newest.pack().ifPresent(table::publish);
            if (newest.commit().equals(state.commit())) {
                table.well();
            }
        } catch (GitTrouble e) {
            table.trouble(e);
        }
    }

    @Override
    public Listing list() throws IOException {
        return served.pack().listing();
    }

    @Override
    public String name() {
        return name(address, served.pack());
    }

    private static String name(GitAddress address, NotePack pack) {
        return address + " at commit " + GitTrouble.brief(pack.commit());
    }

    @Override
    public NoteLinks links() {
        return NoteLinks.of(url, Optional.of(served.pack().commit()));
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Optional<String> trouble() {
        return trouble.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
