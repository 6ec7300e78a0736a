package studyhall.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.schedule.Organisers;
import studyhall.standings.Player;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** {@code /study organiser ...}: who may plan. */
public final class OrganiserCommands {
    private final Workspaces workspaces;
    private final Players players;
    private final Organisers organisers;

    public OrganiserCommands(Workspaces workspaces, Players players, Organisers organisers) {
        this.workspaces = workspaces;
        this.players = players;
        this.organisers = organisers;
    }

    /** Add, remove and list. */
    public List<Command> all() {
        OptionSpec person = OptionSpec.user("person", "a mention, or the name").mandatory();
        return List.of(
                new OneCommand(spec("add", "Let somebody plan posts too", "organiser add Ada", person), this::add),
                new OneCommand(
                        spec("remove", "Let somebody no longer plan posts", "organiser remove Ada", person),
                        this::remove),
                new Reading(new OneCommand(spec("list", "Who may plan posts", "organiser list"), this::list)));
    }

    private static CommandSpec spec(String word, String description, String example, OptionSpec... options) {
        return new CommandSpec(
                "organiser " + word,
                description,
                List.of(options),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of(example));
    }

    private Answer add(Invocation invocation) {
        long workspace = workspaces.idOf(invocation.scene().channel());
        Player person = person(invocation, workspace);
        if (players.guest(workspace, person)) {
            throw new UserError(person.name() + " is a guest here. Guests play along, but only people of this place"
                    + " organise.");
        }
        long by = organisers.acting(invocation.scene()).id();
        boolean news = organisers.add(workspace, person.id(), by);
        return said(person, news ? " is an organiser now." : " is an organiser already.");
    }

    private Answer remove(Invocation invocation) {
        long workspace = workspaces.idOf(invocation.scene().channel());
        Player person = person(invocation, workspace);
        return said(
                person,
                organisers.remove(workspace, person.id())
                        ? " is no organiser any more. What they set up rests when it would come next; "
                                + Usage.line("schedule resume tip") + " takes it over."
                        : " is no organiser.");
    }

    private static Answer said(Player person, String what) {
        return Answer.privately(Message.text("**" + SmallMarkdown.name(person.name()) + "**" + what));
    }

    private Player person(Invocation invocation, long workspace) {
        Scene scene = invocation.scene();
        Mention who = invocation.mention("person").orElseThrow();
        UserRef user = new UserRef(
                scene.user().platform(),
                scene.user().workspace(),
                who.id().isEmpty() ? invocation.required("person") : who.id());
        Optional<Player> known = players.find(workspace, user, who.name());
        return known.or(() -> picked(workspace, user, who))
                .orElseThrow(() -> new UserError("I haven't met " + who.shown()
                        + " here yet. Let them type /study help once in this channel, then try again."));
    }

    /** Whom the platform knows by id and name need not have done anything here. */
    private Optional<Player> picked(long workspace, UserRef user, Mention who) {
        return who.id().isEmpty() || who.name().isEmpty()
                ? Optional.empty()
                : Optional.of(players.named(workspace, user, who.name()));
    }

    private Answer list(Invocation invocation) {
        List<Player> all = organisers.list(workspaces.idOf(invocation.scene().channel()));
        String names =
                all.stream().map(player -> SmallMarkdown.name(player.name())).collect(Collectors.joining(", "));
        return Answer.privately(Message.text((all.isEmpty() ? "Nobody is named yet" : "Organisers: " + names)
                + ". Whoever administers this place is one too. " + Usage.line("organiser add Ada")
                + " names another."));
    }
}
