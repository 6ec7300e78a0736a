package studyhall.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.SetClock;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.FakeChat;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Trace;
import studyhall.chat.UserRef;
import studyhall.standings.Workspaces;

/** An outbox with a chat that fails in the ways of real ones, on a clock that is set. */
final class PostOffice {
    static final Instant MORNING = Instant.parse("2026-06-01T06:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    /** What the next posts meet. */
    enum Weather {
        FAIR,
        /** Shown, and the reply is lost. */
        REPLY_CUT,
        /** Not shown, and the process dies. */
        CRASH_BEFORE,
        /** Shown, and the process dies. */
        CRASH_AFTER
    }

    final class Platforms implements Chat {
        @Override
        public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
            if (weather == Weather.CRASH_BEFORE) {
                throw new IllegalStateException("dies before");
            }
            MessageRef posted = fake.post(channel, message, dedupKey);
            times.add(channel.channel());
            whenShown.run();
            if (weather == Weather.CRASH_AFTER) {
                throw new IllegalStateException("dies after");
            }
            if (weather == Weather.REPLY_CUT) {
                throw new ChatException(ChatException.Kind.UNCERTAIN, "cut");
            }
            return posted;
        }

        @Override
        public void edit(MessageRef message, Message content) {
            fake.edit(message, content);
        }

        @Override
        public MessageRef direct(UserRef user, Message message, String dedupKey) {
            return fake.direct(user, message, dedupKey);
        }

        @Override
        public Trace trace(ChannelRef channel, String dedupKey, Instant since) {
            return canTell ? fake.trace(channel, dedupKey, since) : new Trace.Unknown();
        }
    }

    final SetClock clock = new SetClock(MORNING);
    final FakeChat fake = new FakeChat(clock);
    final List<String> times = new ArrayList<>();
    final Jdbi jdbi;
    Weather weather = Weather.FAIR;
    boolean canTell = true;
    Runnable whenShown = () -> {};
    Optional<RuntimeException> writerFails = Optional.empty();

    PostOffice(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private final Composer composer = new Composer() {
        @Override
        public Optional<Message> compose(Handle handle, Post post) {
            writerFails.ifPresent(failure -> {
                throw failure;
            });
            return post.kinds().contains("NOTHING")
                    ? Optional.empty()
                    : Optional.of(Message.text(String.join("+", post.kinds()) + " of " + post.date()));
        }
    };

    /** A replica. */
    Deliverer deliverer() {
        return deliverer(Platform.CONSOLE);
    }

    Deliverer deliverer(Platform platform) {
        return new Deliverer(jdbi, new Platforms(), List.of(platform), composer, served -> false, clock, new Random(5));
    }

    OutboxRecovery recovery() {
        return new OutboxRecovery(jdbi, new Platforms(), Set.of(Platform.CONSOLE), composer, clock);
    }

    ChannelRef channel(String workspace, String name) {
        return new ChannelRef(Platform.CONSOLE, workspace, name);
    }

    Draft draft(ChannelRef channel, String kind, String rides) {
        long workspace = new Workspaces(jdbi).of(channel).id();
        return new Draft(
                workspace,
                channel,
                TODAY,
                kind,
                rides.isEmpty() ? Optional.empty() : Optional.of(rides),
                clock.instant(),
                MORNING.plus(Duration.ofHours(16)));
    }

    int add(Draft... drafts) {
        return jdbi.inTransaction(handle -> Outbox.add(handle, List.of(drafts)));
    }

    List<String> shown() {
        return fake.now().stream().map(Message::plainText).toList();
    }

    List<String> states() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT kind || ' ' || state FROM outbox ORDER BY id")
                .mapTo(String.class)
                .list());
    }
}
