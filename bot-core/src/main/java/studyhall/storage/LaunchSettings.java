package studyhall.storage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a test needs to have otherwise when it starts the embedded server.
 *
 * @param unshare the command that runs another as somebody else in a user namespace
 * @param setpriv the command that gives up root for good
 * @param shelter where a server's files go when the unprivileged user cannot reach the data folder
 * @param patience how long another process may take to start or stop the server
 */
record LaunchSettings(String unshare, String setpriv, Path shelter, Duration patience) {

    static LaunchSettings usual() {
        return new LaunchSettings("unshare", "setpriv", Path.of("/var/lib/studyhall"), Duration.ofMinutes(3));
    }
}
