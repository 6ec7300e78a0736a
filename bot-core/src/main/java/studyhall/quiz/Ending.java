package studyhall.quiz;

/** Why a quiz is over. */
enum Ending {
    /** All questions were asked. */
    FINISHED,
    /** The starter or an organiser ended it. */
    STOPPED,
    /** Nobody answered twice in a row. */
    SILENT,
    /** Its channel or message is gone, so nobody can see it. */
    LOST
}
