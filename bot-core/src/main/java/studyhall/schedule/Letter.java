package studyhall.schedule;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Message;
import studyhall.delivery.Post;

/** What one person is written on behalf of a channel. Thread-safe. */
public interface Letter {
    boolean writes(Post post);

    /** Its words; empty when there is no longer anything to say. */
    Optional<Message> write(Handle handle, Post post);
}
