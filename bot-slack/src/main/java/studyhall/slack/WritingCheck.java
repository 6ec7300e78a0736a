package studyhall.slack;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;

/**
 * Finds out whether a channel can be written to, without a right to read channels and without anybody seeing it: Slack
 * takes a message for a day far away under the same conditions as one for now, and gives it back. Thread-safe.
 */
record WritingCheck(SlackApi api, Clock clock) {
    private static final Logger log = LoggerFactory.getLogger(WritingCheck.class);

    /** Slack takes nothing for more than 120 days ahead. */
    private static final Duration FAR = Duration.ofDays(100);

    /** Read only where the process died between the two calls. */
    private static final String WORDS = "Study Hall looked once whether it may write here. Nothing needs to be done.";

    /** What stands in the way, with what to do about it; empty when nothing is known to. */
    Optional<String> obstacle(String channel) {
        int day = (int) clock.instant().plus(FAR).getEpochSecond();
        String scheduled;
        try {
            scheduled = api.call(
                            "chat.scheduleMessage",
                            methods -> methods.chatScheduleMessage(
                                    call -> call.channel(channel).postAt(day).text(WORDS)))
                    .getScheduledMessageId();
        } catch (ChatException refusal) {
            boolean lasting = refusal.kind() == Kind.GONE || refusal.kind() == Kind.FORBIDDEN;
            return lasting ? refusal.advice().or(() -> Optional.ofNullable(refusal.getMessage())) : Optional.empty();
        }
        try {
            api.call(
                    "chat.deleteScheduledMessage",
                    methods -> methods.chatDeleteScheduledMessage(
                            call -> call.channel(channel).scheduledMessageId(scheduled)));
        } catch (ChatException e) {
            log.warn("A message for a day far away is left in {}: {}", channel, e.getMessage());
        }
        return Optional.empty();
    }
}
