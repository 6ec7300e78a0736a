package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.quiz.QuizMaster;

/** {@code /study quiz stop} and its like: one word to the quiz that the channel plays. */
public final class QuizControl implements Command {
    private final String word;
    private final String description;
    private final String done;
    private final QuizMaster quizzes;
    private final BiConsumer<QuizMaster, Scene> control;

    private QuizControl(
            String word, String description, String done, QuizMaster quizzes, BiConsumer<QuizMaster, Scene> control) {
        this.word = word;
        this.description = description;
        this.done = done;
        this.quizzes = quizzes;
        this.control = control;
    }

    /** Stop, skip, pause and resume. */
    public static List<Command> all(QuizMaster quizzes) {
        return List.of(
                new QuizControl(
                        "stop",
                        "End the quiz of this channel",
                        "The quiz is over.",
                        quizzes,
                        (master, scene) -> master.stop(scene, Optional.empty())),
                new QuizControl(
                        "skip",
                        "Pass over the open question; it counts for nobody",
                        "Skipped.",
                        quizzes,
                        QuizMaster::skip),
                new QuizControl(
                        "pause",
                        "Hold the quiz of this channel after the open question",
                        "The quiz waits once this question is over. `/study quiz resume` goes on.",
                        quizzes,
                        (master, scene) -> master.pause(scene, Optional.empty(), true)),
                new QuizControl(
                        "resume",
                        "Go on with a quiz that was held",
                        "On it goes.",
                        quizzes,
                        (master, scene) -> master.pause(scene, Optional.empty(), false)));
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "quiz " + word,
                description,
                List.of(),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("quiz " + word));
    }

    @Override
    public Answer run(Invocation invocation) {
        control.accept(quizzes, invocation.scene());
        return Answer.privately(Message.text(done));
    }
}
