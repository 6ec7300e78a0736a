package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import studyhall.chat.Answer;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.schedule.QuietDates;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study quiet ...}: days on which nothing is posted by the clock. */
public final class QuietCommands {
    private static final int MAX_DAYS = 92;

    private final QuietDates quiet;
    private final Workspaces workspaces;
    private final Clock clock;

    public QuietCommands(QuietDates quiet, Workspaces workspaces, Clock clock) {
        this.quiet = quiet;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** Add, remove and list. */
    public List<Command> all() {
        OptionSpec from = OptionSpec.text("from", "such as 2026-12-24").mandatory();
        OptionSpec until = OptionSpec.text("until", "the last day; one day when left out");
        return List.of(
                new OneCommand(
                        spec(
                                "add",
                                "Post nothing on these days",
                                Role.ORGANISER,
                                "quiet add 2026-12-24 2027-01-02",
                                from,
                                until),
                        invocation -> add(invocation)),
                new OneCommand(
                        spec(
                                "remove",
                                "Post on these days again",
                                Role.ORGANISER,
                                "quiet remove 2026-12-24",
                                from,
                                until),
                        invocation -> remove(invocation)),
                new OneCommand(
                        spec("list", "Days on which nothing is posted", Role.EVERYONE, "quiet list"),
                        invocation -> said(invocation.scene())));
    }

    private static CommandSpec spec(String word, String description, Role role, String example, OptionSpec... options) {
        return new CommandSpec(
                "quiet " + word,
                description,
                List.of(options),
                Visibility.PRIVATE,
                Place.CHANNEL,
                role,
                List.of(example));
    }

    private record Days(LocalDate from, LocalDate to) {
        static Days of(Invocation invocation) {
            LocalDate from = Moments.date(invocation.required("from"));
            LocalDate to = invocation.option("until").map(Moments::date).orElse(from);
            if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
                throw new UserError("The last day comes after the first, and at most " + MAX_DAYS
                        + " days at a time are quiet. Type them like /study quiet add 2026-12-24 2027-01-02");
            }
            return new Days(from, to);
        }
    }

    private Answer add(Invocation invocation) {
        Days days = Days.of(invocation);
        Workspace workspace = workspaces.of(invocation.scene().channel());
        if (days.to().isBefore(today(workspace))) {
            throw new UserError("Those days are over. Type days to come.");
        }
        quiet.add(workspace.id(), days.from(), days.to());
        return said(invocation.scene());
    }

    private Answer remove(Invocation invocation) {
        Days days = Days.of(invocation);
        quiet.remove(workspaces.idOf(invocation.scene().channel()), days.from(), days.to());
        return said(invocation.scene());
    }

    private LocalDate today(Workspace workspace) {
        return LocalDate.now(clock.withZone(workspace.zone()));
    }

    private Answer said(Scene scene) {
        Workspace workspace = workspaces.of(scene.channel());
        List<LocalDate> days = quiet.list(workspace.id(), today(workspace));
        return Answer.privately(
                Message.text(
                        days.isEmpty()
                                ? "No quiet days are set. " + Usage.line("quiet add 2026-12-24 2027-01-02")
                                        + " sets some."
                                : "Quiet, with nothing posted by the clock: " + String.join(", ", spans(days))
                                        + ". What is scheduled comes on the next day that it would, and streaks do not break."));
    }

    /** {@code Thu 24 December to Sat 2 January}. */
    private static List<String> spans(List<LocalDate> days) {
        List<String> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !days.get(i).equals(days.get(i - 1).plusDays(1))) {
                String first = Moments.day(days.get(from));
                spans.add(i - 1 == from ? first : first + " to " + Moments.day(days.get(i - 1)));
                from = i;
            }
        }
        return spans;
    }
}
