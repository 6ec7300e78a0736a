package studyhall.chat;

/** Where people talk. {@link #CONSOLE} is the person at the terminal, {@link #PLAYGROUND} the page on loopback. */
public enum Platform {
    SLACK,
    DISCORD,
    PLAYGROUND,
    CONSOLE
}
