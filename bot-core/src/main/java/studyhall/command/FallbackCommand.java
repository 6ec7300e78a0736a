package studyhall.command;

import studyhall.chat.ChannelRef;

/** The command that takes a typed line which names no command: {@code /study eta}. */
public interface FallbackCommand extends Command {
    /** Whether this very text is known in a place, not merely something close to it. Answers from the heap. */
    boolean knows(ChannelRef place, String text);
}
