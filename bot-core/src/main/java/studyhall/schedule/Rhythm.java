package studyhall.schedule;

/** How often a channel gets what comes daily. */
enum Rhythm {
    /** As it was planned. */
    USUAL,
    /** On the first of its days in a week, since an organiser said so. */
    WEEKLY,
    /** The same, since nobody touched anything, until somebody does. */
    QUIET
}
