package studyhall.chat;

/**
 * A channel (or a direct message) on a platform.
 *
 * @param platform where
 * @param workspace the platform's id of the workspace (Slack team, Discord server); never empty, since it is part of
 *     every key that is stored
 * @param channel the platform's id of the channel
 */
public record ChannelRef(Platform platform, String workspace, String channel) {}
