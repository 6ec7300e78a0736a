package studyhall.command;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Library;
import studyhall.schedule.Activity;
import studyhall.schedule.LocalTimes;
import studyhall.schedule.Schedule;

/** {@code /study setup}: proposes a start for the channel; nothing is posted before [Start]. */
public final class SetupCommand implements Command, ButtonHandler {
    /** Argument: the time of day as four digits. */
    static final String START = "setup.start";

    private final Supplier<Library> library;
    private final Planning planning;

    public SetupCommand(Supplier<Library> library, Planning planning) {
        this.library = library;
        this.planning = planning;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "setup",
                "Propose a start for this channel; nothing is posted before you agree",
                List.of(
                        OptionSpec.text("at", "time of day, such as 08:00"),
                        OptionSpec.text("zone", "time zone, such as Europe/Berlin")
                                .completed()),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("setup", "setup 08:00 Europe/Berlin"));
    }

    @Override
    public List<Choice> complete(String option, String typed) {
        return option.equals("zone") ? Zones.complete(typed) : List.of();
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        Map<String, String> known = new HashMap<>(Map.of("at", Moments.clock(Planning.MORNING)));
        planning.proposedZone(scene).ifPresent(zone -> known.put("zone", zone.getId()));
        return known;
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = invocation.scene();
        LocalTime at = invocation.option("at").map(Moments::time).orElse(Planning.MORNING);
        invocation.option("zone").map(Zones::of).ifPresent(zone -> planning.workspaces()
                .setZone(scene.channel(), zone));
        return Answer.privately(proposal(scene, at, planning.zone(scene)));
    }

    private Message proposal(Scene scene, LocalTime at, Optional<ZoneId> zone) {
        Library now = library.get();
        int tips = now.tips().size();
        String read = "I read " + now.notes().size() + (now.notes().size() == 1 ? " note: " : " notes: ")
                + now.questions().size() + " questions, " + tips + " tips.";
        if (tips == 0) {
            return Message.text(read + " Add notes with terms and what they mean, and there is something to post.");
        }
        String start = "Suggested start: a tip in this channel, "
                + Activity.TIP.usualDays().words() + " " + Moments.clock(at) + ". The tips last " + lasting(tips) + ".";
        String where = zone.map(chosen -> "Time zone: **" + SmallMarkdown.escape(chosen.getId()) + "**")
                .orElse("Time zone: please choose, such as "
                        + Usage.line("setup " + Moments.clock(at) + " " + Planning.exampleZone(scene)));
        String exam = planning.exam(scene)
                .map(date -> "Exam: " + Moments.day(date))
                .orElse("Exam date: optional, " + Usage.line("exam-date 2026-06-30"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(
                read + "\n" + start + "\n" + where + " · " + exam + "\nNothing is posted until you press Start."));
        List<Button> buttons = new ArrayList<>();
        if (zone.isPresent()) {
            buttons.add(
                    Button.primary("Start", ButtonId.of(START, Moments.clock(at).replace(":", ""))));
        }
        if (!now.questions().isEmpty()) {
            buttons.add(Button.of(
                    "Try a question",
                    ButtonId.of(PracticeButtons.TOPIC, TopicPicker.whole(now).id())));
        }
        if (!buttons.isEmpty()) {
            blocks.add(new Buttons(buttons));
        }
        return new Message(blocks);
    }

    private static String lasting(int tips) {
        int weeks = tips / Activity.TIP.usualDays().set().size();
        return weeks < 1 ? "less than a week" : weeks == 1 ? "a week" : weeks + " weeks";
    }

    @Override
    public Set<String> actions() {
        return Set.of(START);
    }

    /** Only a press of [Start] plans anything. */
    @Override
    public Optional<String> deed(ButtonId button) {
        return Optional.of("setup, started");
    }

    @Override
    public Answer press(Pressed pressed) {
        Scene scene = pressed.scene();
        if (!planning.organisers().is(scene)) {
            throw new UserError("Only an organiser can start this. Ask whoever installed me to press it.");
        }
        String digits = pressed.button().argument(0);
        LocalTime at = Moments.time(digits.length() == 4 ? digits.substring(0, 2) + ":" + digits.substring(2) : digits);
        ZoneId zone = planning.zone(scene)
                .orElseThrow(() -> new UserError(Message.text("In which time zone? Type "
                        + Usage.line("setup 08:00 " + Planning.exampleZone(scene)) + " with yours.")));
        LocalTimes times = new LocalTimes(at, zone, Activity.TIP.usualDays());
        Schedule set = planning.set(scene, Activity.TIP, times, "");
        return Answer.privately(Message.text(planning.words(set, library.get()) + ".\nChange it with "
                + Usage.line("schedule tip 18:00 daily") + ", see all with " + Usage.line("schedule list") + "."));
    }
}
