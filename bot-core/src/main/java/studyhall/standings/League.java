package studyhall.standings;

import java.time.ZoneId;
import java.util.List;
import studyhall.chat.Platform;

/**
 * Workspaces that compete, of one platform or several: same questions at the same time, one board.
 *
 * @param board its own workspace, which its people, teams and boards belong to
 * @param name from outside, so escape it
 * @param members those that are in it now, the founder first
 */
public record League(Workspace board, String name, List<Member> members) {
    public League {
        members = List.copyOf(members);
    }

    /**
     * A workspace in it.
     *
     * @param channel where its challenges appear
     * @param organiser our id of whoever joined it
     * @param organiserName from outside, so escape it
     */
    public record Member(
            long workspace, Platform platform, ZoneId zone, String channel, long organiser, String organiserName) {}
}
