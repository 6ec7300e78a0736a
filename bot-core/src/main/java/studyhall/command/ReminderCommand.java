package studyhall.command;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.delivery.Post;
import studyhall.practice.Memories;
import studyhall.practice.Person;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.Days;
import studyhall.schedule.LocalTimes;
import studyhall.schedule.PracticeReminder;
import studyhall.schedule.PracticeReminder.State;
import studyhall.schedule.PracticeReminders;
import studyhall.schedule.ReminderLetter;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** {@code /study practice remind}: at which hour somebody is reminded of what is due, and the buttons of the reminders. */
public final class ReminderCommand implements ButtonHandler {
    /** No argument: ends one's reminders. */
    private static final String STOP = "remind.stop";

    private static final Pattern TYPED =
            Pattern.compile("(\\d{1,2}(?:[:.h]\\d{2})?(?:\\s*(?:am|pm))?)(?:\\s+(.+))?", Pattern.CASE_INSENSITIVE);

    private static final String EXAMPLE = "practice remind 08:00";

    private final PracticeReminders reminders;
    private final Memories memories;
    private final ChannelPost posts;
    private final Workspaces workspaces;
    private final Players players;
    private final Clock clock;

    public ReminderCommand(
            PracticeReminders reminders,
            Memories memories,
            ChannelPost posts,
            Workspaces workspaces,
            Players players,
            Clock clock) {
        this.reminders = reminders;
        this.memories = memories;
        this.posts = posts;
        this.workspaces = workspaces;
        this.players = players;
        this.clock = clock;
    }

    /** As a command of its own, where lines are typed. */
    Command command() {
        return new OneCommand(
                new CommandSpec(
                        "practice remind",
                        "Remind me daily of what is due",
                        List.of(OptionSpec.text("at", "08:00 Europe/Berlin, or off")),
                        Visibility.PRIVATE,
                        Place.ANYWHERE,
                        Role.EVERYONE,
                        List.of(EXAMPLE, "practice remind off")),
                invocation -> typed(invocation.scene(), invocation.option("at")));
    }

    Answer typed(Scene scene, Optional<String> at) {
        Person person = person(scene);
        Optional<PracticeReminder> before = reminders.of(person);
        if (at.isEmpty()) {
            return Answer.privately(now(before));
        }
        String typed = at.get().strip();
        if (Set.of("off", "stop", "none", "no").contains(typed.toLowerCase(Locale.ROOT))) {
            reminders.off(person);
            return Answer.privately(ended());
        }
        Matcher matcher = TYPED.matcher(typed);
        LocalTime time = Moments.time(matcher.matches() ? matcher.group(1) : typed);
        Optional<String> place = matcher.matches() ? Optional.ofNullable(matcher.group(2)) : Optional.empty();
        ZoneId zone = place.map(Zones::of)
                .or(() -> before.map(each -> each.times().zone()))
                .or(scene::zone)
                .or(() -> workspaces.chosenZone(scene.channel()))
                .orElseThrow(() -> new UserError(Message.text(Moments.clock(time) + " in which time zone? Type "
                        + Usage.line("practice remind " + Moments.clock(time) + " " + Planning.exampleZone(scene))
                        + ".")));
        return Answer.privately(set(reminders.set(person, scene.channel(), new LocalTimes(time, zone, Days.daily()))));
    }

    private Message set(PracticeReminder reminder) {
        return Message.of(
                new Text("When something is due to practise, I write to you at " + when(reminder)
                        + ", once a day at most. First: "
                        + Moments.words(reminder.next().at(), reminder.times().zone(), clock.instant())
                        + "."),
                Buttons.of(Button.of("Stop reminders", ButtonId.of(STOP))));
    }

    private static String when(PracticeReminder reminder) {
        return "**" + Moments.clock(reminder.times().at()) + "**, "
                + reminder.times().zone().getId().replace("_", "\\_");
    }

    private Message now(Optional<PracticeReminder> reminder) {
        State state = reminder.map(PracticeReminder::state).orElse(State.OFF);
        return switch (state) {
            case ON -> set(reminder.orElseThrow());
            case OFF ->
                Message.text(
                        "You get no reminders. " + Usage.line(EXAMPLE) + " asks for one a day, when something is due.");
            case IGNORED ->
                Message.text("Your reminders rest, since five went by without practice. " + Usage.line(EXAMPLE)
                        + " brings them back.");
            case REFUSED ->
                Message.text(
                        "Your reminders rest, since I may not write to you. Allow direct messages from me, then type "
                                + Usage.line(EXAMPLE) + ".");
        };
    }

    private static Message ended() {
        return Message.text("No more reminders. " + Usage.line(EXAMPLE) + " brings them back whenever you like.");
    }

    @Override
    public Set<String> actions() {
        return Set.of(STOP, ReminderLetter.OFF, ReminderLetter.ON);
    }

    @Override
    public Answer press(Pressed pressed) {
        switch (pressed.button().action()) {
            case STOP -> {
                reminders.off(person(pressed.scene()));
                return Answer.replacing(ended());
            }
            case ReminderLetter.OFF -> {
                reminders.off(ReminderLetter.person(letter(pressed)));
                return Answer.replacing(ended());
            }
            default -> {
                Post letter = letter(pressed);
                return reminders
                        .goOn(ReminderLetter.person(letter), letter.channel())
                        .map(reminder -> Answer.replacing(set(reminder)))
                        .orElseThrow(ReminderCommand::tooOld);
            }
        }
    }

    /**
     * How many items are due to whoever presses a reminder's button.
     *
     * @throws UserError when what is practised here is not what they were reminded of
     */
    int practise(Pressed pressed) {
        Person reminded = ReminderLetter.person(letter(pressed));
        if (reminded.workspace() != workspaces.idOf(pressed.scene().channel())) {
            throw new UserError("What is due is in another server than the one that I answer for here. Type"
                    + " /study practice there.");
        }
        return memories.ahead(reminded).dueNow();
    }

    /** The message stands outside the workspace, so its button says which one is meant. */
    private Post letter(Pressed pressed) {
        return posts.letterTo(
                        Long.parseLong(pressed.button().argument(0)),
                        pressed.button().argument(1),
                        pressed.scene().user())
                .filter(ReminderLetter::reminds)
                .orElseThrow(ReminderCommand::tooOld);
    }

    private static UserError tooOld() {
        return new UserError(Message.text("This reminder is too old, or not yours. Type " + Usage.line(EXAMPLE) + "."));
    }

    private Person person(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        return new Person(workspace, players.of(workspace, scene).id());
    }
}
