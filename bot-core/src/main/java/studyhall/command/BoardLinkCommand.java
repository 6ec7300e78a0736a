package studyhall.command;

import java.util.List;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.BoardLinks;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** {@code /study board}: the address of the board for a big screen. */
public final class BoardLinkCommand implements Command {
    private static final String NEW = "new";
    private static final String OFF = "off";

    private final Workspaces workspaces;
    private final Players players;
    private final BoardLinks links;

    public BoardLinkCommand(Workspaces workspaces, Players players, BoardLinks links) {
        this.workspaces = workspaces;
        this.players = players;
        this.links = links;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "board",
                "A page for the big screen, by a secret address",
                List.of(OptionSpec.text("link", "a new address, or none any more")
                        .oneOf(NEW, OFF)),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("board", "board off"));
    }

    @Override
    public Answer run(Invocation invocation) {
        long workspace = workspaces.idOf(invocation.scene().channel());
        if (invocation.option("link").filter(OFF::equals).isPresent()) {
            return Answer.privately(Message.text(
                    links.revoke(workspace)
                            ? "The address is revoked. Screens that show the board go dark within seconds."
                            : "There is no address. " + Usage.line("board") + " makes one."));
        }
        long by = players.of(workspace, invocation.scene()).id();
        return Answer.privately(Message.text("For the big screen, behind the address of Study Hall's page (such as"
                + " http://127.0.0.1:8080): `/board/" + links.make(workspace, by) + "`\n"
                + "Whoever has it sees this week's board and the quiz that is on. Any older address is revoked, and this"
                + " one is not shown again; " + Usage.line("board off") + " ends it."));
    }
}
