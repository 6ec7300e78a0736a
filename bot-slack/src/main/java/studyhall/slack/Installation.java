package studyhall.slack;

import java.time.Instant;

/**
 * Where the app was installed.
 *
 * @param place the workspace, or the organisation that installed it for all its workspaces
 * @param name as the place calls itself
 * @param botUser the app's own user there
 * @param installer who did it
 * @param token {@code xoxb-...}, opened
 * @param at when, which tells one installation of a place from the one before it
 */
record Installation(String place, String name, String botUser, String installer, String token, Instant at) {
    /** No token in logs. */
    @Override
    public String toString() {
        return "Installation[" + place + " at " + at + "]";
    }
}
