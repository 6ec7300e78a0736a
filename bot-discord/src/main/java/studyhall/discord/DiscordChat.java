package studyhall.discord;

import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Share;
import studyhall.chat.UserRef;

/** Channels, threads and direct messages on Discord. Thread-safe. */
final class DiscordChat implements Chat {
    private final DiscordApi api;
    private final Rendering rendering;
    private final Posted posted = new Posted();
    private volatile Supplier<Share> share = () -> Share.ALL;

    DiscordChat(DiscordApi api, Rendering rendering) {
        this.api = api;
        this.rendering = rendering;
    }

    /** Who tells which part of all servers is this process's; without, all of them. */
    void shared(Supplier<Share> share) {
        this.share = share;
    }

    @Override
    public Share share(Platform platform) {
        return share.get();
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        String id = id(channel.channel(), "channel");
        return posted.once(id, dedupKey, () -> inThread(id, () -> send(channel, message, Nonce.of(dedupKey))));
    }

    private MessageRef send(ChannelRef channel, Message message, Nonce nonce) {
        MessageCreateData drawn = rendering.create(message);
        DataObject body = drawn.toData().put("nonce", nonce.text()).put("enforce_nonce", true);
        DataObject stands =
                api.send(Route.Messages.SEND_MESSAGE.compile(channel.channel()), body, drawn.getAllDistinctFiles());
        return ref(channel, stands.getUnsignedLong("id"));
    }

    @Override
    public void edit(MessageRef message, Message content) {
        String channel = id(message.channel().channel(), "channel");
        String id = id(message.id(), "message");
        inThread(channel, () -> {
            MessageEditData drawn = rendering.edit(content);
            return api.send(
                    Route.Messages.EDIT_MESSAGE.compile(channel, id), drawn.toData(), drawn.getAllDistinctFiles());
        });
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        DataObject channel = api.send(
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                DataObject.empty().put("recipient_id", id(user.user(), "person")));
        return post(new ChannelRef(Platform.DISCORD, user.workspace(), channel.getString("id")), message, dedupKey);
    }

    /** Opens a thread again that Discord archived for want of talk; one that was locked stays closed. */
    private <T> T inThread(String channel, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (ChatException refusal) {
            boolean archived = refusal.getCause() instanceof ErrorResponseException response
                    && new DiscordRefusal(response).archivedThread();
            if (!archived) {
                throw refusal;
            }
        }
        api.send(
                Route.Channels.MODIFY_CHANNEL.compile(channel),
                DataObject.empty().put("archived", false));
        return attempt.get();
    }

    static MessageRef ref(ChannelRef channel, long id) {
        return new MessageRef(channel, Long.toUnsignedString(id), Snowflake.time(id));
    }

    private static String id(String text, String what) {
        if (!Snowflake.is(text)) {
            throw new ChatException(Kind.GONE, "Discord has no " + what + " '" + text + "'. Choose one that is there.");
        }
        return text;
    }
}
