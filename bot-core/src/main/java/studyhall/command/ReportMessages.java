package studyhall.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Cut;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.quiz.Report;
import studyhall.quiz.Report.State;
import studyhall.quiz.Reports.Decided;
import studyhall.quiz.Reports.Made;
import studyhall.quiz.Scoring;

/** What is said about a question that somebody reported. */
final class ReportMessages {
    /** Arguments: workspace, report. */
    static final String KEEP = "report.keep";

    /** Arguments: workspace, report. */
    static final String VOID = "report.void";

    /** Arguments: workspace, report. */
    static final String RETIRE = "report.retire";

    /** Of the lines in the file; the citation leads to the rest. */
    private static final int MAX_SOURCE = 600;

    private static final int MAX_NAMES = 10;

    private ReportMessages() {}

    /** To whoever reported. */
    static Message thanks(Made made) {
        if (!made.news()) {
            return Message.text("You reported this question already. You will hear what the organisers decide.");
        }
        return Message.text(
                "Thank you. The organisers get the question with its source and its figures, and you will hear"
                        + " what they decide."
                        + (made.report().rests()
                                ? " Until then it is not asked again, since two teams reported it."
                                : ""));
    }

    /** To organisers, who decide. */
    static Message toDecide(Report report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(card(report, "Reported: "));
        blocks.add(Buttons.of(
                button("Keep", KEEP, report), button("Void", VOID, report), button("Retire", RETIRE, report)));
        blocks.add(new Block.Text("Keep: it is right. Void: everyone who answered has at least " + Scoring.RIGHT
                + " points for it. Retire: it is not asked until its lines change."));
        return new Message(blocks);
    }

    private static Card card(Report report, String head) {
        List<String> lines = new ArrayList<>();
        lines.add("Right: " + report.question().right());
        lines.add(report.figures().words());
        if (!report.figures().chosen().isEmpty()) {
            lines.add(report.figures().chosen().stream()
                    .map(chosen -> (chosen.right() ? "✓ " : "") + chosen.option() + " · " + chosen.times())
                    .collect(Collectors.joining("\n")));
        }
        lines.add("In the notes:");
        lines.add(quoted(report.question().source()));
        lines.add(who(report)
                + (report.rests() && report.state() == State.OPEN
                        ? " It rests until you decide, since two teams reported it."
                        : ""));
        return Card.of(
                head + report.question().stem(),
                String.join("\n", lines),
                Accent.NEUTRAL,
                report.question().citation());
    }

    private static String quoted(String source) {
        return Cut.at(MAX_SOURCE, source.strip())
                .lines()
                .map(line -> "> " + SmallMarkdown.escape(line))
                .collect(Collectors.joining("\n"));
    }

    private static String who(Report report) {
        List<String> names = report.reporters().stream()
                .limit(MAX_NAMES)
                .map(SmallMarkdown::escape)
                .toList();
        int more = report.reporters().size() - names.size();
        return "Reported by " + String.join(", ", names) + (more > 0 ? " and " + more + " more" : "") + ".";
    }

    /** In place of what there was to decide. */
    static Message decided(Decided decided) {
        Report report = decided.report();
        String what =
                decided.taken() ? outcome(decided) : "Somebody has decided already: " + word(report.state()) + ".";
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(what));
        blocks.add(card(report, ""));
        if (report.state() == State.VOIDED) {
            blocks.add(Buttons.of(button("Retire too", RETIRE, report)));
        }
        return new Message(blocks);
    }

    private static String outcome(Decided decided) {
        return switch (decided.report().state()) {
            case VOIDED ->
                "Voided. "
                        + (decided.given() == 0
                                ? "Nobody needed"
                                : decided.given() == 1 ? "One player got" : decided.given() + " players got")
                        + " points to make up for it, and the boards are counted again.";
            case RETIRED -> "Retired. It is not asked again until its lines in the notes change.";
            default -> "Kept. It goes on being asked.";
        };
    }

    private static String word(State state) {
        return switch (state) {
            case KEPT -> "the question is kept";
            case VOIDED -> "the question is void";
            case RETIRED -> "the question is retired";
            case OPEN -> "the report is open";
        };
    }

    /** To those who reported. */
    static Message told(Report report) {
        String end =
                switch (report.state()) {
                    case VOIDED ->
                        "The organisers agree: it is void, and everyone who answered has at least " + Scoring.RIGHT
                                + " points for it.";
                    case RETIRED ->
                        "The organisers took it out. It is not asked again until its lines in the notes change.";
                    default -> "The organisers looked at it and keep it.";
                };
        return Message.of(Card.of(
                "About the question that you reported",
                report.question().stem() + "\n" + end,
                Accent.NEUTRAL,
                report.question().citation()));
    }

    private static Button button(String label, String action, Report report) {
        return Button.of(label, ButtonId.of(action, Long.toString(report.workspaceId()), Long.toString(report.id())));
    }
}
