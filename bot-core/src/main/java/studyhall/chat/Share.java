package studyhall.chat;

import java.util.Set;

/**
 * The workspaces of a platform that this process writes to of its own accord, where a platform divides them among
 * processes by their ids.
 *
 * @param parts into how many parts they are divided; 1 when they are not
 * @param owned the numbers of those that are this process's, from 0
 */
public record Share(int parts, Set<Integer> owned) {
    /** All of them. */
    public static final Share ALL = new Share(1, Set.of(0));

    public Share {
        owned = Set.copyOf(owned);
    }
}
