package studyhall.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.discord.Servers.Server;

/**
 * Says in a direct message for which server it answers, and lets that be changed: a direct message belongs to the server
 * that the person used last. Thread-safe.
 */
record DirectMessages(Servers servers) {
    private static final String ACTION = "discord.server";

    /** Whether a press is about the server and not about what the core knows. */
    static boolean takes(ButtonId button) {
        return button.action().equals(ACTION);
    }

    /** The answer with the server's name below it. */
    Answer signed(Answer answer, List<Server> places) {
        if (answer.message().isEmpty()
                || places.isEmpty()
                || name(places.get(0)).isEmpty()) {
            return answer;
        }
        List<Block> blocks = new ArrayList<>(answer.message().get().blocks());
        blocks.add(new Text("For **" + name(places.get(0)) + "**"));
        if (places.size() > 1) {
            blocks.add(Buttons.of(Button.of("Another server", ButtonId.of(ACTION))));
        }
        return new Answer(Optional.of(new Message(blocks)), answer.visibility(), answer.placement());
    }

    /** Offers the servers of a person, or takes the one that was chosen. */
    Answer press(Pressed pressed) {
        String person = pressed.scene().user().user();
        List<Server> places = servers.of(person);
        if (pressed.values().isEmpty()) {
            List<Choice> choices = places.stream()
                    .filter(place -> !place.name().isBlank())
                    .map(place -> new Choice(place.name(), place.id()))
                    .toList();
            return choices.isEmpty()
                    ? Answer.privately(
                            Message.text("Use me once in a server that we are both in, then ask here again."))
                    : Answer.privately(Message.of(
                            new Text("For which server shall I answer here?"),
                            new Menu("Choose a server", ButtonId.of(ACTION), choices)));
        }
        String wanted = pressed.values().get(0);
        return places.stream()
                .filter(place -> place.id().equals(wanted))
                .findFirst()
                .map(place -> {
                    servers.choose(person, place.id());
                    return Answer.replacing(Message.text("From now on I answer here for **" + name(place) + "**."));
                })
                .orElseGet(() -> Answer.replacing(
                        Message.text("I am no longer in that server. Use me once in another, then ask here again.")));
    }

    private static String name(Server server) {
        return SmallMarkdown.escape(server.name().strip());
    }
}
