package studyhall.schedule;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.delivery.Post;

/** What one person is written on behalf of a channel. Thread-safe. */
public interface Letter {
    boolean writes(Post post);

    /** Its words; empty when there is no longer anything to say. */
    Optional<Message> write(Handle handle, Post post);

    /** Hears that it was written, in the transaction that marks it. */
    default void posted(Handle handle, Post post, MessageRef message) {}

    /** Hears that the platform refused it for good, in the transaction that marks it. */
    default void refused(Handle handle, Post post) {}
}
