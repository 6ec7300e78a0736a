package studyhall.command;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.ButtonId;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.UserRef;
import studyhall.quiz.QuizButtons;
import studyhall.quiz.Report;
import studyhall.quiz.Report.State;
import studyhall.quiz.Reports;
import studyhall.quiz.Reports.Decided;
import studyhall.quiz.Reports.Made;
import studyhall.schedule.Organisers;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/** [Report] below a reveal, and what organisers press when they have looked at it. Thread-safe. */
public final class ReportDesk implements ButtonHandler {
    private static final Logger log = LoggerFactory.getLogger(ReportDesk.class);

    private final Reports reports;
    private final Organisers organisers;
    private final Workspaces workspaces;
    private final Players players;
    private final Chat chat;

    public ReportDesk(Reports reports, Organisers organisers, Workspaces workspaces, Players players, Chat chat) {
        this.reports = reports;
        this.organisers = organisers;
        this.workspaces = workspaces;
        this.players = players;
        this.chat = chat;
    }

    @Override
    public Set<String> actions() {
        return Set.of(QuizButtons.REPORT, ReportMessages.KEEP, ReportMessages.VOID, ReportMessages.RETIRE);
    }

    @Override
    public Optional<String> deed(ButtonId button) {
        return switch (button.action()) {
            case ReportMessages.KEEP -> Optional.of("report, question kept");
            case ReportMessages.VOID -> Optional.of("report, question void");
            case ReportMessages.RETIRE -> Optional.of("report, question retired");
            default -> Optional.empty();
        };
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        return switch (button.action()) {
            case QuizButtons.REPORT -> report(pressed.scene(), button);
            case ReportMessages.KEEP -> decide(pressed.scene(), button, State.KEPT);
            case ReportMessages.VOID -> decide(pressed.scene(), button, State.VOIDED);
            default -> decide(pressed.scene(), button, State.RETIRED);
        };
    }

    private Answer report(Scene scene, ButtonId button) {
        Made made = reports.report(scene, number(button, 0), (int) number(button, 1));
        Report report = made.report();
        // once when it is new, and once more when it is urgent
        if (made.first() || made.restsNow()) {
            String key = "report:" + report.workspaceId() + ":" + report.id() + (made.restsNow() ? ":rests" : "");
            organisers
                    .users(report.workspaceId())
                    .forEach(user -> tell(user, ReportMessages.toDecide(report), key + ":" + user.user()));
        }
        return Answer.privately(ReportMessages.thanks(made));
    }

    private Answer decide(Scene scene, ButtonId button, State decision) {
        long workspace = number(button, 0);
        if (!organisers.is(scene, workspace)) {
            throw new UserError("Only organisers decide about reports.");
        }
        @Nullable
        Long by = workspaces.idOf(scene.channel()) == workspace
                ? players.of(workspace, scene).id()
                : null;
        Decided decided = reports.decide(workspace, number(button, 1), decision, by)
                .orElseThrow(() -> new UserError("I don't know this report any more."));
        if (decided.taken()) {
            Report report = decided.report();
            report.users()
                    .forEach(user -> tell(
                            user,
                            ReportMessages.told(report),
                            "reported:" + workspace + ":" + report.id() + ":"
                                    + report.state().word() + ":" + user.user()));
        }
        return Answer.replacing(ReportMessages.decided(decided));
    }

    /** Whoever cannot be written to finds it in {@code /study insight}, or not at all; nothing else hangs on it. */
    private void tell(UserRef user, Message message, String key) {
        try {
            chat.direct(user, message, key);
        } catch (ChatException e) {
            log.info("Nobody told {} about a report: {}", user.user(), e.getMessage());
        }
    }

    private static long number(ButtonId button, int index) {
        try {
            return Long.parseLong(button.argument(index));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a number in the button " + button, e);
        }
    }
}
