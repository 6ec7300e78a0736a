package studyhall.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import studyhall.chat.ChatException;
import studyhall.chat.MessageRef;

/**
 * What was posted under which key, for as long as this process lives: Discord itself remembers a nonce for some minutes
 * only. Thread-safe.
 */
final class Posted {
    private static final int REMEMBERED = 10_000;

    private record Key(String channel, String dedupKey) {}

    private final Map<Key, CompletableFuture<MessageRef>> messages = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<MessageRef>> eldest) {
            return size() > REMEMBERED && eldest.getValue().isDone();
        }
    };

    /** The message of this key; posted now when there is none, and by one thread when several ask. */
    MessageRef once(String channel, String dedupKey, Supplier<MessageRef> post) {
        Key key = new Key(channel, dedupKey);
        CompletableFuture<MessageRef> mine = new CompletableFuture<>();
        CompletableFuture<MessageRef> first;
        synchronized (messages) {
            first = messages.putIfAbsent(key, mine);
        }
        if (first != null) {
            return result(first);
        }
        try {
            mine.complete(post.get());
        } catch (RuntimeException | Error e) {
            synchronized (messages) {
                messages.remove(key, mine);
            }
            mine.completeExceptionally(e);
        }
        return result(mine);
    }

    private static MessageRef result(CompletableFuture<MessageRef> message) {
        try {
            return message.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof ChatException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
