package studyhall.command;

/** The command that takes a typed line which names no command: {@code /study eta}. */
public interface FallbackCommand extends Command {
    /** Whether this very text is known, not merely something close to it. Answers from the heap. */
    boolean knows(String text);
}
