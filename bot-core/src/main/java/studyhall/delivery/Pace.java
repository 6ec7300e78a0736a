package studyhall.delivery;

import java.time.Duration;
import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;

/**
 * How fast posts may leave, over all replicas. Discord takes 50 requests a second from a bot, of which posts take 0.95
 * while no quiz runs and a half while one does, since its edits come first. Slack takes about one post a second and
 * channel, and from one workspace's app some hundreds a minute.
 */
final class Pace {
    private static final Duration DISCORD = Duration.ofNanos((long) (1e9 / (0.95 * 50)));
    private static final Duration DISCORD_BESIDE_A_QUIZ = Duration.ofNanos((long) (1e9 / (0.5 * 50)));
    private static final Duration SLACK = Duration.ofMillis(250);

    private Pace() {}

    /** The name of the budget that a post is taken from; empty where there is no bound. */
    static Optional<String> bucket(ChannelRef channel) {
        return switch (channel.platform()) {
            case DISCORD -> Optional.of("DISCORD");
            case SLACK -> Optional.of("SLACK " + channel.workspace());
            case PLAYGROUND, CONSOLE -> Optional.empty();
        };
    }

    /** What a process keeps between two posts at least; a little less than the gap, so that what was late is caught up. */
    static Duration apart(Platform platform) {
        return gap(platform, false).multipliedBy(99).dividedBy(100);
    }

    /** Between two posts of one budget. */
    static Duration gap(Platform platform, boolean quiz) {
        return platform == Platform.SLACK ? SLACK : quiz ? DISCORD_BESIDE_A_QUIZ : DISCORD;
    }
}
