package studyhall.chat;

import java.time.Instant;

/**
 * A message that was posted.
 *
 * @param channel where it stands
 * @param id the platform's id of the message (Discord snowflake, Slack {@code ts})
 * @param at the platform's own time of the message; clicks are compared with this, never with our clock
 */
public record MessageRef(ChannelRef channel, String id, Instant at) {}
