package studyhall.discord.local;

import java.time.Instant;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Discord's objects as it sends them, with the fields that JDA insists on. */
final class Entities {
    /** What everybody may do in a new server, threads included. */
    static final String MEMBER = Long.toString(104_324_673L | 1L << 38);

    static final String EVERYTHING = "2147483647";

    private Entities() {}

    static DataObject user(long id, String name, boolean bot) {
        return DataObject.empty()
                .put("id", Long.toUnsignedString(id))
                .put("username", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'))
                .put("global_name", name)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("bot", bot);
    }

    static DataObject member(DataObject user) {
        return DataObject.empty()
                .put("user", user)
                .put("roles", DataArray.empty())
                .put("joined_at", "2026-01-01T00:00:00Z")
                .put("flags", 0)
                .put("deaf", false)
                .put("mute", false)
                .putNull("nick")
                .putNull("avatar");
    }

    static DataObject channel(Place place) {
        DataObject channel = DataObject.empty()
                .put("id", place.id())
                .put("type", place.type)
                .put("name", "channel-" + place.id())
                .put("position", 0)
                .put("permission_overwrites", overwrites(place))
                .put("permissions", "2147483647")
                .put("nsfw", false)
                .put("flags", 0);
        if (place.guild != 0) {
            channel.put("guild_id", Long.toUnsignedString(place.guild));
        }
        if (place.type == 11) {
            channel.put("parent_id", Long.toUnsignedString(place.parent))
                    .put("member_count", 1)
                    .put("message_count", 0)
                    .put("total_message_sent", 0)
                    .put("owner_id", Long.toUnsignedString(LocalDiscord.BOT))
                    .put(
                            "thread_metadata",
                            DataObject.empty()
                                    .put("archived", false)
                                    .put("locked", false)
                                    .put("auto_archive_duration", 60)
                                    .put("archive_timestamp", "2026-01-01T00:00:00Z"));
        }
        return channel;
    }

    /** What everybody may not do there, so that the bot may not either. */
    private static DataArray overwrites(Place place) {
        long denied =
                switch (place.door) {
                    case HIDDEN -> 1 << 10;
                    case MUTE -> 1 << 11;
                    case OPEN, ARCHIVED, LOCKED, NO_THREADS -> 0;
                };
        return denied == 0
                ? DataArray.empty()
                : DataArray.empty()
                        .add(DataObject.empty()
                                .put("id", Long.toUnsignedString(place.guild))
                                .put("type", 0)
                                .put("allow", "0")
                                .put("deny", Long.toString(denied)));
    }

    /** The role of those who administer a server. */
    static long organisers(long guild) {
        return guild + 1;
    }

    private static DataObject role(long id, String name, String permissions) {
        return DataObject.empty()
                .put("id", Long.toUnsignedString(id))
                .put("name", name)
                .put("color", 0)
                .put("colors", DataObject.empty().put("primary_color", 0))
                .put("position", 0)
                .put("permissions", permissions)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false);
    }

    static DataObject guild(long id) {
        DataObject everyone = role(id, "@everyone", MEMBER);
        DataObject organisers = role(organisers(id), "Organisers", EVERYTHING);
        return DataObject.empty()
                .put("id", Long.toUnsignedString(id))
                .put("name", "Study group")
                .put("owner_id", "100000000000000001")
                .put("roles", DataArray.empty().add(everyone).add(organisers))
                .put("members", DataArray.empty().add(member(user(LocalDiscord.BOT, "Study Hall", true))))
                .put("member_count", 6)
                .put("emojis", DataArray.empty())
                .put("stickers", DataArray.empty())
                .put("voice_states", DataArray.empty())
                .put("presences", DataArray.empty())
                .put("guild_scheduled_events", DataArray.empty())
                .put("stage_instances", DataArray.empty())
                .put("features", DataArray.empty())
                .put("afk_timeout", 300)
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("preferred_locale", "en-US")
                .put("large", false)
                .put("unavailable", false);
    }

    /** A message of the bot's, made of the body that it sent. */
    static DataObject message(long id, Place place, DataObject body, int flags) {
        DataArray components = numbered(body.optArray("components").orElseGet(DataArray::empty));
        return DataObject.empty()
                .put("id", Long.toUnsignedString(id))
                .put("channel_id", place.id())
                .put("author", user(LocalDiscord.BOT, "Study Hall", true))
                .put("type", 0)
                .put("content", body.getString("content", ""))
                .put("timestamp", Instant.ofEpochMilli(Ids.millis(id)).toString())
                .putNull("edited_timestamp")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("mentions", DataArray.empty())
                .put("mention_roles", DataArray.empty())
                .put("attachments", DataArray.empty())
                .put("embeds", rich(body.optArray("embeds").orElseGet(DataArray::empty)))
                .put("components", components)
                .put("pinned", false)
                .put("flags", flags);
    }

    /** As Discord gives embeds back: with their kind. */
    private static DataArray rich(DataArray sent) {
        DataArray copy = DataArray.fromJson(sent.toString());
        copy.stream(DataArray::getObject).forEach(embed -> embed.put("type", "rich"));
        return copy;
    }

    /** As Discord gives components back: with numbers, and pictures at addresses. */
    private static DataArray numbered(DataArray sent) {
        DataArray copy = DataArray.fromJson(sent.toString());
        number(copy, new int[1]);
        return copy;
    }

    private static void number(DataArray components, int[] last) {
        for (int i = 0; i < components.length(); i++) {
            DataObject component = components.getObject(i);
            component.put("id", ++last[0]);
            component.optArray("components").ifPresent(children -> number(children, last));
            component.optArray("items").ifPresent(items -> {
                for (int item = 0; item < items.length(); item++) {
                    items.getObject(item)
                            .put(
                                    "media",
                                    DataObject.empty()
                                            .put("id", "1")
                                            .put("url", "https://cdn.example.org/picture.png")
                                            .put("proxy_url", "https://cdn.example.org/picture.png")
                                            .put("width", 1)
                                            .put("height", 1)
                                            .put("content_type", "image/png"));
                }
            });
            component.optObject("accessory").ifPresent(accessory -> accessory.put("id", ++last[0]));
        }
    }
}
