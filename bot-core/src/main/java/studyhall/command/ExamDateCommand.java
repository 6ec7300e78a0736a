package studyhall.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Answer;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.schedule.Exam;

/** {@code /study exam-date}: when the group's exam is. */
public final class ExamDateCommand implements Command {
    private final Planning planning;

    public ExamDateCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "exam-date",
                "When this channel's exam is",
                List.of(OptionSpec.text("date", "such as 2026-06-30, or none").mandatory()),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("exam-date 2026-06-30", "exam-date none"));
    }

    @Override
    public Answer run(Invocation invocation) {
        String typed = invocation.required("date").strip();
        ZoneId zone = planning.zone(invocation.scene())
                .orElseThrow(() ->
                        new UserError("In which time zone? Type /study settings Europe/Berlin with yours first."));
        Optional<LocalDate> date = typed.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(Moments.date(typed));
        planning.setExam(invocation.scene(), date, zone);
        return Answer.privately(Message.text(date.map(exam -> words(exam, zone))
                .orElse("There is no exam date any more. Tips go on as they are scheduled.")));
    }

    private String words(LocalDate exam, ZoneId zone) {
        String until = new Exam(exam).from(LocalDate.now(planning.clock().withZone(zone)));
        return "The exam is on " + Moments.day(exam) + " (" + until
                + "). The most important tips come before it, and on"
                + " the day after daily posts rest until you say how to go on.";
    }
}
