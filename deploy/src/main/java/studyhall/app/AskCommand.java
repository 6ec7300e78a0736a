package studyhall.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studyhall.Config;
import studyhall.StudyHall;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.command.Reply;
import studyhall.quiz.QuizTimes;

/** Runs one slash command as a person at the terminal. */
@Command(
        name = "ask",
        description = "Runs one slash command and prints its answer: ask \"lookup eta\".",
        footer = {"", "Exit code 1 when the command was refused."})
final class AskCommand implements Callable<Integer> {
    private static final String HERE = "terminal";

    private final Surroundings surroundings;

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--notes", paramLabel = "DIR", description = "Folder of notes, instead of STUDYHALL_NOTES.")
    private @Nullable Path notes;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "What would stand behind /study.")
    private List<String> words = new ArrayList<>();

    AskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Config config = ServeCommand.configured(surroundings, notes, null);
        Clock clock = Clock.systemUTC();
        ConsoleChat chat = new ConsoleChat(surroundings.out(), clock);
        try (Backbone backbone = Backbone.open(config, surroundings.terminal());
                StudyHall hall = new StudyHall(
                        backbone.database(),
                        backbone.library(),
                        chat,
                        List.of(Platform.CONSOLE),
                        QuizTimes.usual(),
                        clock,
                        new Random())) {
            Reply reply = hall.router().reply(new Typed(scene(), String.join(" ", words)));
            reply.answer().message().ifPresent(message -> surroundings.out().println(message.plainText()));
            callOff(hall);
            return reply.outcome() == Reply.Outcome.DONE ? 0 : Program.REFUSED;
        }
    }

    /** A quiz lives on after its command, and this process does not. */
    private void callOff(StudyHall hall) {
        Reply stop = hall.router().reply(new Typed(scene(), "quiz stop"));
        if (stop.outcome() == Reply.Outcome.DONE) {
            surroundings.err().println("A quiz needs a place where people stay: deploy/run serves one.");
        }
    }

    private Scene scene() {
        String name = Optional.ofNullable(surroundings.environment().get("USER"))
                .filter(user -> !user.isBlank())
                .orElse("Somebody");
        UserRef user = new UserRef(Platform.CONSOLE, HERE, name);
        return new Scene(user, name, new ChannelRef(Platform.CONSOLE, HERE, HERE), false, true, Optional.empty());
    }
}
