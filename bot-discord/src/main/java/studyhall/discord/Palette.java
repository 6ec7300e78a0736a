package studyhall.discord;

import org.jspecify.annotations.Nullable;
import studyhall.chat.Block.Accent;

/** The colours of cards, told apart by those who see few colours through their lightness. */
final class Palette {
    private Palette() {}

    /** RGB; none for what needs no colour. */
    static @Nullable Integer of(Accent accent) {
        return switch (accent) {
            case NEUTRAL -> null;
            case QUESTION -> 0x4F6BED;
            case RIGHT -> 0x2BA76A;
            case WRONG -> 0xC8452E;
            case TIP -> 0xE8B23A;
            case BOARD -> 0x8E6CD8;
        };
    }
}
