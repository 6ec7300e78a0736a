package studyhall.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.UserRef;

/** Prints what the bot says of its own accord while a command runs at a terminal. */
final class ConsoleChat implements Chat {
    private record Posted(ChannelRef channel, String dedupKey) {}

    private final PrintStream out;
    private final Clock clock;
    private final AtomicLong last = new AtomicLong();
    private final Map<Posted, MessageRef> posted = new ConcurrentHashMap<>();

    ConsoleChat(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        return posted.computeIfAbsent(new Posted(channel, dedupKey), first -> {
            out.println(message.plainText());
            return new MessageRef(channel, Long.toString(last.incrementAndGet()), clock.instant());
        });
    }

    @Override
    public void edit(MessageRef message, Message content) {
        out.println(content.plainText());
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        return post(new ChannelRef(user.platform(), user.workspace(), user.user()), message, dedupKey);
    }
}
