package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.library.Libraries;
import studyhall.library.Topic;
import studyhall.question.Question;
import studyhall.quiz.QuizButtons;
import studyhall.quiz.QuizMaster;

/** The buttons of a quiz. Each carries its quiz; who may press is checked at the press. */
public final class QuizPresses implements ButtonHandler {
    /** Argument: the id of a topic to start a quiz on. */
    static final String TOPIC = "quiz.topic";

    private final Libraries libraries;
    private final QuizMaster quizzes;
    private final QuizStartCommand starting;

    /** Wires the buttons; a new quiz begins as if its command had been typed. */
    public QuizPresses(Libraries libraries, QuizMaster quizzes, QuizStartCommand starting) {
        this.libraries = libraries;
        this.quizzes = quizzes;
        this.starting = starting;
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                TOPIC,
                QuizButtons.PICK,
                QuizButtons.PROPOSE,
                QuizButtons.JOIN,
                QuizButtons.NEXT,
                QuizButtons.PAUSE,
                QuizButtons.RESUME,
                QuizButtons.STOP,
                QuizButtons.RESULT,
                QuizButtons.MISSES,
                QuizButtons.AGAIN);
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        Scene scene = pressed.scene();
        if (button.action().equals(TOPIC)) {
            return starting.start(scene, topic(scene, button.argument(0)));
        }
        long quiz = Long.parseLong(button.argument(0));
        switch (button.action()) {
            case QuizButtons.PICK -> {
                return tap(scene, quiz, button, false);
            }
            case QuizButtons.PROPOSE -> {
                return tap(scene, quiz, button, true);
            }
            case QuizButtons.JOIN -> {
                return said(quizzes.join(scene, quiz));
            }
            case QuizButtons.RESULT -> {
                return said(quizzes.result(scene, quiz));
            }
            case QuizButtons.MISSES -> {
                return misses(scene, quiz, button);
            }
            case QuizButtons.AGAIN -> {
                return again(scene, quiz);
            }
            case QuizButtons.NEXT -> quizzes.next(scene, quiz, number(button, 1));
            case QuizButtons.PAUSE -> quizzes.pause(scene, Optional.of(quiz), true);
            case QuizButtons.RESUME -> quizzes.pause(scene, Optional.of(quiz), false);
            default -> quizzes.stop(scene, Optional.of(quiz));
        }
        return Answer.silent();
    }

    private Answer tap(Scene scene, long quiz, ButtonId button, boolean proposal) {
        return said(quizzes.tap(scene, quiz, number(button, 1), number(button, 2), proposal)
                .words());
    }

    private static Answer said(String words) {
        return Answer.privately(Message.text(words));
    }

    /** One missed question after the other, asked privately and without points. */
    private Answer misses(Scene scene, long quiz, ButtonId button) {
        int replayed = button.arguments().size() > 1 ? number(button, 1) : 0;
        List<String> missed = quizzes.misses(scene, quiz);
        List<Question> left = missed.stream()
                .skip(replayed)
                .flatMap(id -> libraries.in(scene.channel()).question(id).stream())
                .toList();
        if (left.isEmpty()) {
            return said(
                    missed.isEmpty()
                            ? "Nothing to replay: you missed none of what you answered."
                            : "That was the last of them.");
        }
        List<Block> blocks = new ArrayList<>(PracticeMessages.asked(left.get(0)).blocks());
        if (left.size() > 1) {
            int next = missed.indexOf(left.get(0).id().shortId()) + 1;
            blocks.add(Buttons.of(Button.of(
                    "Next miss · " + (left.size() - 1) + " more",
                    ButtonId.of(QuizButtons.MISSES, Long.toString(quiz), Integer.toString(next)))));
        }
        return Answer.privately(new Message(blocks));
    }

    private Answer again(Scene scene, long quiz) {
        QuizMaster.Again again = quizzes.again(scene, quiz);
        Topic topic = libraries
                .in(scene.channel())
                .topic(again.topicName())
                .orElseThrow(() -> new UserError("The notes have changed and no longer have the topic "
                        + again.topicName() + ". Type /study topics for what there is."));
        return starting.start(scene, topic, again.mode(), again.questions(), Optional.empty());
    }

    private Topic topic(Scene scene, String id) {
        return libraries
                .in(scene.channel())
                .topic(id)
                .orElseThrow(() ->
                        new UserError("The notes have changed and no longer have this topic. Type /study topics."));
    }

    private static int number(ButtonId button, int index) {
        return Integer.parseInt(button.argument(index));
    }
}
