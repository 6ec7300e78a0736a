package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.lookup.Entry;

/** The messages of a look-up, private and shared. */
record EntryMessages(Library library) {
    static final String SHOW = "lookup.show";
    static final String SHARE = "lookup.share";

    /** What was found, with buttons for what else may have been meant. */
    Message found(Entry entry, List<Entry> others) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(EntryCard.of(library, entry));
        List<Button> buttons = new ArrayList<>(quizMe(entry));
        buttons.add(Button.of("Share", ButtonId.of(SHARE, entry.id())));
        blocks.add(new Buttons(buttons));
        if (!others.isEmpty()) {
            blocks.add(new Text("Or did you mean"));
            blocks.add(new Buttons(others.stream().map(EntryMessages::show).toList()));
        }
        return new Message(blocks);
    }

    /** The same for the channel. */
    Message shared(Entry entry, String userName) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(EntryCard.of(library, entry));
        blocks.add(new Text("Shared by " + SmallMarkdown.name(userName)));
        List<Button> buttons = quizMe(entry);
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    static Button show(Entry entry) {
        return Button.of(SmallMarkdown.plain(EntryCard.title(entry)), ButtonId.of(SHOW, entry.id()));
    }

    private List<Button> quizMe(Entry entry) {
        boolean asked = !Practice.on(library, entry).isEmpty();
        return asked ? List.of(Button.primary("Quiz me", ButtonId.of(PracticeButtons.ENTRY, entry.id()))) : List.of();
    }
}
