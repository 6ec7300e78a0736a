package studyhall.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Menu;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.library.Libraries;
import studyhall.library.Library;

/**
 * Plays a script against the commands and writes down what is answered, so that a test reads "given this said, then
 * that answered". A line {@code > eta} types {@code /study eta}; {@code > [Share]} presses a button of the last message, or
 * chooses in its menu.
 */
final class Conversation {
    private static final Scene SCENE = new Scene(
            new UserRef(Platform.CONSOLE, "W1", "U1"),
            "Ada *",
            new ChannelRef(Platform.CONSOLE, "W1", "C1"),
            false,
            false,
            Optional.empty());

    private final CommandRouter router;
    private Message last = Message.text("nothing was said yet");

    Conversation(Library library, long seed) {
        Libraries libraries = Libraries.same(() -> library);
        LookupCommand lookup = new LookupCommand(libraries);
        CommandRouter[] self = new CommandRouter[1];
        List<Command> commands = List.of(
                lookup,
                new TipCommand(libraries, new Random(seed)),
                new TopicsCommand(libraries),
                new HelpCommand(libraries, () -> self[0].specs()));
        List<ButtonHandler> handlers = List.of(
                new LookupButtons(libraries),
                new TipButtons(libraries, new Random(seed)),
                new TopicButtons(libraries),
                new PracticeButtons(libraries, new Random(seed), (scene, question) -> {}));
        self[0] = new CommandRouter(lookup, commands, handlers, new Random(seed));
        this.router = self[0];
    }

    /** The lines of a script that begin with {@code > }, each with its answer below; other lines are left out. */
    String play(String script) {
        StringBuilder played = new StringBuilder();
        for (String line : script.lines().filter(each -> each.startsWith("> ")).toList()) {
            String said = line.substring(2);
            Answer answer = said.startsWith("[") ? press(said) : type(said);
            played.append(line).append('\n').append(written(answer)).append('\n');
        }
        return played.toString();
    }

    private Answer type(String text) {
        return router.handle(new Typed(SCENE, text));
    }

    private Answer press(String line) {
        String label = line.substring(1, line.length() - 1);
        MessageRef message = new MessageRef(SCENE.channel(), "1", Instant.EPOCH);
        for (Block block : last.blocks()) {
            if (block instanceof Buttons buttons) {
                for (Button button : buttons.buttons()) {
                    if (button.label().equals(label)) {
                        return router.handle(new Pressed(SCENE, message, button.id(), List.of()));
                    }
                }
            } else if (block instanceof Menu menu) {
                for (Choice choice : menu.choices()) {
                    if (choice.label().equals(label)) {
                        return router.handle(new Pressed(SCENE, message, menu.id(), List.of(choice.value())));
                    }
                }
            }
        }
        throw new AssertionError("No button " + line + " in\n" + last.plainText());
    }

    private String written(Answer answer) {
        answer.message().ifPresent(message -> last = message);
        String who = answer.visibility() == Visibility.PRIVATE ? "privately" : "to the channel";
        String how = answer.placement() == Placement.REPLACE ? "in place" : who;
        return "(" + how + ")\n" + answer.message().map(Message::plainText).orElse("") + "\n";
    }
}
