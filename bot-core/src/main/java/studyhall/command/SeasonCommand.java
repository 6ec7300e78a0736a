package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Card;
import studyhall.chat.Cut;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.standings.Kind;
import studyhall.standings.Season;
import studyhall.standings.SeasonArchive;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study season}: how long the season goes on, and who won those before. */
public final class SeasonCommand implements Command {
    private static final int MAX_NAME = 40;
    private static final int PAST = 4;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Workspaces workspaces;
    private final SeasonArchive seasons;
    private final Predicate<Scene> organises;
    private final Clock clock;

    public SeasonCommand(Workspaces workspaces, SeasonArchive seasons, Predicate<Scene> organises, Clock clock) {
        this.workspaces = workspaces;
        this.seasons = seasons;
        this.organises = organises;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "season",
                "This season, and who won those before",
                List.of(OptionSpec.text("name", "a new name, from an organiser")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("season", "season Road to the exam"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Workspace workspace = workspaces.of(invocation.scene().channel());
        LocalDate today = LocalDate.now(clock.withZone(workspace.zone()));
        Optional<String> name = invocation.option("name").map(String::strip).filter(text -> !text.isEmpty());
        if (name.isPresent()) {
            if (!organises.test(invocation.scene())) {
                throw new UserError("Only organisers name a season. /study season shows it.");
            }
            seasons.name(workspace.id(), today, Cut.at(MAX_NAME, name.get().replace("\0", "")));
        }
        return Answer.privately(shown(seasons.current(workspace.id(), today), seasons.past(workspace.id(), PAST)));
    }

    private static Message shown(Optional<Season> current, List<Season> past) {
        List<String> lines = new ArrayList<>();
        if (current.isEmpty()) {
            lines.add("The next season begins with the first points, until the exam or for eight weeks.");
        }
        past.forEach(season -> {
            lines.add("**" + SmallMarkdown.escape(season.name()) + "** · until " + DATE.format(season.endsOn()));
            for (Kind kind : List.of(Kind.TEAM, Kind.PLAYER)) {
                String places = season.podium().stream()
                        .filter(place -> place.kind() == kind)
                        .map(place -> "**" + place.place() + "**  "
                                + (place.name().isEmpty() ? "Somebody" : SmallMarkdown.name(place.name())) + " "
                                + String.format(Locale.ROOT, "%,d", place.points()))
                        .collect(Collectors.joining(" · "));
                if (!places.isEmpty()) {
                    lines.add(places);
                }
            }
        });
        String title = current.map(
                        season -> SmallMarkdown.escape(season.name()) + " · until " + DATE.format(season.endsOn()))
                .orElse("No season yet");
        return Message.of(Card.of(
                title,
                String.join("\n", lines),
                Accent.BOARD,
                current.isPresent() ? "`/study leaderboard season` shows who is ahead" : ""));
    }
}
