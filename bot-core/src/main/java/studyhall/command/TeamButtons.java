package studyhall.command;

import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Message;

/** [Join] below a team. */
public final class TeamButtons implements ButtonHandler {
    private final TeamCommands teams;

    public TeamButtons(TeamCommands teams) {
        this.teams = teams;
    }

    @Override
    public Set<String> actions() {
        return Set.of(TeamMessages.JOIN);
    }

    @Override
    public Answer press(Pressed pressed) {
        long id = Long.parseLong(pressed.button().argument(0));
        return Answer.privately(Message.text(teams.join(pressed.scene(), id)));
    }
}
