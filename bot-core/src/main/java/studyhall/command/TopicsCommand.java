package studyhall.command;

import java.util.List;
import studyhall.chat.Answer;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;

/** {@code /study topics}: what there is to be asked about. */
public final class TopicsCommand implements Command {
    private final Libraries libraries;

    public TopicsCommand(Libraries libraries) {
        this.libraries = libraries;
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
        return Answer.privately(
                new TopicMessages(libraries.in(invocation.scene().channel())).all(0));
    }
}
