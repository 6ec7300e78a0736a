package studyhall.command;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.quiz.Insight;
import studyhall.quiz.Progress.Week;
import studyhall.quiz.QuestionRests.Because;
import studyhall.schedule.Organisers;
import studyhall.standings.Workspace;
import studyhall.standings.Workspaces;

/** {@code /study insight}: how a group is doing, for those who run it. Thread-safe. */
public final class InsightCommand implements Command, ButtonHandler {
    private static final String CSV = "insight.csv";
    private static final String REPORTS = "insight.reports";
    private static final int MAX_LINES = 5;

    /** What fits a message on every platform, with room for words. */
    private static final int MAX_CSV = 1_700;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final Insight.From from;
    private final Workspaces workspaces;
    private final Organisers organisers;
    private final Clock clock;

    public InsightCommand(Insight.From from, Workspaces workspaces, Organisers organisers, Clock clock) {
        this.from = from;
        this.workspaces = workspaces;
        this.organisers = organisers;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "insight",
                "Who takes part, what is weak, what was not found",
                List.of(),
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.ORGANISER,
                List.of("insight"));
    }

    @Override
    public boolean changes(Invocation invocation) {
        return false;
    }

    @Override
    public Answer run(Invocation invocation) {
        return Answer.privately(shown(insight(invocation.scene())));
    }

    private Insight insight(Scene scene) {
        Workspace workspace = workspaces.of(scene.channel());
        return Insight.of(from, workspace.id(), LocalDate.now(clock.withZone(workspace.zone())));
    }

    @Override
    public Set<String> actions() {
        return Set.of(CSV, REPORTS);
    }

    @Override
    public Answer press(Pressed pressed) {
        if (!organisers.is(pressed.scene())) {
            throw new UserError("Only organisers see this.");
        }
        if (pressed.button().action().equals(CSV)) {
            List<String> lines = new ArrayList<>(List.of(Insight.CSV_HEAD));
            lines.addAll(insight(pressed.scene()).csv());
            return Answer.privately(csv(lines));
        }
        return Answer.privately(
                from.reports().waiting(workspaces.idOf(pressed.scene().channel()), 1).stream()
                        .findFirst()
                        .map(ReportMessages::toDecide)
                        .orElseGet(() -> Message.text("No report waits any more.")));
    }

    private static Message shown(Insight insight) {
        List<String> lines = new ArrayList<>();
        if (insight.weeks().isEmpty()) {
            lines.add(
                    "Nobody has answered a quiz or a challenge in the last four weeks. `/study setup` proposes a start.");
        }
        insight.weeks().forEach(week -> lines.add(week(week)));
        part(
                lines,
                "Weakest topics",
                insight.topics().stream()
                        .map(topic -> "**" + topic.percent() + "%**  " + SmallMarkdown.name(topic.topic()) + " · "
                                + topic.right() + " of " + topic.answered())
                        .toList());
        part(
                lines,
                "Not asked until their lines change",
                insight.resting().stream()
                        .map(rest ->
                                rest.stem() + (rest.because() == Because.REPORTED ? " · reported by two teams" : ""))
                        .toList());
        part(
                lines,
                "Looked for and not found",
                insight.searches().stream()
                        .map(miss -> SmallMarkdown.name(miss.words()) + " · " + miss.times() + " times")
                        .toList());
        List<Button> buttons = new ArrayList<>();
        if (insight.reports() > 0) {
            buttons.add(Button.primary("Reports · " + insight.reports(), ButtonId.of(REPORTS)));
        }
        buttons.add(Button.of("As CSV", ButtonId.of(CSV)));
        List<Block> blocks = List.of(
                Card.of(
                        "The last four weeks",
                        String.join("\n", lines),
                        Accent.BOARD,
                        "Nothing here is about one person"),
                new Buttons(buttons));
        return new Message(blocks);
    }

    private static String week(Week week) {
        return "Week of " + DATE.format(week.monday()) + ": " + week.players() + " played, "
                + (week.quizzes() == 1 ? "1 quiz" : week.quizzes() + " quizzes")
                + ", " + Math.round(100.0 * week.right() / Math.max(1, week.answered())) + "% right";
    }

    private static void part(List<String> lines, String head, List<String> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.add("**" + head + "**");
        lines.addAll(all.stream().limit(MAX_LINES).toList());
        if (all.size() > MAX_LINES) {
            lines.add("… and " + (all.size() - MAX_LINES) + " more");
        }
    }

    /** Whole lines only; the command line gives all of them. */
    private static Message csv(List<String> all) {
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (String line : all) {
            length += line.length() + 1;
            if (length > MAX_CSV) {
                break;
            }
            lines.add("`" + line.replace('`', '\'') + "`");
        }
        String code = lines.stream().collect(Collectors.joining("\n"));
        String rest = lines.size() < all.size()
                ? "\n" + (all.size() - lines.size()) + " more lines: `deploy/run db insight` prints all of them."
                : "";
        return Message.text(code + rest);
    }
}
