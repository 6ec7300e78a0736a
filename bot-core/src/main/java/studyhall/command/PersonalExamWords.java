package studyhall.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import studyhall.chat.Answer;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.schedule.Exam;
import studyhall.schedule.PersonalExams;
import studyhall.standings.Players;

/** {@code /study exam-date me}, and [I passed]: nobody hears of somebody's exam but by their own press. Thread-safe. */
public final class PersonalExamWords {
    private final Planning planning;
    private final Players players;
    private final PersonalExams exams;

    public PersonalExamWords(Planning planning, Players players, PersonalExams exams) {
        this.planning = planning;
        this.players = players;
        this.exams = exams;
    }

    /** Sets or tells somebody's own date. */
    Answer mine(Scene scene, Optional<String> typed, ZoneId zone) {
        long workspace = planning.workspaces().idOf(scene.channel());
        long player = players.of(workspace, scene).id();
        LocalDate today = LocalDate.now(planning.clock().withZone(zone));
        if (typed.isEmpty()) {
            return Answer.privately(Message.text(exams.of(workspace, player)
                    .map(date -> "Your exam is on " + Moments.day(date) + until(date, today) + ".")
                    .orElse("You have set no date of your own. " + Usage.line("exam-date me 2026-06-30") + " does.")));
        }
        Optional<LocalDate> date =
                typed.get().equalsIgnoreCase("none") ? Optional.empty() : Optional.of(Moments.date(typed.get()));
        if (date.filter(day -> day.isBefore(today)).isPresent()) {
            throw new UserError(Moments.day(date.get()) + " is over. Type the date of an exam to come.");
        }
        exams.set(workspace, scene.channel(), player, date, zone);
        return Answer.privately(Message.text(date.map(day -> "Your exam is on " + Moments.day(day) + until(day, today)
                        + ". Only you know; in the evening of that day I ask you how it went.")
                .orElse("You have no date of your own any more.")));
    }

    private static String until(LocalDate date, LocalDate today) {
        String words = new Exam(date).when(today);
        return words.isEmpty() ? "" : ", " + words;
    }

    /** Tells the channel, once. */
    Answer passed(Pressed pressed) {
        Scene scene = pressed.scene();
        boolean letter = pressed.button().arguments().size() > 1;
        long workspace = letter
                ? Long.parseLong(pressed.button().argument(0))
                : planning.workspaces().idOf(scene.channel());
        ChannelRef channel = letter
                ? planning.posts()
                        .placeOf(workspace, pressed.button().argument(1), scene.user())
                        .orElseThrow(() -> new UserError("This button is not yours, or too old. Tell them yourself."))
                : scene.channel();
        Message words =
                Message.text("**" + SmallMarkdown.name(scene.userName()) + "** passed the exam. Congratulations!");
        String today = Long.toString(planning.clock().instant().getEpochSecond() / 86_400, Character.MAX_RADIX);
        planning.chat()
                .post(
                        channel,
                        words,
                        "passed." + Integer.toHexString(scene.user().hashCode()) + "." + today);
        return Answer.privately(Message.text("Congratulations! Your group has heard it."));
    }
}
