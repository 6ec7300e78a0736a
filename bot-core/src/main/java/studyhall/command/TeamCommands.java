package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Team;
import studyhall.standings.TeamShuffle;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study team ...}: who plays with whom. */
public final class TeamCommands {
    private static final int MAX_TEAMS = 50;

    /** Names for teams that nobody has named yet. */
    private static final List<String> COLOURS =
            List.of("Red", "Blue", "Green", "Gold", "Violet", "Orange", "Silver", "Teal", "Coral", "Indigo");

    private final Workspaces workspaces;
    private final Players players;
    private final Teams teams;
    private final TeamShuffle shuffle;
    private final Consumer<Workspace> rosters;

    /**
     * Wires them.
     *
     * @param rosters sees that whoever left the workspace is in no team any more, before teams are shown
     */
    public TeamCommands(
            Workspaces workspaces, Players players, Teams teams, TeamShuffle shuffle, Consumer<Workspace> rosters) {
        this.rosters = rosters;
        this.shuffle = shuffle;
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

    /** All of them, in the order of the help. */
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
                new One(
                        spec(
                                "rename",
                                "Give your team another name, as its captain",
                                Visibility.CHANNEL,
                                "🐼 Pandas",
                                name),
                        this::rename),
                new One(
                        spec(
                                "captain",
                                "Hand your captaincy to a member",
                                Visibility.CHANNEL,
                                "Ada",
                                OptionSpec.user("member", "the member's name").mandatory()),
                        this::captain),
                new One(
                        new CommandSpec(
                                "team shuffle",
                                "Deal all who played lately into new teams of equal strength",
                                List.of(OptionSpec.number("teams", "how many, 2 when left out", 2, COLOURS.size())),
                                Visibility.CHANNEL,
                                Place.CHANNEL,
                                Role.ORGANISER,
                                List.of("team shuffle 3")),
                        this::shuffle),
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
        TeamName name = TeamName.of(invocation.required("name"));
        if (teams.list(workspace).size() >= MAX_TEAMS) {
            throw new UserError("There are " + MAX_TEAMS + " teams already. Join one of them: /study team list");
        }
        Team made = teams.create(workspace, player(workspace, invocation.scene()), name.name(), name.emoji())
                .orElseThrow(() -> new UserError("There is a team called " + name.name()
                        + " already. Join it with /study team join " + name.name() + ", or choose another name."));
        return Answer.toChannel(TeamMessages.made(made, invocation.scene().userName()));
    }

    private Answer rename(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        TeamName name = TeamName.of(invocation.required("name"));
        Team own = led(workspace, invocation.scene());
        Team now = teams.rename(workspace, own.id(), name.name(), name.emoji())
                .orElseThrow(() -> new UserError("Another team is called " + name.name() + ". Choose another name."));
        return Answer.toChannel(Message.text("Team **" + SmallMarkdown.name(own.label()) + "** is **"
                + SmallMarkdown.name(now.label()) + "** from now on."));
    }

    private Answer captain(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        Mention who = invocation.mention("member").orElseThrow();
        String name = who.shown();
        Optional<Player> picked = picked(workspace, invocation.scene(), who);
        Team own = led(workspace, invocation.scene());
        Player next = own.members().stream()
                .filter(member -> picked.map(player -> player.id() == member.id())
                        .orElseGet(() -> member.name().equalsIgnoreCase(name)))
                .findFirst()
                .orElseThrow(() -> new UserError("Nobody called " + name + " is in " + own.label() + ". In it are: "
                        + own.members().stream().map(Player::name).collect(java.util.stream.Collectors.joining(", "))
                        + "."));
        teams.captain(workspace, own.id(), next);
        return Answer.toChannel(Message.text("**" + SmallMarkdown.name(next.name()) + "** is the captain of **"
                + SmallMarkdown.name(own.label()) + "** now."));
    }

    /** Somebody whom the platform names by an id, as we know them. */
    private Optional<Player> picked(Workspace workspace, Scene scene, Mention who) {
        return who.id().isEmpty()
                ? Optional.empty()
                : players.find(
                        workspace.id(),
                        new UserRef(scene.user().platform(), scene.user().workspace(), who.id()),
                        who.name());
    }

    /** The team that somebody is captain of. */
    private Team led(Workspace workspace, Scene scene) {
        Player player = player(workspace, scene);
        Team own = teams.of(workspace, player)
                .orElseThrow(() -> new UserError("You are in no team. Type /study team list to find one."));
        if (own.captain() != player.id()) {
            throw new UserError("Only the captain of " + own.label() + " can do that: "
                    + own.members().stream()
                            .filter(member -> member.id() == own.captain())
                            .map(Player::name)
                            .findFirst()
                            .orElse("nobody at the moment")
                    + ".");
        }
        return own;
    }

    private Answer shuffle(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        int number = invocation.number("teams").orElse(2);
        List<Team> made = shuffle.into(workspace, COLOURS.subList(0, number));
        if (made.isEmpty()) {
            throw new UserError("Fewer than " + number + " people have played in the last four weeks. Play a quiz"
                    + " first, or choose fewer teams.");
        }
        return Answer.toChannel(TeamMessages.shuffled(made));
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
            return "You are in **" + SmallMarkdown.name(before.get().label()) + "** already.";
        }
        Team now = teams.join(workspace, player, id)
                .orElseThrow(() -> new UserError("That team is gone. Type /study team list for those that there are."));
        String left = before.map(team -> " You left " + SmallMarkdown.name(team.label()) + ", which keeps its points.")
                .orElse("");
        return "You are in **" + SmallMarkdown.name(now.label()) + "** now." + left
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
        return Answer.privately(Message.text("You left **" + SmallMarkdown.name(left.label())
                + "**. What you won for it stays with it. A quiz that is on still counts for it."));
    }

    private Answer list(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        rosters.accept(workspace);
        return Answer.privately(TeamMessages.list(teams.list(workspace)));
    }

    private Player player(Workspace workspace, Scene scene) {
        return players.of(workspace.id(), scene);
    }
}
