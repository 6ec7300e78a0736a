package studyhall.schedule;

import java.util.ArrayList;
import java.util.List;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;

/** Sees to it that a post carries its key in a button, so that a platform can be asked whether it shows it. */
final class Signature {
    private Signature() {}

    /** The same blocks; where no button names the key, the last one does, behind what it means. */
    static List<Block> in(List<Block> blocks, String key) {
        if (blocks.stream().anyMatch(block -> carries(block, key))) {
            return blocks;
        }
        List<Block> signed = new ArrayList<>(blocks);
        for (int i = signed.size() - 1; i >= 0; i--) {
            if (signed.get(i) instanceof Buttons row) {
                signed.set(i, signed(row, key));
                break;
            }
        }
        return signed;
    }

    private static boolean carries(Block block, String key) {
        return block instanceof Buttons row
                && row.buttons().stream()
                        .anyMatch(button -> button.id().arguments().contains(key));
    }

    private static Buttons signed(Buttons row, String key) {
        List<Button> buttons = new ArrayList<>(row.buttons());
        Button last = buttons.get(buttons.size() - 1);
        if (last.id().toString().length() + 1 + key.length() <= ButtonId.MAX) {
            List<String> arguments = new ArrayList<>(last.id().arguments());
            arguments.add(key);
            ButtonId id = new ButtonId(last.id().action(), arguments);
            buttons.set(buttons.size() - 1, new Button(last.label(), id, last.style()));
        }
        return new Buttons(buttons);
    }
}
