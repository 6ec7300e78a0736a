package studyhall.command;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import studyhall.chat.Answer;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;

/** What a person is told when something fails, and where the operator finds what it was. */
final class Failures {
    private static final Logger log = LoggerFactory.getLogger(CommandRouter.class);

    /** Without the letters and digits that are mistaken for one another when read out. */
    private static final String ALPHABET = "2346789ABCDEFGHJKMNPQRTUVWXYZ";

    private static final int LENGTH = 4;

    private final RandomGenerator random;

    Failures(RandomGenerator random) {
        this.random = random;
    }

    /** Never the failure's own text, which is for the operator. */
    Answer unexpected(String what, Throwable failure) {
        String reference = logged(what + " failed", failure);
        return Answer.privately(Message.text("Something went wrong on my side, reference **" + reference
                + "**. Try again in a moment. If it stays, give the reference to whoever runs this bot."));
    }

    Answer refusedByPlatform(ChatException failure) {
        String reference = logged("The platform refused a message", failure);
        String next = failure.advice().map(SmallMarkdown::escape).orElseGet(() -> usual(failure.kind()));
        return Answer.privately(Message.text(next + " (Reference " + reference + ")"));
    }

    private static String usual(ChatException.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> "I may not write in this channel. Invite me to it, then try again.";
            case GONE -> "The message or channel is gone. Type the command again to start afresh.";
            case LATER -> "The chat is not taking messages from me just now. Try again in a minute.";
            case UNCERTAIN ->
                "The chat did not say whether it took my message. Look whether it is there before you try again.";
        };
    }

    Answer staleButton(Pressed pressed, Optional<IllegalArgumentException> failure) {
        if (failure.isPresent()) {
            log.warn("The button {} was not understood", pressed.button(), failure.get());
        } else {
            log.info("Nothing answers the button {}", pressed.button());
        }
        return Answer.privately(
                Message.text(
                        "This button is from an older message and does nothing any more. Type `/study help` for what I can do."));
    }

    private String logged(String what, Throwable failure) {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        try (MDC.MDCCloseable entry = MDC.putCloseable("reference", reference.toString())) {
            log.error("{}, reference {}", what, reference, failure);
        }
        return reference.toString();
    }
}
