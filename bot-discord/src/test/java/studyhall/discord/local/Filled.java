package studyhall.discord.local;

import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** {@code /study} with its options as somebody filled them in: texts, whole numbers, people, channels and files. */
final class Filled {
    private static final int TEXT = 3;
    private static final int NUMBER = 4;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int FILE = 11;

    private final LocalDiscord discord;
    private final DataObject users = DataObject.empty();
    private final DataObject members = DataObject.empty();
    private final DataObject channels = DataObject.empty();
    private final DataObject files = DataObject.empty();

    Filled(LocalDiscord discord) {
        this.discord = discord;
    }

    /**
     * The data of an interaction.
     *
     * @param focused the option that is being typed; empty when all is sent
     */
    DataObject data(String path, Map<String, Object> options, String focused) {
        String[] words = path.split(" ");
        DataArray given = DataArray.empty();
        options.forEach((name, value) -> {
            DataObject option = option(name, value);
            if (name.equals(focused)) {
                option.put("focused", true);
            }
            given.add(option);
        });
        DataObject inner = DataObject.empty()
                .put("name", words[words.length - 1])
                .put("type", 1)
                .put("options", given);
        if (words.length == 2) {
            inner = DataObject.empty()
                    .put("name", words[0])
                    .put("type", 2)
                    .put("options", DataArray.empty().add(inner));
        }
        return DataObject.empty()
                .put("id", "300000000000000001")
                .put("name", "study")
                .put("type", 1)
                .put("options", DataArray.empty().add(inner))
                .put(
                        "resolved",
                        DataObject.empty()
                                .put("users", users)
                                .put("members", members)
                                .put("channels", channels)
                                .put("attachments", files));
    }

    private DataObject option(String name, Object value) {
        DataObject option = DataObject.empty().put("name", name);
        if (value instanceof Long person) {
            String id = Long.toUnsignedString(person);
            DataObject user = Entities.user(person, discord.people.getOrDefault(person, "Somebody"), false);
            users.put(id, user);
            members.put(id, Entities.member(user).remove("user").put("permissions", "2147483647"));
            return option.put("type", USER).put("value", id);
        }
        if (value instanceof Place place) {
            channels.put(place.id(), Entities.channel(place));
            return option.put("type", CHANNEL).put("value", place.id());
        }
        if (value instanceof Attached file) {
            files.put(
                    file.id(),
                    DataObject.empty()
                            .put("id", file.id())
                            .put("filename", file.name())
                            .put("size", file.size())
                            .put("url", file.url())
                            .put("proxy_url", file.url())
                            .put("ephemeral", true));
            return option.put("type", FILE).put("value", file.id());
        }
        return option.put("type", value instanceof Integer ? NUMBER : TEXT).put("value", value);
    }
}
