package studyhall.command;

import java.util.Locale;
import studyhall.chat.Answer;

/** An answer, and how it went. */
public record Reply(Answer answer, Outcome outcome) {
    /** How an interaction went. */
    public enum Outcome {
        /** As asked. */
        DONE,
        /** The person can mend it, and the answer says how. */
        REFUSED,
        /** Something of ours failed; the answer gives the reference. */
        FAILED;

        /** As figures call it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
