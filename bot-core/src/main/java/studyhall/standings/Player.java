package studyhall.standings;

/**
 * Somebody who plays in a workspace.
 *
 * @param id ours
 * @param name as last seen; from outside, so escape it
 */
public record Player(long id, String name) {}
