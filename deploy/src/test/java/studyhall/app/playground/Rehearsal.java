package studyhall.app.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Menu;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.ButtonHandler;
import studyhall.command.Command;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.command.HelpCommand;
import studyhall.command.Invocation;
import studyhall.command.LookupButtons;
import studyhall.command.LookupCommand;
import studyhall.command.OptionSpec;
import studyhall.command.PracticeButtons;
import studyhall.command.TipButtons;
import studyhall.command.TipCommand;
import studyhall.command.TopicButtons;
import studyhall.command.TopicsCommand;
import studyhall.library.BundledSource;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;

/** A playground for tests: the commands that need no database, on the bundled notes, and a poll that everybody sees. */
final class Rehearsal implements AutoCloseable {
    private static final String VOTE = "poll.vote";

    final Library library;
    final PlaygroundChat chat;
    final Playground playground;
    final int port;
    private final CommandRouter router;

    Rehearsal(Library library) {
        this.library = library;
        Clock clock = Clock.systemUTC();
        chat = new PlaygroundChat(Campus.usual(), clock, History.none());
        Libraries libraries = Libraries.same(() -> library);
        LookupCommand lookup = new LookupCommand(libraries);
        CommandRouter[] self = new CommandRouter[1];
        List<Command> commands = List.of(
                lookup,
                new TipCommand(libraries, new Random(1)),
                new TopicsCommand(libraries),
                new Poll(),
                new HelpCommand(libraries, () -> self[0].specs()));
        List<ButtonHandler> handlers = List.of(
                new LookupButtons(libraries),
                new TipButtons(libraries, new Random(1)),
                new TopicButtons(libraries),
                new PracticeButtons(libraries, new Random(1), (scene, question) -> {}),
                new Votes());
        self[0] = new CommandRouter(lookup, commands, handlers, new Random(1));
        router = self[0];
        playground = another(0, chat);
        port = playground.start();
    }

    /** One more on the same commands; not started. */
    Playground another(int onPort, PlaygroundChat itsChat) {
        return new Playground(router, itsChat, () -> library, Roster.none(), onPort, Clock.systemUTC());
    }

    /** The notes that come with the program. */
    static Library bundled() {
        try {
            return LibraryLoader.once(new BundledSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playground.close();
    }

    /** Asks the channel something. */
    private record Poll() implements Command {
        @Override
        public CommandSpec spec() {
            return new CommandSpec(
                    "poll start",
                    "Asks the channel to vote",
                    List.of(
                            OptionSpec.text("kind", "what about").oneOf("food", "time"),
                            OptionSpec.number("votes", "how many", 1, 20),
                            OptionSpec.text("question", "what is asked")),
                    Visibility.CHANNEL,
                    Place.CHANNEL,
                    Role.EVERYONE,
                    List.of("poll start food"));
        }

        @Override
        public Answer run(Invocation invocation) {
            return Answer.toChannel(Message.of(
                    Card.of("Tea or coffee?", "**A**  Tea\n**B**  Coffee", Accent.QUESTION, "Vote below"),
                    Buttons.of(Button.of("A", ButtonId.of(VOTE, "0")), Button.primary("B", ButtonId.of(VOTE, "1"))),
                    new Menu(
                            "How many cups",
                            ButtonId.of(VOTE),
                            List.of(new Choice("One", "1"), new Choice("Two", "2")))));
        }
    }

    private record Votes() implements ButtonHandler {
        @Override
        public Set<String> actions() {
            return Set.of(VOTE);
        }

        @Override
        public Answer press(Pressed pressed) {
            String vote = pressed.values().isEmpty()
                    ? pressed.button().argument(0)
                    : "cups " + pressed.values().get(0);
            return Answer.privately(Message.text("Locked in: " + vote));
        }
    }
}
