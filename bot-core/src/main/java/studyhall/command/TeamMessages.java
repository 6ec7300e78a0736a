package studyhall.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.standings.Player;
import studyhall.standings.Team;

/** What is said about teams. */
final class TeamMessages {
    /** Argument: our id of the team. */
    static final String JOIN = "team.join";

    private static final int MAX_BUTTONS = 20;
    private static final int MAX_CLOSE = 3;

    /** Of a team; more are no longer read, and two hundred are more than a message holds. */
    private static final int MAX_NAMES = 20;

    private TeamMessages() {}

    static Message made(Team team, String founder) {
        return Message.of(
                Card.of(
                        "Team " + SmallMarkdown.name(team.label()),
                        SmallMarkdown.name(founder) + " made it and is its captain. Press to be in.",
                        Accent.BOARD,
                        "A team counts with the mean of its best three, so nobody drags it down"),
                Buttons.of(join(team)));
    }

    static Message list(List<Team> teams) {
        if (teams.isEmpty()) {
            return Message.text("There are no teams yet. `/study team create Red Pandas` makes one.");
        }
        String lines = teams.stream().map(TeamMessages::line).collect(Collectors.joining("\n"));
        List<Button> buttons =
                teams.stream().limit(MAX_BUTTONS).map(TeamMessages::join).toList();
        return Message.of(new Text(lines), new Buttons(buttons));
    }

    static Message shuffled(List<Team> teams) {
        String lines = teams.stream().map(TeamMessages::line).collect(Collectors.joining("\n"));
        return Message.of(Card.of(
                "New teams, about as strong as one another",
                lines,
                Accent.BOARD,
                "By points per answer of the last four weeks; the strongest is captain"));
    }

    private static String line(Team team) {
        int more = team.members().size() - MAX_NAMES;
        // one more would take as much room as its name
        String others = more > 1 ? " and " + more + " more" : "";
        String members = team.members().stream()
                .sorted(Comparator.comparing(player -> !captain(team, player)))
                .limit(more > 1 ? MAX_NAMES : MAX_NAMES + 1)
                .map(player -> SmallMarkdown.name(player.name()) + (captain(team, player) ? " (captain)" : ""))
                .collect(Collectors.joining(", "));
        return "**" + SmallMarkdown.name(team.label()) + "** · "
                + team.members().size() + ": " + members + others;
    }

    private static boolean captain(Team team, Player player) {
        return team.captain() == player.id();
    }

    private static Button join(Team team) {
        return Button.of("Join " + team.label(), ButtonId.of(JOIN, Long.toString(team.id())));
    }

    static Message unknown(String typed, List<Team> teams) {
        List<Team> close = teams.stream()
                .filter(team -> Closeness.close(typed, team.name()))
                .sorted(Comparator.comparingInt(team -> Closeness.distance(typed, team.name())))
                .limit(MAX_CLOSE)
                .toList();
        List<Team> offered = close.isEmpty() ? teams : close;
        List<Block> blocks = new ArrayList<>();
        String first = "There is no team called " + Usage.quoted(typed) + ".";
        if (offered.isEmpty()) {
            return Message.text(first + " " + Usage.line("team create " + typed) + " makes it.");
        }
        blocks.add(new Text(first + (close.isEmpty() ? " These there are:" : " Did you mean one of these?")));
        blocks.add(new Buttons(
                offered.stream().limit(MAX_BUTTONS).map(TeamMessages::join).toList()));
        return new Message(blocks);
    }
}
