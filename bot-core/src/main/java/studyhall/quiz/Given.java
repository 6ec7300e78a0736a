package studyhall.quiz;

/**
 * An answer of a round.
 *
 * @param team our id of the team that the player was in when the quiz began; 0 for none
 * @param captain whether the player is its captain
 */
record Given(long player, int option, int tookMillis, long team, boolean captain) {}
