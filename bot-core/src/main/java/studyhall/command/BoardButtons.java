package studyhall.command;

import java.util.Locale;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;
import studyhall.standings.Kind;
import studyhall.standings.Period;

/** The buttons below a leaderboard: another one, or sharing it with the channel. */
public final class BoardButtons implements ButtonHandler {
    private final Boards boards;

    public BoardButtons(Boards boards) {
        this.boards = boards;
    }

    @Override
    public Set<String> actions() {
        return Set.of(BoardMessages.SHOW, BoardMessages.SHARE);
    }

    @Override
    public Answer press(Pressed pressed) {
        Period period = Period.of(pressed.button().argument(0));
        Kind kind = Kind.valueOf(pressed.button().argument(1).toUpperCase(Locale.ROOT));
        return pressed.button().action().equals(BoardMessages.SHARE)
                ? Answer.toChannel(boards.shared(pressed.scene(), period, kind))
                : Answer.replacing(boards.of(pressed.scene(), period, kind));
    }
}
