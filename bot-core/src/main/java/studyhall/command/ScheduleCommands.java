package studyhall.command;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Choice;
import studyhall.chat.Block.Text;
import studyhall.chat.ChannelRef;
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

/** {@code /study schedule ...}: what the channel gets by the clock. */
public final class ScheduleCommands {
    private final Libraries libraries;
    private final Planning planning;
    private final List<Activity> activities;
    private final QuizNotices notices;

    /**
     * Wires them.
     *
     * @param activities those that have something to say
     * @param notices tells the channel when a quiz that was announced changes
     */
    public ScheduleCommands(Libraries libraries, Planning planning, List<Activity> activities, QuizNotices notices) {
        this.notices = notices;
        this.libraries = libraries;
        this.planning = planning;
        this.activities = List.copyOf(activities);
    }

    /** One for each activity, and those that list and change what there is. */
    public List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (Activity activity : activities) {
            all.add(new OneCommand(
                    setting(activity),
                    invocation -> set(invocation, activity),
                    this::complete,
                    scene -> known(scene, activity)));
        }
        all.add(new OneCommand(
                spec("list", "What this workspace gets by the clock", Role.EVERYONE, "schedule list"), this::list));
        all.add(changing("pause", "Let something rest until you resume it", this::pause));
        all.add(changing("resume", "Go on with something that rests", this::resume));
        all.add(changing("remove", "End something for good", this::remove));
        all.add(new Reading(changing("preview", "See what the next post will look like", this::preview)));
        return all;
    }

    private static CommandSpec setting(Activity activity) {
        String days = activity.usualDays().words();
        String usual = Moments.clock(activity.usualTime());
        List<OptionSpec> options = new ArrayList<>(List.of(
                OptionSpec.text("at", "time of day; " + usual + " when left out"),
                OptionSpec.text("days", "daily, weekdays or names; " + days + " when left out"),
                OptionSpec.text("zone", "time zone, such as Europe/Berlin").completed()));
        if (activity != Activity.RECAP) {
            options.add(OptionSpec.text("topic", "all notes when left out").completed());
        }
        options.add(OptionSpec.channel("in", "another channel than this"));
        return spec(
                activity.word(),
                Planning.name(activity) + " for this channel",
                Role.ORGANISER,
                "schedule " + activity.word() + " " + usual + " " + days.replace(" ", "") + " Europe/Berlin",
                options.toArray(OptionSpec[]::new));
    }

    private Command changing(String word, String description, BiFunction<Scene, Activity, Answer> body) {
        OptionSpec what = OptionSpec.text("what", "which one")
                .oneOf(activities.stream().map(Activity::word).toArray(String[]::new))
                .mandatory();
        return new OneCommand(
                spec(
                        word,
                        description,
                        Role.ORGANISER,
                        "schedule " + word + " " + activities.get(0).word(),
                        what),
                invocation -> body.apply(invocation.scene(), Activity.of(invocation.required("what"))));
    }

    private static CommandSpec spec(String word, String description, Role role, String example, OptionSpec... options) {
        return new CommandSpec(
                "schedule " + word,
                description,
                List.of(options),
                Visibility.PRIVATE,
                Place.CHANNEL,
                role,
                List.of(example));
    }

    private Answer set(Invocation invocation, Activity activity) {
        Scene scene = where(invocation);
        Optional<Schedule> before = planning.find(scene, activity);
        LocalTime at = invocation
                .option("at")
                .map(Moments::time)
                .or(() -> before.map(each -> each.times().at()))
                .orElse(activity.usualTime());
        Days days = invocation
                .option("days")
                .map(ScheduleCommands::days)
                .or(() -> before.map(each -> each.times().days()))
                .orElse(activity.usualDays());
        ZoneId zone = invocation
                .option("zone")
                .map(Zones::of)
                .or(() -> before.map(each -> each.times().zone()))
                .or(() -> planning.zone(scene))
                .orElseThrow(() -> new UserError(Message.text("In which time zone is that? For example: "
                        + Usage.line("schedule " + activity.word() + " " + Moments.clock(at) + " "
                                + days.words().replace(" ", "") + " " + Planning.exampleZone(scene))
                        + ". I ask once for this workspace.")));
        String topic = invocation
                .option("topic")
                .map(new TopicPicker(libraries.in(scene.channel()))::named)
                .filter(each -> each.kind() != Topic.Kind.ALL)
                .map(Topic::id)
                .orElse("");
        QuizNotices.Before announced = notices.before(scene, activity);
        Schedule set = planning.set(scene, activity, new LocalTimes(at, zone, days), topic);
        String told = notices.tell(scene, announced);
        String elsewhere = invocation
                .mention("in")
                .map(channel -> "In **" + SmallMarkdown.escape(channel.shown()) + "**, where the following work. ")
                .orElse("");
        return Answer.privately(Message.text(
                elsewhere + planning.words(set, libraries.in(scene.channel())) + "." + told + "\nSee it with "
                        + Usage.line("schedule preview " + activity.word()) + ", end it with "
                        + Usage.line("schedule remove " + activity.word()) + "."));
    }

    /** What there is, else what is usual. */
    private Map<String, String> known(Scene scene, Activity activity) {
        Optional<Schedule> before = scene.direct() ? Optional.empty() : planning.find(scene, activity);
        Map<String, String> known = new HashMap<>();
        known.put("at", Moments.clock(before.map(each -> each.times().at()).orElse(activity.usualTime())));
        known.put(
                "days",
                before.map(each -> each.times().days())
                        .orElse(activity.usualDays())
                        .words());
        before.map(each -> each.times().zone())
                .or(() -> planning.proposedZone(scene))
                .ifPresent(zone -> known.put("zone", zone.getId()));
        before.map(Schedule::topic).filter(topic -> !topic.isEmpty()).ifPresent(topic -> known.put("topic", topic));
        return known;
    }

    /** The channel that is meant: this one, or one that was picked. */
    static Scene where(Invocation invocation) {
        Scene scene = invocation.scene();
        Optional<Mention> named = invocation.mention("in");
        if (named.isEmpty()) {
            return scene;
        }
        if (named.get().id().isEmpty()) {
            throw new UserError(Message.text("I can't tell which channel "
                    + Usage.quoted(named.get().name()) + " is. Pick it from the list, or type this in that channel."));
        }
        return in(scene, named.get().id());
    }

    /** The same person in another channel of the same place. */
    static Scene in(Scene scene, String id) {
        ChannelRef channel =
                new ChannelRef(scene.channel().platform(), scene.channel().workspace(), id);
        return new Scene(scene.user(), scene.userName(), channel, false, scene.organiser(), scene.at(), scene.zone());
    }

    private static Days days(String typed) {
        return Days.of(typed)
                .orElseThrow(() -> new UserError(Message.text(Usage.quoted(typed)
                        + " are no days that I can read. Type `daily`, `weekdays` or names like `mon,wed`.")));
    }

    private Answer list(Invocation invocation) {
        List<Schedule> here = planning.ofChannel(invocation.scene());
        List<Schedule> elsewhere =
                planning
                        .schedules()
                        .list(planning.workspaces().idOf(invocation.scene().channel()))
                        .stream()
                        .filter(schedule ->
                                !schedule.channel().equals(invocation.scene().channel()) && Planning.shown(schedule))
                        .toList();
        String exam = planning.exam(invocation.scene())
                .map(date -> "\nExam: " + Moments.day(date))
                .orElse("");
        Library now = libraries.in(invocation.scene().channel());
        String first = here.isEmpty()
                ? "Nothing is planned in this channel. An organiser starts with " + Usage.line("setup") + "."
                : here.stream().map(schedule -> planning.words(schedule, now)).collect(Collectors.joining("\n")) + exam;
        long resting = elsewhere.stream()
                .filter(each -> each.pause() != Schedule.Pause.NONE)
                .count();
        String rest = resting == 0 ? "" : ", of which " + resting + (resting == 1 ? " rests" : " rest");
        String others = elsewhere.isEmpty() ? "" : "\nIn other channels: " + elsewhere.size() + rest + ".";
        return Answer.privately(Message.text(first + others));
    }

    private Answer pause(Scene scene, Activity activity) {
        QuizNotices.Before announced = notices.before(scene, activity);
        Schedule paused = planning.schedules()
                .pause(planning.workspaces().idOf(scene.channel()), scene.channel(), activity)
                .orElseThrow(() -> nothing(activity));
        return said(
                paused,
                "." + notices.tell(scene, announced) + " " + Usage.line("schedule resume " + activity.word())
                        + " goes on.");
    }

    private Answer resume(Scene scene, Activity activity) {
        Schedule resumed = planning.schedules()
                .resume(
                        planning.workspaces().idOf(scene.channel()),
                        scene.channel(),
                        activity,
                        planning.organisers().acting(scene).id())
                .orElseThrow(() -> nothing(activity));
        return said(resumed, ".");
    }

    private Answer said(Schedule schedule, String more) {
        return Answer.privately(Message.text(planning.words(schedule, libraries.in(schedule.channel())) + more));
    }

    private Answer remove(Scene scene, Activity activity) {
        QuizNotices.Before announced = notices.before(scene, activity);
        if (!planning.schedules().remove(planning.workspaces().idOf(scene.channel()), scene.channel(), activity)) {
            throw nothing(activity);
        }
        return Answer.privately(Message.text("The " + Planning.name(activity).toLowerCase(java.util.Locale.ROOT)
                + " is off in this channel." + notices.tell(scene, announced) + " "
                + Usage.line("schedule " + activity.word()) + " brings it back."));
    }

    private Answer preview(Scene scene, Activity activity) {
        Schedule schedule = planning.find(scene, activity).orElseThrow(() -> nothing(activity));
        Optional<Message> next = planning.posts().preview(schedule);
        String when = Moments.words(
                schedule.next().at(), schedule.times().zone(), planning.clock().instant());
        if (next.isEmpty()) {
            return Answer.privately(Message.text("There would be nothing to say " + when + ", so nothing is posted."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text("As it would look now (" + when + "):"));
        blocks.addAll(next.get().blocks());
        return Answer.privately(new Message(blocks));
    }

    private static UserError nothing(Activity activity) {
        return new UserError("There is no " + activity.word() + " in this channel. Start one with /study schedule "
                + activity.word() + " 08:00");
    }

    private List<Choice> complete(ChannelRef place, String option, String typed) {
        return switch (option) {
            case "zone" -> Zones.complete(typed);
            case "topic" -> new TopicPicker(libraries.in(place)).complete(typed);
            default -> List.of();
        };
    }
}
