package studyhall.schedule;

import java.util.List;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Block;
import studyhall.chat.MessageRef;
import studyhall.delivery.Post;

/** What one activity contributes to a channel's post. Thread-safe. */
public interface Part {
    Activity activity();

    /**
     * Its blocks, none when it has nothing to say. Asked again for a further attempt, and whenever the post is shown anew
     * because something in it counts up; it then says the same.
     */
    List<Block> write(Handle handle, Post post);

    /** Hears that the post stands in its channel. */
    default void posted(Handle handle, Post post, MessageRef message) {}
}
