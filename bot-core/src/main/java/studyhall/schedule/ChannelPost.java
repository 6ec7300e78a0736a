package studyhall.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Block;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.delivery.Composer;
import studyhall.delivery.Draft;
import studyhall.delivery.Notice;
import studyhall.delivery.Outbox;
import studyhall.delivery.Post;

/** All that is due in a channel, in one message: each activity writes its part. Thread-safe. */
public final class ChannelPost implements Composer {
    private final Jdbi jdbi;
    private final List<Part> parts;

    public ChannelPost(Jdbi jdbi, List<Part> parts) {
        this.jdbi = jdbi;
        this.parts = parts.stream().sorted(Comparator.comparing(Part::activity)).toList();
    }

    @Override
    public Optional<Message> compose(Handle handle, Post post) {
        List<Block> blocks = new ArrayList<>();
        for (Part part : of(post)) {
            blocks.addAll(part.write(handle, post));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Message(blocks));
    }

    @Override
    public void posted(Handle handle, Post post, MessageRef message) {
        of(post).forEach(part -> part.posted(handle, post, message));
    }

    @Override
    public List<Notice> refused(Handle handle, Post post, String reason) {
        return Refusals.hold(handle, post, reason);
    }

    private List<Part> of(Post post) {
        return parts.stream()
                .filter(part -> post.kinds().contains(part.activity().name()))
                .toList();
    }

    /**
     * Notes that somebody has read a post.
     *
     * @param key the post's {@link Post#key}
     * @return how the post looks now; empty when there is no such post in this channel
     * @throws Again when this person had said so before
     */
    public Optional<Message> read(long workspace, String channel, String key, long player) {
        return jdbi.inTransaction(handle -> {
            Optional<Post> post = Outbox.find(handle, workspace, key)
                    .filter(found -> found.channel().channel().equals(channel));
            if (post.isPresent() && !Readers.add(handle, post.get(), player)) {
                throw new Again();
            }
            return post.flatMap(found -> compose(handle, found));
        });
    }

    /**
     * How the next post of an activity would look, without its buttons; nothing of it is kept.
     *
     * @return empty when it would have nothing to say
     */
    public Optional<Message> preview(Schedule schedule) {
        try (Handle handle = jdbi.open()) {
            handle.begin();
            try {
                Draft draft = new Draft(
                        schedule.workspaceId(),
                        schedule.channel(),
                        schedule.next().date(),
                        schedule.activity().name(),
                        Optional.empty(),
                        schedule.next().at(),
                        schedule.times().endOf(schedule.next()));
                return Outbox.tentative(handle, draft)
                        .flatMap(post -> compose(handle, post))
                        .flatMap(ChannelPost::inert);
            } finally {
                handle.rollback();
            }
        }
    }

    private static Optional<Message> inert(Message message) {
        List<Block> shown = message.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList();
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Message(shown));
    }

    /** Somebody says twice that a post is read. */
    public static final class Again extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
