package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Chat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.schedule.Activity;
import studyhall.schedule.ChannelPost;
import studyhall.schedule.Days;
import studyhall.schedule.LocalTimes;
import studyhall.schedule.Organisers;
import studyhall.schedule.Schedule;
import studyhall.schedule.Schedules;
import studyhall.standings.Workspaces;

/** What commands and buttons that plan a channel's posts have in common. Thread-safe. */
public record Planning(
        Workspaces workspaces, Schedules schedules, Organisers organisers, ChannelPost posts, Chat chat, Clock clock) {
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Days of a zone that was chosen; a zone is asked for, never assumed. */
    Optional<ZoneId> zone(Scene scene) {
        return workspaces.chosenZone(scene.channel());
    }

    /** The zone to propose: what was chosen, else that of whoever asks. */
    Optional<ZoneId> proposedZone(Scene scene) {
        return zone(scene).or(scene::zone);
    }

    /** An example of a zone: that of whoever reads it, where it is known. */
    static String exampleZone(Scene scene) {
        return scene.zone().map(ZoneId::getId).orElse("Europe/Berlin");
    }

    /**
     * Plans something in the channel of whoever asks, who answers for it as an organiser.
     *
     * @throws UserError when the bot cannot post there
     */
    Schedule set(Scene scene, Activity activity, LocalTimes times, String topic) {
        chat.obstacle(scene.channel()).ifPresent(obstacle -> {
            throw new UserError(Message.text("I can't post in this channel yet. " + obstacle));
        });
        long creator = organisers.acting(scene).id();
        if (zone(scene).isEmpty()) {
            workspaces.setZone(scene.channel(), times.zone());
        }
        return schedules.set(workspaces.idOf(scene.channel()), scene.channel(), activity, times, topic, creator);
    }

    /** What this channel has, in the order in which people plan it. */
    List<Schedule> ofChannel(Scene scene) {
        return schedules.list(workspaces.idOf(scene.channel())).stream()
                .filter(schedule -> schedule.channel().equals(scene.channel()) && shown(schedule))
                .sorted(Comparator.comparing((Schedule schedule) -> schedule.activity() == Activity.CLOSING)
                        .thenComparing(Schedule::activity))
                .toList();
    }

    /** Whether it is something that people planned and that is not over, and not what comes along with it. */
    static boolean shown(Schedule schedule) {
        return schedule.activity() == Activity.CLOSING
                ? schedule.pause() != Schedule.Pause.EXAM
                : Activity.planned().contains(schedule.activity());
    }

    Optional<Schedule> find(Scene scene, Activity activity) {
        return schedules.find(workspaces.idOf(scene.channel()), scene.channel(), activity);
    }

    /** The day of the exam to come. */
    Optional<LocalDate> exam(Scene scene) {
        LocalDate today = LocalDate.now(clock.withZone(zone(scene).orElse(ZoneOffset.UTC)));
        return schedules.exam(workspaces.idOf(scene.channel()), scene.channel()).filter(date -> !date.isBefore(today));
    }

    /**
     * Sets the day of the channel's exam, or none.
     *
     * @throws UserError when it is over
     */
    void setExam(Scene scene, Optional<LocalDate> date, ZoneId zone) {
        LocalTimes times =
                find(scene, Activity.TIP).map(Schedule::times).orElse(new LocalTimes(MORNING, zone, Days.daily()));
        date.ifPresent(exam -> requireAhead(exam, times.zone()));
        schedules.setExam(
                workspaces.idOf(scene.channel()),
                scene.channel(),
                date,
                times,
                organisers.acting(scene).id());
        resumeAfterExam(scene);
    }

    /** Refuses the date of an exam that is over. */
    void requireAhead(LocalDate exam, ZoneId zone) {
        if (exam.isBefore(LocalDate.now(clock.withZone(zone)))) {
            throw new UserError(Moments.day(exam) + " is over. Type the date of an exam to come.");
        }
    }

    /** A new date is one of the ways to go on after an exam. */
    private void resumeAfterExam(Scene scene) {
        for (Schedule schedule : ofChannel(scene)) {
            if (schedule.pause() == Schedule.Pause.EXAM && schedule.activity() != Activity.CLOSING) {
                schedules.resume(
                        schedule.workspaceId(),
                        schedule.channel(),
                        schedule.activity(),
                        organisers.acting(scene).id());
            }
        }
    }

    /** {@code Tip of the day: weekdays 08:00, Europe/Berlin. Next: tomorrow 08:00}. */
    String words(Schedule schedule, Library library) {
        LocalTimes times = schedule.times();
        String when = times.days().words() + " " + Moments.clock(times.at()) + ", "
                + times.zone().getId().replace("_", "\\_");
        String topic = schedule.topic().isEmpty()
                ? ""
                : " on " + library.topic(schedule.topic()).map(Topic::name).orElse(schedule.topic());
        String next =
                switch (schedule.pause()) {
                    case NONE -> "Next: " + Moments.words(schedule.next().at(), times.zone(), clock.instant());
                    case ASKED -> "Paused";
                    case CREATOR -> "Rests, since whoever set it up is no organiser any more";
                    case EXAM -> "Rests, since the exam is over";
                    case PLACE ->
                        "Rests, since I could not post here; "
                                + Usage.line(
                                        "schedule resume " + schedule.activity().word()) + " tries again";
                };
        return "**" + name(schedule.activity()) + "**" + studyhall.chat.SmallMarkdown.escape(topic) + ": "
                + (schedule.activity() == Activity.CLOSING ? Moments.clock(times.at()) : when) + ". " + next
                + (schedule.skipped() > 0 ? ". Skipped while nothing ran: " + schedule.skipped() : "");
    }

    static String name(Activity activity) {
        return switch (activity) {
            case TIP -> "Tip of the day";
            case CHALLENGE -> "Challenge of the day";
            case RECAP -> "Recap of the week";
            case QUIZ -> "Quiz";
            case CALL -> "Announcement of the quiz";
            case SOON -> "Reminder of the quiz";
            case CLOSING -> "Closing after the exam";
        };
    }
}
