package studyhall.app.claims;

import java.util.List;
import java.util.Locale;

/**
 * What somebody did with what was due.
 *
 * @param more what it does beside writing the row
 */
record Peer(String name, int jobs, double seconds, String more) {
    double perSecond() {
        return jobs / seconds;
    }

    /** In Markdown, each compared with the first. */
    static String table(List<Peer> peers) {
        StringBuilder table = new StringBuilder(
                "| who | channels | seconds | a second | the tick is faster by | does more |\n|---|---|---|---|---|---|\n");
        for (Peer peer : peers) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %,.0f | %.1f | %s |%n",
                    peer.name(),
                    peer.jobs(),
                    peer.seconds(),
                    peer.perSecond(),
                    peers.get(0).perSecond() / peer.perSecond(),
                    peer.more()));
        }
        return table.toString();
    }
}
