package studyhall.discord;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import studyhall.chat.ChannelRef;
import studyhall.chat.Trace;

/**
 * Finds out whether a post was made whose answer never came: reads what the bot has written in the channel since, and
 * knows the post by its key in a button's custom id. Needs the permission to read the channel's history. Thread-safe.
 */
record Traces(DiscordApi api, String bot) {
    private static final int PAGE = 100;

    /** More than a channel says in the minutes that matter; beyond, nothing is certain. */
    private static final int MOST_PAGES = 20;

    Trace of(ChannelRef channel, String dedupKey, Instant since) {
        long after = Snowflake.first(since);
        boolean nameless = false;
        for (int page = 0; page < MOST_PAGES; page++) {
            DataArray messages = api.list(Route.Messages.GET_MESSAGE_HISTORY
                    .compile(channel.channel())
                    .withQueryParams("limit", Integer.toString(PAGE), "after", Long.toUnsignedString(after)));
            for (int i = 0; i < messages.length(); i++) {
                DataObject message = messages.getObject(i);
                long id = message.getUnsignedLong("id");
                after = Math.max(after, id);
                if (message.getObject("author").getString("id").equals(bot)) {
                    if (ids(message.optArray("components")).anyMatch(each -> names(each, dedupKey))) {
                        return new Trace.Posted(DiscordChat.ref(channel, id));
                    }
                    nameless |= ids(message.optArray("components")).findAny().isEmpty();
                }
            }
            if (messages.length() < PAGE) {
                // one of ours that carries no button may be it
                return nameless ? new Trace.Unknown() : new Trace.Absent();
            }
        }
        return new Trace.Unknown();
    }

    private static Stream<String> ids(Optional<DataArray> components) {
        return components.stream()
                .flatMap(each -> each.stream(DataArray::getObject))
                .flatMap(component -> Stream.concat(
                        Stream.ofNullable(component.getString("custom_id", null)),
                        Stream.concat(
                                ids(component.optArray("components")),
                                ids(component.optObject("accessory").map(accessory -> DataArray.empty()
                                        .add(accessory))))));
    }

    private static boolean names(String customId, String dedupKey) {
        return Stream.of(customId.split(":")).anyMatch(dedupKey::equals);
    }
}
