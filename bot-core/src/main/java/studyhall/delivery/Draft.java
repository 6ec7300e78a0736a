package studyhall.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.UserRef;

/**
 * Something to be posted, before it is in the outbox.
 *
 * @param kind one word; a channel gets each kind once for a local date
 * @param rides the kind whose post carries it; empty when it is a post of its own
 * @param person whom it is written to in place of the channel
 */
public record Draft(
        long workspaceId,
        ChannelRef channel,
        LocalDate date,
        String kind,
        Optional<String> rides,
        Instant dueAt,
        Instant expiresAt,
        Optional<UserRef> person) {
    /** For the whole channel. */
    public Draft(
            long workspaceId,
            ChannelRef channel,
            LocalDate date,
            String kind,
            Optional<String> rides,
            Instant dueAt,
            Instant expiresAt) {
        this(workspaceId, channel, date, kind, rides, dueAt, expiresAt, Optional.empty());
    }

    /** The same for one person alone. */
    public Draft to(UserRef one) {
        return new Draft(workspaceId, channel, date, kind, rides, dueAt, expiresAt, Optional.of(one));
    }

    /** The same inside the post of another kind. */
    public Draft riding(String with) {
        return new Draft(workspaceId, channel, date, kind, Optional.of(with), dueAt, expiresAt, person);
    }

    /** The same as a post of its own. */
    Draft alone() {
        return new Draft(workspaceId, channel, date, kind, Optional.empty(), dueAt, expiresAt, person);
    }
}
