package studyhall.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * The only outbound port: everything that the bot says of its own accord goes through here. Implementations are
 * thread-safe and pass the contract suite in the test kit.
 */
public interface Chat {
    /**
     * Posts a message in a channel.
     *
     * @param dedupKey posting twice with the same key in the same channel shows one message and returns the first
     *     reference, within the platform's power (in memory at least while the process lives)
     * @throws ChatException when the platform refused, with what to do about it
     */
    MessageRef post(ChannelRef channel, Message message, String dedupKey);

    /**
     * Posts below a message of ours, out of the way of whatever else is said in its channel. Where a platform has no such
     * place, it is posted in the channel.
     *
     * @param dedupKey as in {@link #post}
     * @throws ChatException when the platform refused, with what to do about it
     */
    default MessageRef below(MessageRef message, Message content, String dedupKey) {
        return post(message.channel(), content, dedupKey);
    }

    /**
     * Puts another content into a message of ours.
     *
     * @throws ChatException when the message is gone or may not be edited
     */
    void edit(MessageRef message, Message content);

    /**
     * Writes to one person.
     *
     * @throws ChatException when the person cannot be written to
     */
    MessageRef direct(UserRef user, Message message, String dedupKey);

    /**
     * Posts a message with a thread below it.
     *
     * @param name of the thread, plain; cut where the platform takes less
     * @return where to post in the thread; the channel itself where that is a thread already, and then nothing is posted;
     *     empty where the platform has no threads to post in, and nothing is posted either
     * @throws ChatException when the platform refused, with what to do about it; then nothing is left there
     */
    default Optional<ChannelRef> thread(ChannelRef channel, Message head, String name, String dedupKey) {
        return Optional.empty();
    }

    /**
     * Looks for a post that may or may not have been made, after a crash between the call of {@link #post} and its reply.
     * An adapter that cannot tell leaves this as it is; then nothing is posted again, and the operator is shown it.
     *
     * @param dedupKey the one that it was posted with
     * @param since not earlier than this
     * @throws ChatException when the platform cannot be asked now
     */
    default Trace trace(ChannelRef channel, String dedupKey, Instant since) {
        return new Trace.Unknown();
    }

    /** Which of a platform's workspaces this process writes to of its own accord. */
    default Share share(Platform platform) {
        return Share.ALL;
    }

    /**
     * Why a post in a channel would be refused, told before anything is planned there.
     *
     * @return what to do about it, in the small Markdown and with the name of the permission that is missing; empty when
     *     nothing is known to stand in the way
     */
    default Optional<String> obstacle(ChannelRef channel) {
        return Optional.empty();
    }

    /**
     * Whether somebody has left their home workspace. Asked seldom, and remembered by whoever asks.
     *
     * @return false also where the platform does not tell
     * @throws ChatException when the platform cannot be asked now
     */
    default boolean left(UserRef user) {
        return false;
    }

    /** The same for what can wait: where a platform counts requests, those of this let all others pass. */
    default Chat patient() {
        return this;
    }
}
