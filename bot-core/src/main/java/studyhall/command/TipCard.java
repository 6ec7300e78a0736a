package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Library;
import studyhall.tip.Tip;

/** Draws tips, for the person who asked and for the channel. */
final class TipCard {
    private TipCard() {}

    /** The tip with its buttons. */
    static Message asked(Library library, Tip tip) {
        List<Button> buttons = new ArrayList<>(below(library, tip));
        buttons.add(Button.of("Share", ButtonId.of(TipButtons.SHARE, id(tip))));
        return Message.of(card(library, tip), new Buttons(buttons));
    }

    /** A question on it, and another like it. */
    static List<Button> below(Library library, Tip tip) {
        List<Button> buttons = new ArrayList<>(quizMe(library, tip));
        buttons.add(Button.of("More like this", ButtonId.of(TipButtons.MORE, id(tip))));
        return buttons;
    }

    /** The same for the channel. */
    static Message shared(Library library, Tip tip, String userName) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(library, tip));
        blocks.add(new Text("Shared by " + SmallMarkdown.name(userName)));
        List<Button> buttons = quizMe(library, tip);
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    /** The tip that a button names. */
    static Optional<Tip> find(Library library, String id) {
        return library.tips().stream().filter(tip -> id(tip).equals(id)).findFirst();
    }

    private static Card card(Library library, Tip tip) {
        return Card.of("", tip.text(), Accent.TIP, Citation.of(library.links(), List.of(tip.source())));
    }

    private static List<Button> quizMe(Library library, Tip tip) {
        return Practice.on(library, tip).isEmpty()
                ? List.of()
                : List.of(Button.primary("Quiz me", ButtonId.of(PracticeButtons.TIP, id(tip))));
    }

    private static String id(Tip tip) {
        return tip.key().shortId();
    }
}
