package studyhall.quiz;

/**
 * Elo's rating for answers: a player gains, and a question loses, by how much better the answer was than expected. On the
 * scale of logits, with the chance to guess, and with steps that shrink as answers add up (Pelánek, Applications of the
 * Elo rating system in adaptive educational systems, 2016).
 *
 * @param value ability of a player, difficulty of a question; 0 for who is new
 * @param answers how many it stands on
 */
record Elo(double value, int answers) {
    static final Elo NEW = new Elo(0, 0);

    /** The first step, and how quickly steps shrink: the values that Pelánek found to do well on several data sets. */
    private static final double FIRST = 1.0;

    private static final double SHRINKS = 0.05;

    /** Both sides after an answer. */
    record After(Elo player, Elo question) {}

    /**
     * The chance that an answer is right, from 0 to 1.
     *
     * @param options among which somebody who knows nothing guesses
     */
    static double expected(double ability, double difficulty, int options) {
        double guess = 1.0 / options;
        return guess + (1 - guess) / (1 + Math.exp(difficulty - ability));
    }

    static After answered(Elo player, Elo question, int options, boolean right) {
        double surprise = (right ? 1 : 0) - expected(player.value, question.value, options);
        return new After(
                new Elo(player.value + player.step() * surprise, player.answers + 1),
                new Elo(question.value - question.step() * surprise, question.answers + 1));
    }

    private double step() {
        return FIRST / (1 + SHRINKS * answers);
    }
}
