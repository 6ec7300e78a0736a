package studyhall;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import studyhall.library.BundledSource;
import studyhall.library.FolderSource;
import studyhall.library.NoteSource;
import studyhall.library.NotesUrl;
import studyhall.storage.DatabaseUrl;

/**
 * Everything that may differ between two installations, read once and handed in. Fit for logs: secrets are masked.
 *
 * @param database an outside PostgreSQL; empty for the embedded one in {@code data}
 * @param data the folder for all that is kept
 * @param notes the folder of notes; empty for the bundled ones
 * @param notesUrl how citations link to lines of {@code notes}; empty for citations without links
 * @param port of the page, on loopback; 0 for any that is free
 * @param metrics where figures and health are served for whoever runs it, not yet resolved; empty for nowhere
 * @param slack what Slack needs; empty when not used
 * @param discord what Discord needs; empty when not used
 */
public record Config(
        Optional<DatabaseUrl> database,
        Path data,
        Optional<Path> notes,
        Optional<NotesUrl> notesUrl,
        int port,
        Optional<InetSocketAddress> metrics,
        Optional<Slack> slack,
        Optional<Discord> discord) {
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

    /** Where the notes come from. */
    public NoteSource noteSource() {
        return notes.<NoteSource>map(folder -> new FolderSource(folder, notesUrl))
                .orElseGet(BundledSource::new);
    }

    /** The same with another port. */
    public Config withPort(int other) {
        return new Config(database, data, notes, notesUrl, other, metrics, slack, discord);
    }
}
