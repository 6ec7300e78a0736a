package studyhall.command;

import java.util.List;
import java.util.function.Supplier;
import studyhall.chat.Answer;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Library;

/** {@code /study topics}: what there is to be asked about. */
public final class TopicsCommand implements Command {
    private final Supplier<Library> library;

    public TopicsCommand(Supplier<Library> library) {
        this.library = library;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "topics",
                "What there is to be asked about, with the number of questions",
                List.of(),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("topics"));
    }

    @Override
    public Answer run(Invocation invocation) {
        return Answer.privately(new TopicMessages(library.get()).all(0));
    }
}
