package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.storage.DatabaseClock;

/**
 * Brings one claimed post into its channel: marks the attempt, posts, marks the result. A crash between the two marks
 * leaves the row {@link State#SENDING}, which {@link OutboxRecovery} looks into. Thread-safe.
 */
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** In all far less than {@link OutboxRecovery#SENDING}, after which others look for the post. */
    private static final int MARKS = 40;

    private static final Duration BETWEEN_MARKS = Duration.ofMillis(500);

    private final Jdbi jdbi;
    private final Chat chat;
    private final Composer composer;
    private final DatabaseClock clock;
    private final BackOff backOff;
    private final UUID replica;

    Courier(Jdbi jdbi, Chat chat, Composer composer, DatabaseClock clock, RandomGenerator random, UUID replica) {
        this.jdbi = jdbi;
        this.chat = chat;
        this.composer = composer;
        this.clock = clock;
        this.backOff = new BackOff(random);
        this.replica = replica;
    }

    void deliver(Post post) {
        Optional<Message> message;
        try {
            message = jdbi.inTransaction(handle -> {
                Instant now = clock.now(handle);
                if (!now.isBefore(post.expiresAt())) {
                    Outbox.close(handle, post, State.SKIPPED, "Its day was over before it could be posted");
                    return Optional.<Message>empty();
                }
                if (!Outbox.begin(handle, post, replica, now)) {
                    return Optional.<Message>empty();
                }
                if (composer.act(handle, post)) {
                    Outbox.done(handle, post);
                    return Optional.<Message>empty();
                }
                Optional<Message> words = composer.compose(handle, post);
                if (words.isEmpty()) {
                    Outbox.close(handle, post, State.SKIPPED, "There was nothing to say");
                }
                return words;
            });
        } catch (RuntimeException e) {
            log.error("Post {} could not be written", post.key(), e);
            later(
                    post,
                    Optional.empty(),
                    "It could not be written: " + e.getClass().getSimpleName());
            return;
        }
        message.ifPresent(words -> send(post, words));
    }

    private void send(Post post, Message words) {
        MessageRef posted;
        try {
            posted = post.person().isPresent()
                    ? chat.direct(post.person().get(), words, post.key())
                    : chat.post(post.channel(), words, post.key());
        } catch (ChatException e) {
            refused(post, e);
            return;
        } catch (RuntimeException e) {
            log.warn("It is not known whether post {} was shown; it will be looked for", post.key(), e);
            return;
        }
        mark(post, posted);
    }

    /** A database that is away for a moment, as when it is restarted, must not make a post one that nobody can tell of. */
    private void mark(Post post, MessageRef posted) {
        for (int tries = 1; ; tries++) {
            try {
                jdbi.useTransaction(handle -> {
                    if (Outbox.posted(handle, post, posted)) {
                        composer.posted(handle, post, posted);
                    }
                });
                return;
            } catch (JdbiException e) {
                if (tries == MARKS) {
                    throw e;
                }
                log.warn("Post {} is shown and could not be marked yet: {}", post.key(), e.getMessage());
                LockSupport.parkNanos(BETWEEN_MARKS.toNanos());
            }
        }
    }

    private void refused(Post post, ChatException refusal) {
        if (refusal.kind() == Kind.UNCERTAIN) {
            log.warn("It is not known whether post {} was shown; it will be looked for", post.key());
        } else if (refusal.kind() == Kind.LATER) {
            later(post, Optional.of(refusal), String.valueOf(refusal.getMessage()));
        } else {
            log.warn("Post {} was refused for good: {}", post.key(), refusal.getMessage());
            String reason = String.valueOf(refusal.getMessage());
            List<Notice> notices = jdbi.inTransaction(handle -> {
                Outbox.close(handle, post, State.DEAD, reason);
                return composer.refused(handle, post, reason);
            });
            notices.forEach(notice -> tell(post, notice));
        }
    }

    private void tell(Post post, Notice notice) {
        try {
            chat.direct(notice.to(), notice.message(), "refused " + post.key());
        } catch (ChatException e) {
            log.warn("Nobody could be told that post {} was refused: {}", post.key(), e.getMessage());
        }
    }

    private void later(Post post, Optional<ChatException> refusal, String reason) {
        jdbi.useTransaction(handle -> {
            int attempts = post.attempts() + 1;
            if (attempts >= BackOff.ATTEMPTS) {
                Outbox.close(handle, post, State.DEAD, reason);
            } else {
                Instant now = clock.now(handle);
                Outbox.again(
                        handle,
                        post,
                        attempts,
                        backOff.next(now, attempts, refusal.flatMap(ChatException::retryAfter)),
                        reason);
            }
        });
    }
}
