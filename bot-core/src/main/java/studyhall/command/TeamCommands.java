package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study team ...}: who plays with whom. */
public final class TeamCommands {
    private static final int MAX_TEAMS = 50;

    private final Workspaces workspaces;
    private final Players players;
    private final Teams teams;

    public TeamCommands(Workspaces workspaces, Players players, Teams teams) {
        this.workspaces = workspaces;
        this.players = players;
        this.teams = teams;
    }

    /** One of these commands: what is declared, and what it does. */
    private record One(CommandSpec spec, Function<Invocation, Answer> body) implements Command {
        @Override
        public Answer run(Invocation invocation) {
            return body.apply(invocation);
        }
    }

    /** Create, join, leave and list. */
    public List<Command> all() {
        OptionSpec name = OptionSpec.text("name", "the team's name, at most " + Teams.MAX_NAME + " characters")
                .mandatory();
        return List.of(
                new One(
                        spec(
                                "create",
                                "Make a team; others join it with a button",
                                Visibility.CHANNEL,
                                "Red Pandas",
                                name),
                        this::create),
                new One(
                        spec(
                                "join",
                                "Join a team, and leave the one you are in",
                                Visibility.PRIVATE,
                                "Red Pandas",
                                name),
                        this::join),
                new One(spec("leave", "Leave your team; its points stay", Visibility.PRIVATE, ""), this::leave),
                new One(spec("list", "Teams and who is in them", Visibility.PRIVATE, ""), this::list));
    }

    private static CommandSpec spec(
            String word, String description, Visibility visibility, String example, OptionSpec... options) {
        return new CommandSpec(
                "team " + word,
                description,
                List.of(options),
                visibility,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of(("team " + word + " " + example).strip()));
    }

    private Answer create(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        String name = name(invocation);
        if (teams.list(workspace).size() >= MAX_TEAMS) {
            throw new UserError("There are " + MAX_TEAMS + " teams already. Join one of them: /study team list");
        }
        Team made = teams.create(workspace, player(workspace, invocation.scene()), name, "")
                .orElseThrow(() -> new UserError("There is a team called " + name
                        + " already. Join it with /study team join " + name + ", or choose another name."));
        return Answer.toChannel(TeamMessages.made(made, invocation.scene().userName()));
    }

    private static String name(Invocation invocation) {
        String name = invocation.required("name").strip();
        if (name.length() > Teams.MAX_NAME) {
            throw new UserError("A team's name has at most " + Teams.MAX_NAME + " characters, this one has "
                    + name.length() + ". Choose a shorter one.");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UserError("A team's name needs a letter or a digit.");
        }
        return name;
    }

    private Answer join(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        String name = invocation.required("name");
        Team team = teams.named(workspace, name)
                .orElseThrow(() -> new UserError(TeamMessages.unknown(name, teams.list(workspace))));
        return Answer.privately(Message.text(join(workspace, invocation.scene(), team.id())));
    }

    /** Puts somebody into a team, and says so. */
    String join(Workspace workspace, Scene scene, long id) {
        Player player = player(workspace, scene);
        Optional<Team> before = teams.of(workspace, player);
        if (before.filter(team -> team.id() == id).isPresent()) {
            return "You are in **" + SmallMarkdown.escape(before.get().label()) + "** already.";
        }
        Team now = teams.join(workspace, player, id)
                .orElseThrow(() -> new UserError("That team is gone. Type /study team list for those that there are."));
        String left = before.map(
                        team -> " You left " + SmallMarkdown.escape(team.label()) + ", which keeps its points.")
                .orElse("");
        return "You are in **" + SmallMarkdown.escape(now.label()) + "** now." + left
                + " It counts from the next quiz on.";
    }

    /** The same for a button. */
    String join(Scene scene, long id) {
        return join(workspaces.of(scene.channel()), scene, id);
    }

    private Answer leave(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        Team left = teams.leave(workspace, player(workspace, invocation.scene()))
                .orElseThrow(() -> new UserError("You are in no team. Type /study team list to find one."));
        return Answer.privately(Message.text("You left **" + SmallMarkdown.escape(left.label())
                + "**. What you won for it stays with it. A quiz that is on still counts for it."));
    }

    private Answer list(Invocation invocation) {
        return Answer.privately(
                TeamMessages.list(teams.list(workspaces.of(invocation.scene().channel()))));
    }

    private Player player(Workspace workspace, Scene scene) {
        return players.of(workspace.id(), scene);
    }
}
