package studyhall.command;

import java.util.List;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;

/** The menu and buttons of a list of topics. */
public final class TopicButtons implements ButtonHandler {
    /** Argument: a page, or none. */
    static final String ALL = "topics.all";

    /** Argument: a page. */
    static final String TAGS = "topics.tags";

    /** Arguments: a topic's id and a page; none when the topic comes from the menu. */
    static final String OPEN = "topics.open";

    private final Libraries libraries;

    public TopicButtons(Libraries libraries) {
        this.libraries = libraries;
    }

    @Override
    public Set<String> actions() {
        return Set.of(ALL, TAGS, OPEN);
    }

    @Override
    public Answer press(Pressed pressed) {
        Library now = libraries.in(pressed.scene().channel());
        TopicMessages messages = new TopicMessages(now);
        return Answer.replacing(
                switch (pressed.button().action()) {
                    case ALL -> messages.all(page(pressed, 0));
                    case TAGS -> messages.tags(page(pressed, 0));
                    default -> messages.one(topic(now, pressed), page(pressed, 1));
                });
    }

    private static Topic topic(Library now, Pressed pressed) {
        String id = pressed.values().stream().findFirst().orElseGet(() -> pressed.button()
                .argument(0));
        return now.topic(id)
                .orElseThrow(() ->
                        new UserError("The notes have changed and no longer have this topic. Type /study topics."));
    }

    private static int page(Pressed pressed, int argument) {
        List<String> arguments = pressed.button().arguments();
        return arguments.size() > argument ? Integer.parseInt(arguments.get(argument)) : 0;
    }
}
