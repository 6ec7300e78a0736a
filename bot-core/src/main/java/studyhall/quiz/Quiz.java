package studyhall.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChannelRef;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;

/**
 * A quiz as it is stored.
 *
 * @param round the round that is open or being revealed, counted from 1; 0 before the first
 * @param step counts what has happened to it
 * @param shown the step that the chat shows; less than {@code step} when it lags behind
 * @param dueInMillis when the next step is due, counted from the moment of reading; null while paused or over
 * @param day the local day of the workspace that its points belong to
 */
record Quiz(
        long workspaceId,
        long id,
        Platform platform,
        String workspace,
        String channel,
        Mode mode,
        String topicName,
        long starterId,
        String starterName,
        int rounds,
        Phase phase,
        int round,
        int step,
        int shown,
        @Nullable Long dueInMillis,
        boolean paused,
        int silentRounds,
        @Nullable Ending ending,
        LocalDate day,
        @Nullable String messageId,
        @Nullable Instant messageAt) {
    ChannelRef where() {
        return new ChannelRef(platform, workspace, channel);
    }

    /** The message on which people join. */
    Optional<MessageRef> message() {
        return messageId == null || messageAt == null
                ? Optional.empty()
                : Optional.of(new MessageRef(where(), messageId, messageAt));
    }

    /** The same as seen from another of its rounds. */
    Quiz at(int number) {
        return at(workspaceId, id, number, day);
    }

    /** The same where its rounds are kept too, with the local day there: in the league that it is a place of. */
    Quiz at(long otherWorkspace, long otherId, int number, LocalDate otherDay) {
        return new Quiz(
                otherWorkspace,
                otherId,
                platform,
                workspace,
                channel,
                mode,
                topicName,
                starterId,
                starterName,
                rounds,
                phase,
                number,
                step,
                shown,
                dueInMillis,
                paused,
                silentRounds,
                ending,
                otherDay,
                messageId,
                messageAt);
    }

    boolean live() {
        return phase != Phase.OVER;
    }

    /** Names a message of this quiz, so that posting it again after a crash shows it once. */
    String dedupKey(String what) {
        return "quiz:" + workspaceId + ":" + id + ":" + what;
    }
}
