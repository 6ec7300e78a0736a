package studyhall.discord.local;

/**
 * A request as it came in.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param request as {@code POST channels/1/messages}
 */
public record Arrival(long nanos, String request) {
    /** Whether Discord counts it against the limit of a bot, which it does not for answers to interactions. */
    public boolean counts() {
        String path = request.substring(request.indexOf(' ') + 1);
        return !path.startsWith("interactions/") && !path.startsWith("webhooks/");
    }
}
