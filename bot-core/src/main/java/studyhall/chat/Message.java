package studyhall.chat;

import java.util.List;
import java.util.stream.Collectors;

/** What is said: blocks, top to bottom. Immutable. */
public record Message(List<Block> blocks) {
    public Message {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("A message says something");
        }
    }

    public static Message of(Block... blocks) {
        return new Message(List.of(blocks));
    }

    /** One paragraph in the small Markdown. */
    public static Message text(String markdown) {
        return of(new Block.Text(markdown));
    }

    /** The plain form of all blocks, one a line. Its first 100 characters are what a notification shows. */
    public String plainText() {
        return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n"));
    }
}
