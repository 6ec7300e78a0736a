package studyhall.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.Route;
import studyhall.chat.ChannelRef;
import studyhall.chat.ChatException;

/** Says in the names of Discord's settings page what keeps the bot from posting in a channel. */
final class Permissions {
    private Permissions() {}

    /**
     * What is missing.
     *
     * @param shard the connection that knows the channel's server; empty when another process has it
     */
    static Optional<String> missing(Optional<JDA> shard, DiscordApi api, ChannelRef channel) {
        Optional<GuildChannel> known = shard.map(jda -> jda.getChannelById(GuildChannel.class, channel.channel()));
        if (known.isEmpty()) {
            try {
                api.get(Route.Channels.GET_CHANNEL.compile(channel.channel()));
                return Optional.empty();
            } catch (ChatException e) {
                return e.kind() == ChatException.Kind.LATER ? Optional.empty() : Optional.of(words(e));
            }
        }
        GuildChannel place = known.get();
        Map<Permission, String> needed = new LinkedHashMap<>();
        needed.put(Permission.VIEW_CHANNEL, "View Channel");
        if (place.getType().isThread()) {
            needed.put(Permission.MESSAGE_SEND_IN_THREADS, "Send Messages in Threads");
        } else {
            needed.put(Permission.MESSAGE_SEND, "Send Messages");
        }
        needed.put(Permission.MESSAGE_EMBED_LINKS, "Embed Links");
        needed.put(Permission.MESSAGE_ATTACH_FILES, "Attach Files");
        List<String> lacking = needed.entrySet().stream()
                .filter(entry -> !place.getGuild().getSelfMember().hasPermission(place, entry.getKey()))
                .map(entry -> "**" + entry.getValue() + "**")
                .toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of("Give my role " + lacking.stream().collect(Collectors.joining(", "))
                        + " in the channel's permissions, then try again.");
    }

    private static String words(ChatException refusal) {
        return studyhall.chat.SmallMarkdown.escape(String.valueOf(refusal.getMessage()));
    }
}
