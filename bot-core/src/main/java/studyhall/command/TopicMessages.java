package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Menu;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.library.Topic;

/** Lists of topics, and what can be done with one. */
final class TopicMessages {
    /** Discord's limit for a menu. */
    private static final int MAX = 25;

    private final Library library;

    TopicMessages(Library library) {
        this.library = library;
    }

    /** All topics; when they are too many, what stands on the topmost shelf. */
    Message all(int page) {
        Topic whole = TopicPicker.whole(library);
        List<Topic> others =
                library.topics().stream().filter(topic -> !topic.equals(whole)).toList();
        String heading = counted(library.notes().size(), "note") + ", " + counted(whole.questions(), "question") + ", "
                + counted(library.tips().size(), "tip");
        if (others.size() <= MAX) {
            return list(heading, others, TopicButtons.ALL, 0, List.of());
        }
        TopicShelf shelf = new TopicShelf(library);
        List<Button> more =
                shelf.tags().isEmpty() ? List.of() : List.of(Button.of("Tags", ButtonId.of(TopicButtons.TAGS, "0")));
        return list(heading, shelf.below(whole), TopicButtons.ALL, page, more);
    }

    /** All tags, in pages. */
    Message tags(int page) {
        return list("Tags in the notes", new TopicShelf(library).tags(), TopicButtons.TAGS, page, List.of());
    }

    /** One topic: what stands below it, and ways to begin. */
    Message one(Topic topic, int page) {
        int tips = library.tips(topic).size();
        String heading = "**" + SmallMarkdown.name(topic.name()) + "** · " + counted(topic.questions(), "question")
                + ", " + counted(tips, "tip") + "\nPlay it with your group: "
                + Usage.line("quiz start " + topic.name());
        List<Button> ways = new ArrayList<>();
        ways.add(Button.primary("Quiz me", ButtonId.of(PracticeButtons.TOPIC, topic.id())));
        if (tips > 0) {
            ways.add(Button.of("Tip", ButtonId.of(TipButtons.TOPIC, topic.id())));
        }
        ways.add(Button.of("All topics", ButtonId.of(TopicButtons.ALL)));
        return list(heading, new TopicShelf(library).below(topic), TopicButtons.OPEN + ":" + topic.id(), page, ways);
    }

    private Message list(String heading, List<Topic> topics, String place, int page, List<Button> more) {
        int pages = Math.max(1, (topics.size() + MAX - 1) / MAX);
        int shown = Math.min(Math.max(page, 0), pages - 1);
        List<Topic> here = topics.subList(shown * MAX, Math.min(topics.size(), (shown + 1) * MAX));
        List<Block> blocks = new ArrayList<>();
        String lines = here.stream().map(TopicMessages::line).collect(Collectors.joining("\n"));
        blocks.add(new Text(lines.isEmpty() ? heading : heading + "\n" + lines));
        if (!here.isEmpty()) {
            List<Choice> choices = here.stream()
                    .map(topic -> new Choice(TopicPicker.label(topic), topic.id()))
                    .toList();
            blocks.add(new Menu("Choose a topic", ButtonId.of(TopicButtons.OPEN), choices));
        }
        List<Button> buttons = new ArrayList<>(more);
        if (shown > 0) {
            buttons.add(Button.of("Back", ButtonId.parse(place + ":" + (shown - 1))));
        }
        if (shown < pages - 1) {
            buttons.add(Button.of("More", ButtonId.parse(place + ":" + (shown + 1))));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    private static String line(Topic topic) {
        return "- " + SmallMarkdown.name(topic.name()) + " · " + topic.questions();
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
