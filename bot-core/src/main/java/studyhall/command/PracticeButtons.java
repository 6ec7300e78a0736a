package studyhall.command;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import studyhall.chat.Answer;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.question.Question;

/** [Quiz me] wherever it stands, and the answers to what it asks: one question, one person, no points. */
public final class PracticeButtons implements ButtonHandler {
    /** Argument: the id of a look-up's entry. */
    static final String ENTRY = "practice.entry";

    /** Argument: the short id of a tip. */
    static final String TIP = "practice.tip";

    /** Argument: the id of a topic. */
    static final String TOPIC = "practice.topic";

    /** Argument: the short id of the question to ask. */
    static final String QUESTION = "practice.question";

    /** Argument: the short id of the question before. */
    static final String NEXT = "practice.next";

    /** Arguments: the question's short id, its print, the option. */
    static final String PICK = "practice.pick";

    private static final String GONE = "The notes have changed and no longer ask this. Look it up again.";

    private final Libraries libraries;
    private final RandomGenerator random;
    private final BiConsumer<Scene, String> shown;

    /**
     * Wires them.
     *
     * @param shown hears whom the answer of which question, by its short id, is shown to
     */
    public PracticeButtons(Libraries libraries, RandomGenerator random, BiConsumer<Scene, String> shown) {
        this.libraries = libraries;
        this.random = random;
        this.shown = shown;
    }

    /** A button that asks whoever presses it this very question. */
    public static Button asking(String label, String question) {
        return Button.of(label, ButtonId.of(QUESTION, question));
    }

    @Override
    public Set<String> actions() {
        return Set.of(ENTRY, TIP, TOPIC, QUESTION, NEXT, PICK);
    }

    @Override
    public Answer press(Pressed pressed) {
        Library now = libraries.in(pressed.scene().channel());
        String id = pressed.button().argument(0);
        return switch (pressed.button().action()) {
            case ENTRY ->
                ask(now.index().entry(id).map(entry -> Practice.on(now, entry)).orElse(List.of()));
            case TIP ->
                ask(TipCard.find(now, id).map(tip -> Practice.on(now, tip)).orElse(List.of()));
            case TOPIC -> ask(now.topic(id).map(now::questions).orElse(List.of()));
            case QUESTION -> ask(now.question(id).map(List::of).orElse(List.of()));
            case NEXT -> next(now, now.question(id).orElseThrow(() -> new UserError(GONE)));
            default -> pick(now, pressed);
        };
    }

    private Answer ask(List<Question> questions) {
        if (questions.isEmpty()) {
            throw new UserError(GONE);
        }
        return Answer.privately(PracticeMessages.asked(questions.get(random.nextInt(questions.size()))));
    }

    private Answer next(Library now, Question before) {
        return ask(Practice.near(now, before));
    }

    private Answer pick(Library now, Pressed pressed) {
        Question question = now.question(pressed.button().argument(0)).orElseThrow(() -> new UserError(GONE));
        int picked = Integer.parseInt(pressed.button().argument(2));
        boolean same = pressed.button().argument(1).equals(PracticeMessages.print(question));
        if (!same || picked < 0 || picked >= question.options().size()) {
            throw new UserError(GONE);
        }
        shown.accept(pressed.scene(), question.id().shortId());
        boolean more = !Practice.near(now, question).isEmpty();
        return Answer.replacing(PracticeMessages.answered(now, question, picked, more));
    }
}
