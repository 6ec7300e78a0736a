package studyhall.schedule;

import java.time.Instant;
import studyhall.chat.ChannelRef;

/**
 * What a channel has by the clock; of each activity one.
 *
 * @param times when, where the zone is one that this Java knows
 * @param topic the name of a topic; empty for all notes
 * @param creatorId our id of the person who asked for it
 * @param next what is awaited
 * @param skipped days that went by while nothing ran
 */
public record Schedule(
        long workspaceId,
        ChannelRef channel,
        Activity activity,
        LocalTimes times,
        String topic,
        long creatorId,
        Pause pause,
        Occurrence next,
        int skipped) {
    /** Until when an occurrence still makes sense. */
    Instant expiry(Occurrence occurrence) {
        Instant end = times.endOf(occurrence);
        Instant patience = occurrence.at().plus(activity.lasts());
        return patience.isBefore(end) ? patience : end;
    }

    /** Whether it rests, and why. */
    public enum Pause {
        NONE,
        /** Somebody asked for it. */
        ASKED,
        /** Whoever set it up is no organiser any more. */
        CREATOR,
        /** The exam is over, and nobody has said how to go on. */
        EXAM,
        /** The platform lets the bot post there no more. */
        PLACE
    }
}
