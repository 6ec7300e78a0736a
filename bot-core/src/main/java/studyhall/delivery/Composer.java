package studyhall.delivery;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;

/** Finds the words of a post when its turn has come. Called again when posting failed, and then says the same. */
public interface Composer {
    /**
     * The message, in the transaction that begins the attempt. It carries the post's {@link Post#key} in a button wherever
     * it has buttons, so that a platform can be asked for it.
     *
     * @return empty when there is nothing to say
     */
    Optional<Message> compose(Handle handle, Post post);

    /**
     * Does what a row stands for that is no message, such as beginning a quiz, in the transaction that begins the attempt:
     * what it writes is kept together with the row's end, so it is done once.
     *
     * @return whether the row was such a one, and is done with
     */
    default boolean act(Handle handle, Post post) {
        return false;
    }

    /** Hears that it stands in the channel, in the transaction that marks it. */
    default void posted(Handle handle, Post post, MessageRef message) {}

    /**
     * Hears that the platform refused it for good, in the transaction that marks it.
     *
     * @param reason the platform's, with what to do about it
     * @return whom to tell what
     */
    default List<Notice> refused(Handle handle, Post post, String reason) {
        return List.of();
    }
}
