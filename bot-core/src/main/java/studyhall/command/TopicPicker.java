package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.library.Topic.Kind;

/** Finds the topic that somebody means, or offers those that are close. */
public record TopicPicker(Library library) {
    private static final int MAX_CLOSE = 3;

    /**
     * The topic that was typed; the whole library when nothing was.
     *
     * @param button what a press on a topic that is close does, such as starting the quiz on it
     * @throws UserError with buttons of what was close
     */
    public Topic pick(Optional<String> typed, Function<Topic, ButtonId> button) {
        if (typed.isEmpty()) {
            return whole(library);
        }
        if (library.questions().isEmpty()) {
            // no topic is there to be asked for, whatever it is called
            return whole(library);
        }
        return library.topic(typed.get()).orElseThrow(() -> new UserError(unknown(library, typed.get(), button)));
    }

    /** Topics for a completer: what begins with or resembles the typed text; all when nothing is typed. */
    public List<Choice> complete(String typed) {
        List<Topic> topics = typed.isBlank() ? library.topics() : library.closeTopics(typed, 25);
        return topics.stream()
                .limit(25)
                .map(topic -> new Choice(label(topic), topic.id()))
                .toList();
    }

    /**
     * The topic that somebody typed, where there is nothing to press instead.
     *
     * @throws UserError with the names of what was close
     */
    Topic named(String typed) {
        return library.topic(typed).orElseThrow(() -> {
            List<String> close = library.closeTopics(typed, 3).stream()
                    .map(each -> "`" + each.name() + "`")
                    .toList();
            String next = close.isEmpty()
                    ? "Type " + Usage.line("topics") + " for all."
                    : "Did you mean " + Usage.either(close) + "?";
            return new UserError(Message.text("I don't know the topic " + Usage.quoted(typed) + ". " + next));
        });
    }

    /** {@code Amazon SageMaker · 142}. */
    public static String label(Topic topic) {
        return topic.name() + " · " + topic.questions();
    }

    /** The topic of all notes. */
    static Topic whole(Library library) {
        return library.topics().stream()
                .filter(topic -> topic.kind() == Kind.ALL)
                .findFirst()
                .orElseThrow(() -> new UserError("The notes hold no questions yet. Add a .md file with terms and what"
                        + " they mean, or see /study help."));
    }

    private static Message unknown(Library library, String typed, Function<Topic, ButtonId> button) {
        List<Topic> close = library.closeTopics(typed, MAX_CLOSE);
        List<Button> near = close.stream()
                .map(topic -> Button.of(label(topic), button.apply(topic)))
                .toList();
        List<Button> ways = new ArrayList<>();
        ways.add(Button.of("All topics", ButtonId.of(TopicButtons.ALL)));
        LookupButtons.search("Search the notes instead", typed).ifPresent(ways::add);
        List<Block> blocks = new ArrayList<>();
        String first = "I don't know the topic " + Usage.quoted(typed) + ".";
        blocks.add(new Text(near.isEmpty() ? first : first + " Did you mean one of these?"));
        if (!near.isEmpty()) {
            blocks.add(new Buttons(near));
        }
        blocks.add(new Buttons(ways));
        return new Message(blocks);
    }
}
