package studyhall.discord.local;

/**
 * A file that somebody gives with a command.
 *
 * @param url where it lies
 * @param size by Discord's word
 */
public record Attached(String id, String name, String url, int size) {}
