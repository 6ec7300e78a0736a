package studyhall.quiz;

import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.question.Question;

/** The buttons below a quiz's messages, and what they carry: the quiz, and where it matters the round and the option. */
public final class QuizButtons {
    /** Arguments: quiz, round, option. */
    public static final String PICK = "quiz.pick";

    /** Arguments: quiz, round, option; a proposal to one's team. */
    public static final String PROPOSE = "quiz.propose";

    /** Argument: quiz. */
    public static final String JOIN = "quiz.join";

    /** Arguments: quiz, the step that was shown; so that two presses move a quiz once. */
    public static final String NEXT = "quiz.next";

    /** Argument: quiz. */
    public static final String PAUSE = "quiz.pause";

    /** Argument: quiz. */
    public static final String RESUME = "quiz.resume";

    /** Argument: quiz. */
    public static final String STOP = "quiz.stop";

    /** Argument: quiz. */
    public static final String RESULT = "quiz.result";

    /** Arguments: quiz, how many misses were replayed already. */
    public static final String MISSES = "quiz.misses";

    /** Argument: quiz, played once more with new questions. */
    public static final String AGAIN = "quiz.again";

    /** Arguments: quiz, round. */
    public static final String REPORT = "quiz.report";

    private QuizButtons() {}

    static Button report(Quiz quiz, Round round) {
        return Button.of("Report", ButtonId.of(REPORT, id(quiz), Integer.toString(round.number())));
    }

    static Button option(Quiz quiz, int round, int option) {
        String action = quiz.mode() == Mode.TEAM ? PROPOSE : PICK;
        return Button.of(
                Question.letter(option),
                ButtonId.of(action, id(quiz), Integer.toString(round), Integer.toString(option)));
    }

    static Button of(String label, String action, Quiz quiz) {
        return Button.of(label, ButtonId.of(action, id(quiz)));
    }

    static Button primary(String label, String action, Quiz quiz) {
        return Button.primary(label, ButtonId.of(action, id(quiz)));
    }

    static Button next(String label, Quiz quiz) {
        return Button.of(label, ButtonId.of(NEXT, id(quiz), Integer.toString(quiz.step())));
    }

    private static String id(Quiz quiz) {
        return Long.toString(quiz.id());
    }
}
