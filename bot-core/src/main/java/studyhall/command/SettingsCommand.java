package studyhall.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.schedule.Schedule;

/** {@code /study settings}: what holds for this workspace and channel, and its time zone to change. */
public final class SettingsCommand implements Command {
    private final Libraries libraries;
    private final Planning planning;

    public SettingsCommand(Libraries libraries, Planning planning) {
        this.libraries = libraries;
        this.planning = planning;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "settings",
                "What is set here; with a zone, sets it",
                List.of(OptionSpec.text("zone", "time zone, such as Europe/Berlin")
                        .completed()),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("settings", "settings Europe/Berlin"));
    }

    @Override
    public boolean changes(Invocation invocation) {
        return !invocation.options().isEmpty();
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = invocation.scene();
        invocation.option("zone").map(Zones::of).ifPresent(zone -> planning.workspaces()
                .setZone(scene.channel(), zone));
        String zone = planning.zone(scene)
                .map(ZoneId::getId)
                .map(SmallMarkdown::escape)
                .orElse("not chosen yet");
        String exam = planning.exam(scene).map(Moments::day).orElse("none");
        String organisers = planning.organisers().list(planning.workspaces().idOf(scene.channel())).stream()
                .map(player -> SmallMarkdown.name(player.name()))
                .collect(Collectors.joining(", "));
        List<Schedule> here = planning.ofChannel(scene);
        String schedules = here.isEmpty()
                ? "Nothing is planned in this channel; " + Usage.line("setup") + " proposes a start."
                : here.stream()
                        .map(each -> planning.words(each, libraries.in(scene.channel())))
                        .collect(Collectors.joining("\n"));
        return Answer.privately(Message.of(
                new Text("Time zone: **" + zone + "** · " + Usage.line("settings " + Planning.exampleZone(scene))
                        + "\nExam date: **" + exam + "** · " + Usage.line("exam-date 2026-06-30") + "\nOrganisers: "
                        + (organisers.isEmpty() ? "whoever administers this place" : organisers) + "\n" + schedules
                        + "\nWhat is scheduled keeps the zone that it was set up with, until it is changed itself."),
                Buttons.of(Button.of("Change", Forms.button("setup")))));
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        return planning.proposedZone(scene)
                .map(zone -> Map.of("zone", zone.getId()))
                .orElse(Map.of());
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return Zones.complete(typed);
    }
}
