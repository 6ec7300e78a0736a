package studyhall.quiz;

import studyhall.chat.Button;
import studyhall.chat.ButtonId;

/** The buttons of a challenge, and what they carry. */
public final class ChallengeButtons {
    /** Arguments: challenge, round, option; below the question in the channel. */
    public static final String PICK = "challenge.pick";

    /** Arguments: challenge, round, option; below a question that one person is asked, which the next then replaces. */
    public static final String NEXT = "challenge.next";

    /** Argument: challenge; asks one person what they have not answered yet. */
    public static final String GO = "challenge.go";

    /** Arguments: challenge, round; what was right and why, for one person. */
    public static final String ANSWER = "challenge.answer";

    private ChallengeButtons() {}

    static ButtonId option(String action, Challenge challenge, int round, int option) {
        return ButtonId.of(action, id(challenge), Integer.toString(round), Integer.toString(option));
    }

    static Button go(Challenge challenge) {
        return Button.primary("Answer the " + challenge.quiz().rounds(), ButtonId.of(GO, id(challenge)));
    }

    static Button answer(String label, Challenge challenge, int round) {
        return Button.of(label, ButtonId.of(ANSWER, id(challenge), Integer.toString(round)));
    }

    private static String id(Challenge challenge) {
        return Long.toString(challenge.quiz().id());
    }
}
