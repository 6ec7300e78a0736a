package studyhall.command;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.schedule.Activity;
import studyhall.schedule.Days;
import studyhall.schedule.LocalTimes;
import studyhall.schedule.Schedule;

/** {@code /study setup}: proposes a start for the channel; nothing is posted before [Start]. */
public final class SetupCommand implements Command, ButtonHandler {
    /** Arguments: the time of day as four digits; the exam's day since 1970, the topic's id and the channel's, or {@link #NONE}. */
    static final String START = "setup.go";

    private static final String NONE = "-";

    private final Libraries libraries;
    private final Planning planning;

    public SetupCommand(Libraries libraries, Planning planning) {
        this.libraries = libraries;
        this.planning = planning;
    }

    /** What is proposed. */
    private record Proposal(
            Scene scene,
            String channel,
            LocalTime at,
            Optional<LocalDate> exam,
            Optional<Topic> topic,
            Optional<Schedule> before) {}

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "setup",
                "Propose a start for this channel; nothing is posted before you agree",
                List.of(
                        OptionSpec.text("at", "time of day, such as 08:00"),
                        OptionSpec.text("zone", "time zone, such as Europe/Berlin")
                                .completed(),
                        OptionSpec.text("exam", "date of the exam, such as 2026-06-30"),
                        OptionSpec.text("topic", "all notes when left out").completed(),
                        OptionSpec.channel("in", "another channel than this")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("setup", "setup 08:00 Europe/Berlin"));
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return switch (option) {
            case "zone" -> Zones.complete(typed);
            case "topic" -> new TopicPicker(libraries.in(place)).complete(typed);
            default -> List.of();
        };
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        Optional<Schedule> before = before(scene);
        Map<String, String> known = new HashMap<>();
        known.put("at", Moments.clock(before.map(each -> each.times().at()).orElse(Planning.MORNING)));
        planning.proposedZone(scene).ifPresent(zone -> known.put("zone", zone.getId()));
        if (!scene.direct()) {
            planning.exam(scene).ifPresent(exam -> known.put("exam", exam.toString()));
        }
        before.flatMap(each -> topic(scene, each)).ifPresent(topic -> known.put("topic", topic.id()));
        return known;
    }

    /** The tip that the channel has already, which is what this sets up. */
    private Optional<Schedule> before(Scene scene) {
        return scene.direct() ? Optional.empty() : planning.find(scene, Activity.TIP);
    }

    private Optional<Topic> topic(Scene scene, Schedule schedule) {
        return Optional.of(schedule.topic()).filter(id -> !id.isEmpty()).flatMap(libraries.in(scene.channel())::topic);
    }

    @Override
    public Answer run(Invocation invocation) {
        Scene scene = ScheduleCommands.where(invocation);
        Optional<Schedule> before = before(scene);
        LocalTime at = invocation
                .option("at")
                .map(Moments::time)
                .or(() -> before.map(each -> each.times().at()))
                .orElse(Planning.MORNING);
        invocation.option("zone").map(Zones::of).ifPresent(zone -> planning.workspaces()
                .setZone(scene.channel(), zone));
        Optional<ZoneId> zone = planning.zone(scene);
        Optional<LocalDate> exam = invocation.option("exam").map(Moments::date);
        exam.ifPresent(date -> planning.requireAhead(date, zone.orElse(ZoneOffset.UTC)));
        Optional<Topic> topic = invocation
                .option("topic")
                .map(new TopicPicker(libraries.in(scene.channel()))::named)
                .or(() -> before.flatMap(each -> topic(scene, each)))
                .filter(each -> each.kind() != Topic.Kind.ALL);
        String channel = invocation
                .mention("in")
                .map(named -> "**" + SmallMarkdown.escape(named.shown()) + "**")
                .orElse("this channel");
        return Answer.privately(proposal(new Proposal(scene, channel, at, exam, topic, before), zone));
    }

    private Message proposal(Proposal wanted, Optional<ZoneId> zone) {
        Scene scene = wanted.scene();
        Library now = libraries.in(scene.channel());
        LocalTime at = wanted.at();
        int tips = now.tips().size();
        String read = "I read " + now.notes().size() + (now.notes().size() == 1 ? " note: " : " notes: ")
                + now.questions().size() + " questions, " + tips + " tips.";
        if (tips == 0) {
            return Message.text(read + " Add notes with terms and what they mean, and there is something to post.");
        }
        Days days = days(wanted.before());
        String start = (wanted.before().isEmpty() ? "Suggested start: a tip in " : "A tip in ") + wanted.channel()
                + ", "
                + days.words() + " " + Moments.clock(at)
                + wanted.topic()
                        .map(topic -> ", on " + SmallMarkdown.escape(topic.name()))
                        .orElse("")
                + ". The tips last "
                + lasting(wanted.topic().map(now::tips).orElse(now.tips()).size(), days) + ".";
        String where = zone.map(chosen -> "Time zone: **" + SmallMarkdown.escape(chosen.getId()) + "**")
                .orElse("Time zone: please choose, such as "
                        + Usage.line("setup " + Moments.clock(at) + " " + Planning.exampleZone(scene)));
        String exam = wanted.exam()
                .or(() -> planning.exam(scene))
                .map(date -> "Exam: " + Moments.day(date))
                .orElse("Exam date: optional, " + Usage.line("setup exam:2026-06-30"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(read + "\n" + start + "\n" + where + " · " + exam
                + (wanted.before().isEmpty()
                        ? "\nNothing is posted until you press Start."
                        : "\nNothing changes until you press Save.")));
        List<Button> buttons = new ArrayList<>();
        if (zone.isPresent()) {
            buttons.add(Button.primary(wanted.before().isEmpty() ? "Start" : "Save", start(wanted)));
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

    private static ButtonId start(Proposal wanted) {
        return ButtonId.of(
                START,
                Moments.clock(wanted.at()).replace(":", ""),
                wanted.exam().map(date -> Long.toString(date.toEpochDay())).orElse(NONE),
                wanted.topic().map(Topic::id).orElse(NONE),
                wanted.scene().channel().channel());
    }

    private static Days days(Optional<Schedule> before) {
        return before.map(each -> each.times().days()).orElse(Activity.TIP.usualDays());
    }

    private static String lasting(int tips, Days days) {
        int weeks = tips / days.set().size();
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
        Scene scene = ScheduleCommands.in(pressed.scene(), pressed.button().argument(3));
        if (!planning.organisers().is(scene)) {
            throw new UserError("Only an organiser can start this. Ask whoever installed me to press it.");
        }
        String digits = pressed.button().argument(0);
        LocalTime at = Moments.time(digits.length() == 4 ? digits.substring(0, 2) + ":" + digits.substring(2) : digits);
        ZoneId zone = planning.zone(scene)
                .orElseThrow(() -> new UserError(Message.text("In which time zone? Type "
                        + Usage.line("setup 08:00 " + Planning.exampleZone(scene)) + " with yours.")));
        Library now = libraries.in(scene.channel());
        String topic = given(pressed, 2).flatMap(now::topic).map(Topic::id).orElse("");
        LocalTimes times = new LocalTimes(at, zone, days(before(scene)));
        Optional<LocalDate> exam = given(pressed, 1).map(Long::parseLong).map(LocalDate::ofEpochDay);
        exam.ifPresent(date -> planning.requireAhead(date, zone));
        Schedule set = planning.set(scene, Activity.TIP, times, topic);
        exam.ifPresent(date -> planning.setExam(scene, Optional.of(date), zone));
        return Answer.privately(Message.text(planning.words(set, now) + "."
                + exam.map(date -> " Exam: " + Moments.day(date) + ".").orElse("") + "\nChange it with "
                + Usage.line("schedule tip 18:00 daily") + ", see all with " + Usage.line("schedule list") + "."));
    }

    private static Optional<String> given(Pressed pressed, int argument) {
        return Optional.of(pressed.button().argument(argument)).filter(word -> !word.equals(NONE));
    }
}
