package studyhall.practice;

/**
 * Somebody who practises.
 *
 * @param workspace where they do
 * @param player who they are there
 */
public record Person(long workspace, long player) {}
