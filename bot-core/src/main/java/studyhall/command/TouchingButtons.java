package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;
import studyhall.schedule.Silence;
import studyhall.standings.Workspaces;

/** Buttons whose press in a channel tells that somebody reads its posts. */
public record TouchingButtons(ButtonHandler buttons, Workspaces workspaces, Silence silence) implements ButtonHandler {
    @Override
    public Set<String> actions() {
        return buttons.actions();
    }

    @Override
    public Answer press(Pressed pressed) {
        Answer answer = buttons.press(pressed);
        if (!pressed.scene().direct()) {
            silence.touched(
                    workspaces.idOf(pressed.scene().channel()),
                    pressed.scene().channel().channel());
        }
        return answer;
    }
}
