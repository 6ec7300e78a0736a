package studyhall.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.UserRef;

/**
 * Something that a channel gets once for a local date.
 *
 * @param workspaceId ours
 * @param kinds what is in it, the one that it is named by first
 * @param dueAt when it should be read
 * @param expiresAt when it no longer makes sense
 * @param person whom it is written to in place of the channel
 */
public record Post(
        long workspaceId,
        long id,
        ChannelRef channel,
        LocalDate date,
        List<String> kinds,
        Instant dueAt,
        Instant expiresAt,
        int attempts,
        Optional<UserRef> person) {
    public Post {
        kinds = List.copyOf(kinds);
    }

    /**
     * By which a platform tells it from all others: at most 25 characters (Discord's limit for a nonce), fit for an
     * argument of a button.
     */
    public String key() {
        return key(id, date);
    }

    static String key(long id, LocalDate date) {
        return "p" + Long.toString(id, Character.MAX_RADIX) + "."
                + Long.toString(date.toEpochDay(), Character.MAX_RADIX);
    }

    /**
     * The id in a key.
     *
     * @throws IllegalArgumentException when it is no key
     */
    static long id(String key) {
        int point = key.indexOf('.');
        if (!key.startsWith("p") || point < 0) {
            throw new IllegalArgumentException("Not the key of a post: " + key);
        }
        return Long.parseLong(key.substring(1, point), Character.MAX_RADIX);
    }
}
