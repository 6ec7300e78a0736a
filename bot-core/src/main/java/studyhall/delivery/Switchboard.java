package studyhall.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Share;
import studyhall.chat.Trace;
import studyhall.chat.UserRef;

/** One chat out of those of all platforms that this process serves. */
public record Switchboard(Map<Platform, Chat> chats) implements Chat {
    public Switchboard {
        chats = Map.copyOf(chats);
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        return of(channel.platform()).post(channel, message, dedupKey);
    }

    @Override
    public MessageRef below(MessageRef message, Message content, String dedupKey) {
        return of(message.channel().platform()).below(message, content, dedupKey);
    }

    @Override
    public void edit(MessageRef message, Message content) {
        of(message.channel().platform()).edit(message, content);
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        return of(user.platform()).direct(user, message, dedupKey);
    }

    @Override
    public Optional<ChannelRef> thread(ChannelRef channel, Message head, String name, String dedupKey) {
        return of(channel.platform()).thread(channel, head, name, dedupKey);
    }

    @Override
    public Trace trace(ChannelRef channel, String dedupKey, Instant since) {
        return of(channel.platform()).trace(channel, dedupKey, since);
    }

    @Override
    public Share share(Platform platform) {
        return of(platform).share(platform);
    }

    @Override
    public Optional<String> obstacle(ChannelRef channel) {
        return of(channel.platform()).obstacle(channel);
    }

    @Override
    public boolean left(UserRef user) {
        return of(user.platform()).left(user);
    }

    @Override
    public Chat patient() {
        Map<Platform, Chat> patient = new EnumMap<>(Platform.class);
        chats.forEach((platform, chat) -> patient.put(platform, chat.patient()));
        return new Switchboard(patient);
    }

    private Chat of(Platform platform) {
        Chat chat = chats.get(platform);
        if (chat == null) {
            throw new ChatException(
                    ChatException.Kind.LATER, "This process does not serve " + platform + "; another one may.");
        }
        return chat;
    }
}
