package studyhall.slack;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;

/** Writes to one workspace of Slack. What was posted under a key is remembered while the process lives. Thread-safe. */
final class SlackChat implements Chat {
    private static final int REMEMBERED = 10_000;

    private record Posted(String channel, String key) {}

    private final SlackApi api;
    private final String workspace;
    private final Pictures pictures;
    private final ChannelPace pace;
    private final WritingCheck writing;
    private final Map<String, String> directs = new ConcurrentHashMap<>();
    private final Map<Posted, CompletableFuture<MessageRef>> posted =
            Collections.synchronizedMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Posted, CompletableFuture<MessageRef>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /**
     * Wires the chat.
     *
     * @param workspace Slack's id of the workspace
     */
    SlackChat(SlackApi api, String workspace, Pictures pictures, ChannelPace pace, WritingCheck writing) {
        this.api = api;
        this.workspace = workspace;
        this.pictures = pictures;
        this.pace = pace;
        this.writing = writing;
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        return once(channel, dedupKey, () -> {
            MessageRef ref = say(channel, draw(message));
            pictures.share(message, ref.channel().channel());
            return ref;
        });
    }

    @Override
    public MessageRef below(MessageRef message, Message content, String dedupKey) {
        return once(message.channel(), dedupKey, () -> say(message.channel(), draw(content), message.id()));
    }

    private MessageRef once(ChannelRef channel, String dedupKey, Supplier<MessageRef> post) {
        requireOurs(channel.platform(), channel.workspace());
        Posted key = new Posted(channel.channel(), dedupKey);
        CompletableFuture<MessageRef> mine = new CompletableFuture<>();
        CompletableFuture<MessageRef> first = posted.putIfAbsent(key, mine);
        if (first != null) {
            return result(first);
        }
        try {
            MessageRef ref = post.get();
            mine.complete(ref);
            return ref;
        } catch (RuntimeException e) {
            posted.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static MessageRef result(CompletableFuture<MessageRef> post) {
        try {
            return post.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ChatException refused ? refused : e;
        }
    }

    /** Posts what is drawn already. A person's id stands for the direct messages with that person. */
    MessageRef say(ChannelRef channel, SlackMessage drawn) {
        return say(channel, drawn, null);
    }

    /**
     * The same in a thread.
     *
     * @param thread id of the message that it hangs below
     */
    private MessageRef say(ChannelRef channel, SlackMessage drawn, @Nullable String thread) {
        pace.await(channel.channel());
        ChatPostMessageResponse answer = api.call(
                "chat.postMessage",
                methods -> methods.chatPostMessage(call -> call.channel(channel.channel())
                        .threadTs(thread)
                        .text(drawn.text())
                        .blocksAsString(drawn.blocks().toString())
                        .mrkdwn(false)
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        String id = answer.getChannel() == null ? channel.channel() : answer.getChannel();
        if (!id.equals(channel.channel())) {
            isDirect(channel.channel(), id);
        }
        return new MessageRef(
                new ChannelRef(Platform.SLACK, workspace, id),
                answer.getTs(),
                SlackTime.of(answer.getTs()).orElse(Instant.EPOCH));
    }

    @Override
    public void edit(MessageRef message, Message content) {
        requireOurs(message.channel().platform(), message.channel().workspace());
        SlackMessage drawn = SlackBlocks.of(content, pictures.upload(content));
        api.call(
                "chat.update",
                methods -> methods.chatUpdate(
                        call -> call.channel(message.channel().channel())
                                .ts(message.id())
                                .text(drawn.text())
                                .blocksAsString(drawn.blocks().toString())
                                .parse("none")
                                .linkNames(false)));
    }

    @Override
    public Optional<String> obstacle(ChannelRef channel) {
        requireOurs(channel.platform(), channel.workspace());
        return writing.obstacle(channel.channel());
    }

    /** Slack takes a person's id for a channel, which needs no right to open conversations. */
    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        requireOurs(user.platform(), workspace);
        return post(new ChannelRef(Platform.SLACK, workspace, user.user()), message, dedupKey);
    }

    /** Slack keeps whoever was deactivated, and says so of them. */
    @Override
    public boolean left(UserRef user) {
        requireOurs(user.platform(), user.workspace());
        return api.call("users.info", methods -> methods.usersInfo(call -> call.user(user.user())))
                .getUser()
                .isDeleted();
    }

    /** Shows a message to one person in a channel; it is gone when Slack is opened again. */
    void whisper(Replies.Place place, SlackMessage drawn) {
        api.call(
                "chat.postEphemeral",
                methods -> methods.chatPostEphemeral(
                        call -> call.channel(place.channel().channel())
                                .user(place.user())
                                .threadTs(place.thread().isEmpty() ? null : place.thread())
                                .text(drawn.text())
                                .blocksAsString(drawn.blocks().toString())
                                .parse("none")
                                .linkNames(false)));
    }

    /** Draws a message with its pictures brought to Slack. */
    SlackMessage draw(Message message) {
        return SlackBlocks.of(message, pictures.upload(message));
    }

    /** Whether a channel is known to be the direct messages between us and somebody. */
    boolean isDirectWith(String user, String channel) {
        return channel.equals(directs.get(user));
    }

    /** Remembers the channel of the direct messages with somebody. */
    void isDirect(String user, String channel) {
        if (directs.size() < REMEMBERED) {
            directs.put(user, channel);
        }
    }

    private void requireOurs(Platform platform, String of) {
        if (platform != Platform.SLACK || !of.equals(workspace)) {
            throw new ChatException(
                    Kind.FORBIDDEN, "This process does not write to that workspace. Install Study Hall there.");
        }
    }
}
