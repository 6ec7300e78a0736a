package studyhall.schedule;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.UserRef;
import studyhall.delivery.Notice;
import studyhall.delivery.Post;

/** Lets a channel's schedules rest whose posts the platform refuses for good, and tells those who answer for them. */
final class Refusals {
    private record Held(String activity, long creator, UserRef who) {}

    private Refusals() {}

    /**
     * Holds all of the channel, since what one post is refused for holds for the others too.
     *
     * @param reason the platform's, with what to do about it
     * @return what to tell, one for each person; nothing when all rested already
     */
    static List<Notice> hold(Handle handle, Post post, String reason) {
        ChannelRef channel = post.channel();
        List<Held> held = handle.createQuery("""
                        UPDATE schedule SET paused = true, held = 'PLACE'
                        FROM player
                        WHERE schedule.workspace_id = :workspace AND channel = :channel AND NOT paused
                          AND player.workspace_id = schedule.workspace_id AND player.id = creator_id
                        RETURNING activity, creator_id, home, external""")
                .bind("workspace", post.workspaceId())
                .bind("channel", channel.channel())
                .map((row, context) -> new Held(
                        row.getString("activity"),
                        row.getLong("creator_id"),
                        new UserRef(channel.platform(), row.getString("home"), row.getString("external"))))
                .list();
        return held.stream().collect(Collectors.groupingBy(Held::who)).entrySet().stream()
                .map(entry -> new Notice(entry.getKey(), words(entry.getValue(), reason)))
                .toList();
    }

    private static Message words(List<Held> held, String reason) {
        String what = held.stream()
                .map(each -> Activity.valueOf(each.activity()).word())
                .sorted()
                .collect(Collectors.joining(", "));
        String first = held.stream()
                .map(each -> Activity.valueOf(each.activity()).word())
                .sorted()
                .findFirst()
                .orElseThrow();
        return Message.text("I could not post in a channel that you planned for, so this rests there: " + what + ". "
                + SmallMarkdown.escape(reason) + "\nThen go on with `/study schedule resume " + first
                + "` in that channel.");
    }
}
