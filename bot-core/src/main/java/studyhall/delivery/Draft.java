package studyhall.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studyhall.chat.ChannelRef;

/**
 * Something to be posted, before it is in the outbox.
 *
 * @param kind one word; a channel gets each kind once for a local date
 * @param rides the kind whose post carries it; empty when it is a post of its own
 */
public record Draft(
        long workspaceId,
        ChannelRef channel,
        LocalDate date,
        String kind,
        Optional<String> rides,
        Instant dueAt,
        Instant expiresAt) {
    /** The same inside the post of another kind. */
    public Draft riding(String with) {
        return new Draft(workspaceId, channel, date, kind, Optional.of(with), dueAt, expiresAt);
    }

    /** The same as a post of its own. */
    Draft alone() {
        return new Draft(workspaceId, channel, date, kind, Optional.empty(), dueAt, expiresAt);
    }
}
