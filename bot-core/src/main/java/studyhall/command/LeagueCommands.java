package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Platform;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Board;
import studyhall.standings.Kind;
import studyhall.standings.League;
import studyhall.standings.Leagues;
import studyhall.standings.Leagues.Request;
import studyhall.standings.OneTimeCode;
import studyhall.standings.Period;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Standings;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study league ...}: workspaces that compete, how one joins, and their board and teams. */
public final class LeagueCommands implements ButtonHandler {
    private static final Logger log = LoggerFactory.getLogger(LeagueCommands.class);

    /** Argument: the code, which was checked when it was shown and is again when it is pressed. */
    private static final String JOIN = "league.join";

    /** Arguments: request, {@code yes} or {@code no}. */
    private static final String DECIDE = "league.decide";

    /** Arguments: period, kind. */
    private static final String BOARD = "league.board";

    private final Leagues leagues;
    private final Workspaces workspaces;
    private final Players players;
    private final Teams teams;
    private final Standings standings;
    private final Predicate<Scene> organises;
    private final Chat chat;
    private final Clock clock;

    public LeagueCommands(
            Leagues leagues,
            Workspaces workspaces,
            Players players,
            Teams teams,
            Standings standings,
            Predicate<Scene> organises,
            Chat chat,
            Clock clock) {
        this.leagues = leagues;
        this.workspaces = workspaces;
        this.players = players;
        this.teams = teams;
        this.standings = standings;
        this.organises = organises;
        this.chat = chat;
        this.clock = clock;
    }

    /** Show, board, team, invite, join and leave. */
    public List<Command> all() {
        OptionSpec code = OptionSpec.text("code", "the one that you were given").mandatory();
        return List.of(
                new OneCommand(
                        spec("show", "The league that this workspace is in", Role.EVERYONE, "league show"),
                        invocation -> show(invocation.scene())),
                new OneCommand(
                        spec(
                                "board",
                                "Who is ahead in the league",
                                Role.EVERYONE,
                                "league board",
                                OptionSpec.text("period", "this week when left out")
                                        .oneOf("today", "week", "month", "season", "all"),
                                OptionSpec.text("by", "players when left out").oneOf("player", "team")),
                        this::board),
                new OneCommand(
                        spec(
                                "team",
                                "Make or join a team of the league",
                                Role.EVERYONE,
                                "league team Owls",
                                OptionSpec.text("name", "none to leave")),
                        this::team),
                new OneCommand(
                        spec(
                                "invite",
                                "Get a code for another workspace",
                                Role.ORGANISER,
                                "league invite Cloud Cup",
                                OptionSpec.text("name", "of a new league")),
                        this::invite),
                new OneCommand(
                        spec("join", "Join a league by a code", Role.ORGANISER, "league join K7QF-2M9X", code),
                        this::join),
                new OneCommand(
                        spec("leave", "Leave the league", Role.ORGANISER, "league leave"),
                        invocation -> leave(invocation.scene())));
    }

    private static CommandSpec spec(String word, String description, Role role, String example, OptionSpec... options) {
        return new CommandSpec(
                "league " + word,
                description,
                List.of(options),
                Visibility.PRIVATE,
                Place.CHANNEL,
                role,
                List.of(example));
    }

    @Override
    public Set<String> actions() {
        return Set.of(JOIN, DECIDE, BOARD);
    }

    @Override
    public Optional<String> deed(ButtonId button) {
        return switch (button.action()) {
            case JOIN -> Optional.of("league, asked to join");
            case DECIDE -> Optional.of(button.argument(1).equals("yes") ? "league, let one in" : "league, refused one");
            default -> Optional.empty();
        };
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        Scene scene = pressed.scene();
        if (button.action().equals(BOARD)) {
            return Answer.replacing(board(
                    scene,
                    Period.of(button.argument(0)),
                    Kind.valueOf(button.argument(1).toUpperCase(Locale.ROOT))));
        }
        if (!organises.test(scene)) {
            throw new UserError("Only an organiser can decide that. Ask one to press it.");
        }
        return button.action().equals(JOIN)
                ? asked(scene, OneTimeCode.typed(button.argument(0)))
                : decided(
                        scene,
                        Long.parseLong(button.argument(0)),
                        button.argument(1).equals("yes"));
    }

    private Optional<League> league(Scene scene) {
        return leagues.of(workspaces.idOf(scene.channel()));
    }

    private League required(Scene scene) {
        return league(scene)
                .orElseThrow(() -> new UserError(Message.text("This workspace is in no league. An organiser founds one"
                        + " with " + Usage.line("league invite Cloud Cup") + ", or joins one by a code.")));
    }

    private Answer show(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(words(required(scene))));
        if (organises.test(scene)) {
            leagues.waiting(workspace).forEach(request -> blocks.addAll(asking(request)));
        }
        return Answer.privately(new Message(blocks));
    }

    private static List<String> members(League league) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + SmallMarkdown.escape(league.name()) + "**: same questions at the same time, one board.");
        league.members().forEach(member -> lines.add("- " + place(member.organiserName(), member.platform())));
        return lines;
    }

    private static String words(League league) {
        List<String> lines = members(league);
        if (league.members().size() < 2) {
            lines.add("Nobody has joined yet. " + Usage.line("league invite") + " gives a code for another workspace.");
        } else {
            lines.add("Its challenges open by the schedule of "
                    + place(
                            league.members().get(0).organiserName(),
                            league.members().get(0).platform())
                    + ", or when an organiser types " + Usage.line("challenge") + ".");
        }
        return String.join("\n", lines);
    }

    /** {@code Xenia's workspace on Discord}: a platform's id of it tells nobody anything. */
    private static String place(String organiser, Platform platform) {
        String name = platform.name().charAt(0) + platform.name().substring(1).toLowerCase(Locale.ROOT);
        return SmallMarkdown.name(organiser) + "'s workspace on " + name;
    }

    private Answer invite(Invocation invocation) {
        Scene scene = invocation.scene();
        Workspace workspace = workspaces.of(scene.channel());
        Player organiser = players.of(workspace.id(), scene);
        boolean founds = leagues.of(workspace.id()).isEmpty();
        String name = invocation.option("name").orElse("League of " + scene.userName());
        if (name.strip().length() > Leagues.MAX_NAME) {
            throw new UserError(
                    "A league's name has at most " + Leagues.MAX_NAME + " characters. Choose a shorter one.");
        }
        OneTimeCode code = leagues.invite(workspace, scene.channel().channel(), organiser.id(), name);
        return Answer.privately(Message.text((founds
                        ? "The league **" + SmallMarkdown.escape(name) + "** is founded; its challenges appear in this"
                                + " channel.\n"
                        : "")
                + "Give this to an organiser of the other workspace: " + Usage.line("league join " + code.shown())
                + ", to be typed in the channel where their group plays. It works once, for seven days, and then I ask you"
                + " whether it was meant for them."));
    }

    private Answer join(Invocation invocation) {
        Scene scene = invocation.scene();
        OneTimeCode code = OneTimeCode.typed(invocation.required("code"));
        requireNone(scene);
        League league = leagues.meant(code, workspaces.idOf(scene.channel())).orElseThrow(LeagueCommands::nowhere);
        return Answer.privately(Message.of(
                new Text(String.join("\n", members(league))
                        + "\nThe names and points of your people who play along are shown there, unless they hid them."
                        + " The challenges appear in this channel."),
                Buttons.of(Button.primary("Ask to join", ButtonId.of(JOIN, code.shown())))));
    }

    private void requireNone(Scene scene) {
        league(scene).ifPresent(league -> {
            throw new UserError(Message.text("This workspace is in the league " + SmallMarkdown.escape(league.name())
                    + " already. " + Usage.line("league leave") + " first; points stay."));
        });
    }

    private static UserError nowhere() {
        return new UserError("This code leads nowhere: it was used, it is older than seven days, or it is your own. Ask"
                + " for a new one.");
    }

    private Answer asked(Scene scene, OneTimeCode code) {
        requireNone(scene);
        long workspace = workspaces.idOf(scene.channel());
        Player organiser = players.of(workspace, scene);
        Request request = leagues.ask(code, workspace, scene.channel().channel(), organiser.id())
                .orElseThrow(LeagueCommands::nowhere);
        try {
            chat.direct(request.host(), new Message(asking(request)), "league:" + request.id());
        } catch (ChatException e) {
            // they find it with the league's other news
            log.info("A request to join a league could not be told: {}", e.getMessage());
        }
        return Answer.replacing(
                Message.text("Asked. Once an organiser of theirs confirms, you are in; they see it with "
                        + Usage.line("league show") + " too."));
    }

    private static List<Block> asking(Request request) {
        String id = Long.toString(request.id());
        return List.of(
                new Text(place(request.guestName(), request.guestPlatform()) + " asks to join "
                        + SmallMarkdown.escape(request.leagueName()) + ": "
                        + (request.players() == 1 ? "1 player" : request.players() + " players") + " so far."),
                Buttons.of(
                        Button.primary("Let them in", ButtonId.of(DECIDE, id, "yes")),
                        Button.of("Refuse", ButtonId.of(DECIDE, id, "no"))));
    }

    private Answer decided(Scene scene, long request, boolean yes) {
        League league = leagues.decide(workspaces.idOf(scene.channel()), request, yes)
                .orElseThrow(() -> new UserError("They don't wait for this any more."));
        return Answer.replacing(
                Message.text(yes ? "They are in.\n" + words(league) : "Refused. Their code is used up."));
    }

    private Answer leave(Scene scene) {
        League league = required(scene);
        leagues.leave(workspaces.idOf(scene.channel()));
        return Answer.privately(Message.text("This workspace has left " + SmallMarkdown.escape(league.name())
                + ". Points stay where they were won, also on the league's board."));
    }

    private Answer team(Invocation invocation) {
        Scene scene = invocation.scene();
        League league = required(scene);
        Player player = leagues.player(
                league, workspaces.idOf(scene.channel()), players.of(workspaces.idOf(scene.channel()), scene));
        Optional<String> typed = invocation.option("name");
        if (typed.isEmpty()) {
            return Answer.privately(Message.text(list(teams.list(league.board()))));
        }
        if (typed.get().equalsIgnoreCase("none")) {
            return Answer.privately(Message.text(teams.leave(league.board(), player)
                    .map(team -> "You have left " + SmallMarkdown.escape(team.label()) + ".")
                    .orElse("You are in no team of the league.")));
        }
        TeamName name = TeamName.of(typed.get());
        Team team = teams.named(league.board(), name.name())
                .flatMap(known -> teams.join(league.board(), player, known.id()))
                .or(() -> teams.create(league.board(), player, name.name(), name.emoji()))
                .orElseThrow(() -> new UserError("That team has just changed. Try again."));
        return Answer.privately(Message.text("You are in " + SmallMarkdown.escape(team.label())
                + ", from the next challenge on. " + list(List.of(team))));
    }

    private static String list(List<Team> all) {
        if (all.isEmpty()) {
            return "The league has no teams yet. " + Usage.line("league team Owls")
                    + " makes one; its members may be of any workspace.";
        }
        return String.join(
                "\n",
                all.stream()
                        .map(team -> SmallMarkdown.escape(team.label()) + ": "
                                + String.join(
                                        ", ",
                                        team.members().stream()
                                                .map(member -> SmallMarkdown.name(member.name()))
                                                .toList()))
                        .toList());
    }

    private Answer board(Invocation invocation) {
        Period period = invocation.option("period").map(Period::of).orElse(Period.WEEK);
        Kind kind = invocation
                .option("by")
                .map(word -> Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Kind.PLAYER);
        return Answer.privately(board(invocation.scene(), period, kind));
    }

    private Message board(Scene scene, Period period, Kind kind) {
        League league = required(scene);
        long workspace = workspaces.idOf(scene.channel());
        Player player = leagues.player(league, workspace, players.of(workspace, scene));
        long own = kind == Kind.PLAYER
                ? player.id()
                : teams.of(league.board(), player).map(Team::id).orElse(0L);
        LocalDate day = LocalDate.now(clock.withZone(league.board().zone()));
        Board board = standings.board(league.board(), kind, period, day, own);
        Kind other = kind == Kind.PLAYER ? Kind.TEAM : Kind.PLAYER;
        List<Button> ways = new ArrayList<>();
        ways.add(way(other == Kind.TEAM ? "Teams" : "Players", period, other));
        for (Period each : List.of(Period.WEEK, Period.SEASON, Period.ALL)) {
            if (each != period) {
                ways.add(way(each == Period.ALL ? "All time" : each == Period.WEEK ? "Week" : "Season", each, kind));
            }
        }
        return Message.of(BoardMessages.league(board, league.board().zone(), league.name()), new Buttons(ways));
    }

    private static Button way(String label, Period period, Kind kind) {
        return Button.of(label, ButtonId.of(BOARD, period.word(), kind.name().toLowerCase(Locale.ROOT)));
    }
}
