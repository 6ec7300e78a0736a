package studyhall.standings;

/** Whom a board lists. */
public enum Kind {
    PLAYER,
    TEAM
}
