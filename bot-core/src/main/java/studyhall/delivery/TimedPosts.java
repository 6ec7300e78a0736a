package studyhall.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Signals;

/** Says how late each post stood in its channel, by the platform's own time, beside composing it. */
public record TimedPosts(Composer composer, Signals signals) implements Composer {
    @Override
    public Optional<Message> compose(Handle handle, Post post) {
        return composer.compose(handle, post);
    }

    @Override
    public boolean act(Handle handle, Post post) {
        return composer.act(handle, post);
    }

    @Override
    public void posted(Handle handle, Post post, MessageRef message) {
        composer.posted(handle, post, message);
        signals.posted(post.channel().platform(), Duration.between(post.dueAt(), message.at()));
    }

    @Override
    public List<Notice> refused(Handle handle, Post post, String reason) {
        return composer.refused(handle, post, reason);
    }
}
