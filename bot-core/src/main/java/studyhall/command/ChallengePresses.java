package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.library.Libraries;
import studyhall.quiz.ChallengeButtons;
import studyhall.quiz.ChallengeTaps;

/** The buttons of challenges. Whatever they bring is for whoever pressed, alone. */
public final class ChallengePresses implements ButtonHandler {
    /** Argument: the id of a topic to start a challenge on. */
    static final String TOPIC = "challenge.topic";

    private final Libraries libraries;
    private final ChallengeTaps taps;
    private final ChallengeCommand starting;

    /** Wires the buttons; a new challenge begins as if its command had been typed. */
    public ChallengePresses(Libraries libraries, ChallengeTaps taps, ChallengeCommand starting) {
        this.libraries = libraries;
        this.taps = taps;
        this.starting = starting;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                TOPIC, ChallengeButtons.PICK, ChallengeButtons.NEXT, ChallengeButtons.GO, ChallengeButtons.ANSWER);
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        Scene scene = pressed.scene();
        if (button.action().equals(TOPIC)) {
            return starting.start(
                    scene,
                    libraries
                            .in(scene.channel())
                            .topic(button.argument(0))
                            .orElseThrow(() -> new UserError(
                                    "The notes have changed and no longer have this topic. Type /study topics.")));
        }
        long challenge = Long.parseLong(button.argument(0));
        return switch (button.action()) {
            case ChallengeButtons.PICK ->
                Answer.privately(taps.pick(scene, challenge, number(button, 1), number(button, 2)));
            case ChallengeButtons.NEXT ->
                Answer.replacing(taps.next(scene, challenge, number(button, 1), number(button, 2)));
            case ChallengeButtons.GO -> Answer.privately(taps.go(scene, challenge));
            default -> Answer.privately(taps.answer(scene, challenge, number(button, 1)));
        };
    }

    private static int number(ButtonId button, int index) {
        return Integer.parseInt(button.argument(index));
    }
}
