package studyhall.quiz;

/** Where a quiz stands. */
enum Phase {
    JOINING,
    ASKING,
    REVEALING,
    OVER
}
