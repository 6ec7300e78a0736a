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
    private final PersonalExamWords personal;

    public ExamDateCommand(Planning planning, PersonalExamWords personal) {
        this.planning = planning;
        this.personal = personal;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "exam-date",
                "When the exam is: this channel's, or yours alone",
                List.of(
                        OptionSpec.text("whose", "the channel's when left out").oneOf("channel", "me"),
                        OptionSpec.text("date", "such as 2026-06-30, or none")),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("exam-date 2026-06-30", "exam-date none", "exam-date me 2026-06-30"));
    }

    @Override
    public Answer run(Invocation invocation) {
        Optional<String> given = invocation.option("date").map(String::strip);
        boolean mine = invocation.option("whose").filter("me"::equals).isPresent();
        ZoneId zone = planning.zone(invocation.scene())
                .orElseThrow(() ->
                        new UserError("In which time zone? Type /study settings Europe/Berlin with yours first."));
        if (mine) {
            return personal.mine(invocation.scene(), given, zone);
        }
        if (given.isEmpty()) {
            return Answer.privately(Message.text(planning.exam(invocation.scene())
                    .map(exam -> words(exam, zone))
                    .orElse("No exam date is set here. " + Usage.line("exam-date 2026-06-30") + " sets it, "
                            + Usage.line("exam-date me 2026-06-30") + " one of your own.")));
        }
        if (!planning.organisers().is(invocation.scene())) {
            throw new UserError(
                    "Only an organiser sets the channel's date. Yours alone: /study exam-date me " + given.get());
        }
        String typed = given.get();
        Optional<LocalDate> date = typed.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(Moments.date(typed));
        planning.setExam(invocation.scene(), date, zone);
        return Answer.privately(Message.text(date.map(exam -> words(exam, zone))
                .orElse("There is no exam date any more. Tips go on as they are scheduled.")));
    }

    private String words(LocalDate exam, ZoneId zone) {
        String until = new Exam(exam).when(LocalDate.now(planning.clock().withZone(zone)));
        return "The exam is on " + Moments.day(exam) + (until.isEmpty() ? "" : ", " + until)
                + ". The most important tips come before it, and on"
                + " the day after daily posts rest until you say how to go on.";
    }
}
