package studyhall.standings;

import java.util.List;

/**
 * A team of a workspace.
 *
 * @param id ours
 * @param name from outside, so escape it
 * @param emoji a sign before the name; may be empty
 * @param captain our id of the captain; 0 when there is none
 * @param members those who are in it now, the longest-serving first
 */
public record Team(long id, String name, String emoji, long captain, List<Player> members) {
    public Team {
        members = List.copyOf(members);
    }

    /** The name with its sign. */
    public String label() {
        return emoji.isEmpty() ? name : emoji + " " + name;
    }
}
