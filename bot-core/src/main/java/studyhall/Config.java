package studyhall;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.library.BundledSource;
import studyhall.library.NoteSource;
import studyhall.library.NotesAt;
import studyhall.library.SeveralSources;
import studyhall.library.SeveralSources.Part;
import studyhall.library.git.Bounds;
import studyhall.library.git.GitSource;
import studyhall.library.git.Reach;
import studyhall.storage.DatabaseUrl;

/**
 * Everything that may differ between two installations, read once and handed in. Fit for logs: secrets are masked.
 *
 * @param database an outside PostgreSQL; empty for the embedded one in {@code data}
 * @param data the folder for all that is kept
 * @param notes where the notes are; empty for the bundled ones
 * @param git how those in Git are come by
 * @param port of the page, on loopback; 0 for any that is free
 * @param metrics where figures and health are served for whoever runs it, not yet resolved; empty for nowhere
 * @param slack what Slack needs; empty when not used
 * @param discord what Discord needs; empty when not used
 */
public record Config(
        Optional<DatabaseUrl> database,
        Path data,
        List<NotesAt> notes,
        Git git,
        int port,
        Optional<InetSocketAddress> metrics,
        Optional<Slack> slack,
        Optional<Discord> discord) {
    /** How often a server of notes is asked where nobody chose. */
    public static final int POLL_MINUTES = 5;

    /** The port that people find when they chose none. */
    public static final int DEFAULT_PORT = 8080;

    /**
     * A Slack app.
     *
     * @param botToken {@code xoxb-...}, for one workspace; empty where {@code install} lets many install it
     * @param appToken {@code xapp-...}, for Socket Mode
     * @param signingSecret for requests over HTTP
     * @param install for workspaces that install the app themselves
     * @param api another base of the API than Slack's own, ending in {@code /}
     */
    public record Slack(
            Optional<Secret> botToken,
            Optional<Secret> appToken,
            Optional<Secret> signingSecret,
            Optional<SlackInstall> install,
            Optional<URI> api) {}

    /**
     * Installing a Slack app by OAuth.
     *
     * @param key seals tokens in the database
     * @param oldKey opens what was sealed with it before
     * @param address where browsers reach this program, ending in {@code /}; empty to have Slack lead back to the first
     *     address that the app names
     */
    public record SlackInstall(
            String clientId, Secret clientSecret, Secret key, Optional<Secret> oldKey, Optional<URI> address) {}

    /**
     * A Discord application.
     *
     * @param token the bot's
     * @param shards into how many shards its servers are divided; empty for what Discord recommends
     * @param guild declare the commands in this server only, where they appear at once
     * @param api another base of the API than Discord's own, ending in {@code /}
     * @param gateway another gateway than Discord's own, {@code ws:} or {@code wss:}
     * @param embeds draw messages with classic embeds, for servers whose tools read those
     */
    public record Discord(
            Secret token,
            OptionalInt shards,
            Optional<String> guild,
            Optional<URI> api,
            Optional<URI> gateway,
            boolean embeds) {}

    /**
     * How notes in Git are come by.
     *
     * @param every how often a server is asked, by all replicas together
     * @param anywhere whether servers of networks of one's own are asked too, and by http
     */
    public record Git(Duration every, boolean anywhere) {}

    public Config {
        notes = List.copyOf(notes);
    }

    /** How servers of notes in Git are asked. */
    public GitSource.Manner manner() {
        return new GitSource.Manner(
                git.every(), data.resolve("git"), git.anywhere() ? Reach.anywhere() : Reach.publicly(), Bounds.usual());
    }

    /** Whether notes come from a server. */
    public boolean hasGit() {
        return notes.stream().anyMatch(NotesAt.Git.class::isInstance);
    }

    /**
     * Where the notes come from.
     *
     * @param opener for those in Git
     * @throws IOException when those in Git cannot be come by, with why
     */
    public NoteSource noteSource(NotesAt.Opener opener) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (NotesAt place : notes) {
            parts.add(new Part(place.name(), place.source(opener)));
        }
        return switch (parts.size()) {
            case 0 -> new BundledSource();
            case 1 -> parts.get(0).source();
            default -> new SeveralSources(parts);
        };
    }

    /** The same with another port. */
    public Config withPort(int other) {
        return new Config(database, data, notes, git, other, metrics, slack, discord);
    }
}
