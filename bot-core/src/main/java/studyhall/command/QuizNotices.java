package studyhall.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.schedule.Activity;
import studyhall.schedule.Evenings;
import studyhall.schedule.Evenings.Announced;
import studyhall.schedule.QuizCall;
import studyhall.schedule.Schedule;

/** Tells a channel when a quiz that it has heard of is moved or called off. Thread-safe. */
public final class QuizNotices {
    private static final Logger log = LoggerFactory.getLogger(QuizNotices.class);

    private final Planning planning;
    private final Evenings evenings;

    public QuizNotices(Planning planning, Evenings evenings) {
        this.planning = planning;
        this.evenings = evenings;
    }

    /** What the channel was told before something changes. */
    record Before(Optional<Schedule> quiz, List<Announced> announced) {}

    Before before(Scene scene, Activity activity) {
        Optional<Schedule> quiz = activity == Activity.QUIZ ? active(scene) : Optional.empty();
        return new Before(quiz, quiz.map(evenings::announced).orElse(List.of()));
    }

    private Optional<Schedule> active(Scene scene) {
        return planning.find(scene, Activity.QUIZ).filter(quiz -> quiz.pause() == Schedule.Pause.NONE);
    }

    /** Tells the channel what has changed, and gives the words that say so to the organiser. */
    String tell(Scene scene, Before before) {
        Optional<Schedule> now = active(scene);
        if (before.announced().isEmpty() || before.quiz().isEmpty()) {
            return "";
        }
        Schedule old = before.quiz().get();
        if (now.map(quiz -> quiz.next().equals(old.next())).orElse(false)) {
            return "";
        }
        LocalDate from = old.next().date();
        now.ifPresent(quiz -> evenings.move(quiz, from, quiz.next().date()));
        before.announced().forEach(each -> renew(scene, each));
        Instant at = planning.clock().instant();
        planning.chat()
                .post(
                        scene.channel(),
                        notice(old, now),
                        "quiz." + Long.toString(at.toEpochMilli(), Character.MAX_RADIX));
        return now.isPresent() ? " I told the channel that it has moved." : " I told the channel that it is off.";
    }

    /** The announcement itself says so too; where it cannot be changed any more, the notice has to do. */
    private void renew(Scene scene, Announced announced) {
        announced.message().ifPresent(message -> planning.posts()
                .now(
                        planning.workspaces().idOf(scene.channel()),
                        scene.channel().channel(),
                        announced.key())
                .ifPresent(words -> {
                    try {
                        planning.chat().edit(message, words);
                    } catch (ChatException e) {
                        log.info("An announcement still names the old time: {}", e.getMessage());
                    }
                }));
    }

    private Message notice(Schedule old, Optional<Schedule> now) {
        String when = Moments.clock(old.times().at());
        LocalDate today = old.times().today(planning.clock().instant());
        String which = (old.next().date().equals(today)
                        ? "Today's quiz"
                        : "The quiz of " + Moments.wholeDay(old.next().date()))
                + " at " + when;
        if (now.isEmpty()) {
            return Message.text(which + " is called off.");
        }
        Schedule quiz = now.get();
        LocalDate date = quiz.next().date();
        String day = date.equals(today) ? "today at " : "on " + Moments.wholeDay(date) + " at ";
        int guests = evenings.guests(quiz.workspaceId(), quiz.channel().channel(), date);
        return Message.of(
                new Text(which + " has moved: it begins " + day
                        + Moments.clock(quiz.times().at()) + "."),
                Buttons.of(Button.primary(
                        guests == 0 ? "I'm in" : "I'm in · " + guests,
                        ButtonId.of(QuizCall.IN, Long.toString(date.toEpochDay())))));
    }
}
