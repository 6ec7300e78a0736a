package studyhall.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Block;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.UserRef;
import studyhall.delivery.Composer;
import studyhall.delivery.Draft;
import studyhall.delivery.Notice;
import studyhall.delivery.Outbox;
import studyhall.delivery.Post;

/** All that is due in a channel, in one message: each activity writes its part. Thread-safe. */
public final class ChannelPost implements Composer {
    private final Jdbi jdbi;
    private final List<Part> parts;
    private final List<Letter> letters;
    private final BiPredicate<Handle, Post> quizzes;

    /** Without letters and quizzes. */
    public ChannelPost(Jdbi jdbi, List<Part> parts) {
        this(jdbi, parts, List.of(), (handle, post) -> false);
    }

    /**
     * Wires it.
     *
     * @param letters what is written to one person in place of the channel
     * @param quizzes begins the quiz that a row stands for, in its transaction; false when there is none to begin
     */
    public ChannelPost(Jdbi jdbi, List<Part> parts, List<Letter> letters, BiPredicate<Handle, Post> quizzes) {
        this.jdbi = jdbi;
        this.letters = List.copyOf(letters);
        this.quizzes = quizzes;
        this.parts = parts.stream().sorted(Comparator.comparing(Part::activity)).toList();
    }

    @Override
    public Optional<Message> compose(Handle handle, Post post) {
        Optional<Letter> letter = letter(post);
        if (letter.isPresent()) {
            return letter.get().write(handle, post);
        }
        List<Block> blocks = new ArrayList<>();
        for (Part part : of(post)) {
            blocks.addAll(part.write(handle, post));
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Message(Signature.in(blocks, post.key())));
    }

    private Optional<Letter> letter(Post post) {
        return letters.stream().filter(each -> each.writes(post)).findFirst();
    }

    @Override
    public void posted(Handle handle, Post post, MessageRef message) {
        of(post).forEach(part -> part.posted(handle, post, message));
        letter(post).ifPresent(letter -> letter.posted(handle, post, message));
        if (post.kinds().stream().anyMatch(ChannelPost::daily)) {
            Silence.posted(handle, post.workspaceId(), post.channel().channel());
        }
    }

    private static boolean daily(String kind) {
        return kind.equals(Activity.TIP.name()) || kind.equals(Activity.CHALLENGE.name());
    }

    @Override
    public boolean act(Handle handle, Post post) {
        return post.kinds().contains(Activity.QUIZ.name()) && quizzes.test(handle, post);
    }

    /** The channel of a post, by its key. */
    public Optional<String> channelOf(long workspace, String key) {
        return jdbi.withHandle(handle -> Outbox.find(handle, workspace, key))
                .map(post -> post.channel().channel());
    }

    /** The channel of a post that was written to one person, for that person alone. */
    public Optional<ChannelRef> placeOf(long workspace, String key, UserRef person) {
        return letterTo(workspace, key, person).map(Post::channel);
    }

    /** A post that was written to one person, for that person alone. */
    public Optional<Post> letterTo(long workspace, String key, UserRef person) {
        return jdbi.withHandle(handle -> Outbox.find(handle, workspace, key))
                // in a direct message a platform may name another home
                .filter(post -> post.person()
                        .filter(to ->
                                to.platform() == person.platform() && to.user().equals(person.user()))
                        .isPresent());
    }

    /** How a post of a channel reads now; empty when there is no such post there. */
    public Optional<Message> now(long workspace, String channel, String key) {
        return jdbi.inTransaction(handle -> Outbox.find(handle, workspace, key)
                .filter(found -> found.channel().channel().equals(channel))
                .flatMap(found -> compose(handle, found)));
    }

    @Override
    public List<Notice> refused(Handle handle, Post post, String reason) {
        Optional<Letter> letter = letter(post);
        letter.ifPresent(each -> each.refused(handle, post));
        // somebody who takes no direct messages says nothing of the channel
        return letter.isPresent() ? List.of() : Refusals.hold(handle, post, reason);
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
