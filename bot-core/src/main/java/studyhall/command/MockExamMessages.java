package studyhall.command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studyhall.chat.Block;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Block.Card;
import studyhall.chat.Block.Countdown;
import studyhall.chat.Block.Image;
import studyhall.chat.Block.Text;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.library.Topic;
import studyhall.practice.MockExam;
import studyhall.practice.MockExam.Earlier;
import studyhall.practice.MockExam.Result;
import studyhall.practice.MockExam.Share;
import studyhall.practice.MockExam.Sitting;
import studyhall.question.Question;
import studyhall.standings.picture.Bar;
import studyhall.standings.picture.Bar.Shade;
import studyhall.standings.picture.BarPicture;

/** What somebody reads who takes a mock exam. */
final class MockExamMessages {
    /** Arguments: the id of a topic, how many questions. */
    static final String OFFER = "mock.offer";

    /** The same arguments. */
    static final String BEGIN = "mock.begin";

    /** Arguments: the exam's number, the question, the option. */
    static final String PICK = "mock.pick";

    /** Arguments: the exam's number, the question. */
    static final String NEXT = "mock.next";

    static final String STOP = "mock.stop";
    static final String STOP_NOW = "mock.end";
    static final String BACK = "mock.back";

    /** Argument: the exam's number. */
    static final String MISSES = "mock.misses";

    private static final int MAX_TOPICS = 10;

    private MockExamMessages() {}

    static Message offer(Topic topic, int questions, Duration each, Optional<Result> before) {
        String about = topic.kind() == Topic.Kind.ALL ? "all notes" : SmallMarkdown.escape(topic.name());
        String text = "**" + questions + " questions** on " + about + ", **"
                + Spans.words(each.multipliedBy(questions))
                + "** for all of them. The clock runs from Begin.\n"
                + "You can change an answer until you go on; then it stands. What is left open counts as wrong, and explanations come at the end.\n"
                + "It counts for your practice, never for points. Stop whenever you like."
                + before.map(result -> "\nLast time: " + result.all().percent() + "%.")
                        .orElse("");
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.primary("Begin", ButtonId.of(BEGIN, topic.id(), Integer.toString(questions))));
        if (questions > MockExamCommand.SHORT) {
            buttons.add(Button.of(
                    "Only " + MockExamCommand.SHORT,
                    ButtonId.of(OFFER, topic.id(), Integer.toString(MockExamCommand.SHORT))));
        }
        return Message.of(Card.of("Mock exam", text, Accent.NEUTRAL, "Only you see it"), new Buttons(buttons));
    }

    static Message asked(Sitting sitting, String first) {
        MockExam exam = sitting.exam();
        OptionalInt chosen = sitting.item().chosen();
        List<Block> blocks = new ArrayList<>();
        if (!first.isEmpty()) {
            blocks.add(new Text(first));
        }
        blocks.add(new Countdown(exam.ends(), exam.time(), left(exam, sitting.now())));
        blocks.add(Card.of(
                sitting.item().stem(),
                options(sitting.item().options(), chosen),
                Accent.QUESTION,
                "Question " + exam.item() + " of " + exam.questions()
                        + (chosen.isPresent()
                                ? " · you chose " + letter(chosen) + "; tap another to change it, or go on"
                                : "")));
        blocks.add(new Buttons(IntStream.range(0, sitting.item().options().size())
                .mapToObj(option -> {
                    ButtonId id = button(exam, PICK, Integer.toString(option));
                    return chosen.isPresent() && chosen.getAsInt() == option
                            ? Button.primary(Question.letter(option), id)
                            : Button.of(Question.letter(option), id);
                })
                .toList()));
        String onwards = exam.last()
                ? chosen.isPresent() ? "Hand in" : "Leave open and hand in"
                : chosen.isPresent() ? "Next question" : "Leave open";
        Button next = chosen.isPresent()
                ? Button.primary(onwards, button(exam, NEXT))
                : Button.of(onwards, button(exam, NEXT));
        blocks.add(Buttons.of(next, Button.of("Stop", button(exam, STOP))));
        return new Message(blocks);
    }

    private static String options(List<String> options, OptionalInt chosen) {
        return IntStream.range(0, options.size())
                .mapToObj(option -> "**" + Question.letter(option) + "**  "
                        + (chosen.isPresent() && chosen.getAsInt() == option
                                ? "**" + options.get(option) + "**"
                                : options.get(option)))
                .collect(Collectors.joining("\n"));
    }

    private static String letter(OptionalInt chosen) {
        return Question.letter(chosen.orElseThrow());
    }

    private static String left(MockExam exam, Instant now) {
        Duration left = Duration.between(now, exam.ends());
        return left.isNegative() || left.isZero() ? "Time is up" : Spans.words(left) + " left";
    }

    /** Asks before an exam is ended by one tap. */
    static Message sure(MockExam exam) {
        return Message.of(
                new Text("Stop here? You have answered **" + exam.answered() + " of " + exam.questions()
                        + "**, and only those will count. The clock goes on."),
                Buttons.of(Button.primary("Go on", button(exam, BACK)), Button.of("Stop now", button(exam, STOP_NOW))));
    }

    private static ButtonId button(MockExam exam, String action, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(Integer.toString(exam.number()), Integer.toString(exam.item())));
        arguments.addAll(List.of(more));
        return new ButtonId(action, arguments);
    }

    static Message over(Result result, String first, ZoneId zone) {
        MockExam exam = result.exam();
        List<Block> blocks = new ArrayList<>();
        if (!first.isEmpty()) {
            blocks.add(new Text(first));
        }
        blocks.add(Card.of(title(result), text(result, zone), Accent.BOARD, ""));
        picture(result).ifPresent(blocks::add);
        List<Button> buttons = new ArrayList<>();
        if (result.missed() > 0) {
            buttons.add(Button.primary(
                    result.missed() == 1 ? "Practise the miss" : "Practise the " + result.missed() + " misses",
                    ButtonId.of(MISSES, Integer.toString(exam.number()))));
        }
        buttons.add(Button.of("Another exam", ButtonId.of(OFFER, exam.topic(), Integer.toString(exam.questions()))));
        blocks.add(new Buttons(buttons));
        return new Message(blocks);
    }

    private static String title(Result result) {
        if (result.all().questions() == 0) {
            return "Mock exam: stopped before the first answer";
        }
        String how = result.outOfTime() ? "Time is up: " : result.exam().stopped() ? "Stopped: " : "Mock exam: ";
        return how + result.all().right() + " of " + result.all().questions() + " right, "
                + result.all().percent() + "%";
    }

    private static String text(Result result, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        String open = result.open() == 0 ? "" : ", " + result.open() + " left open";
        lines.add("You took " + Spans.words(result.took()) + " of "
                + Spans.words(result.exam().time()) + open + ".");
        if (result.topics().size() > 1) {
            result.topics().stream()
                    .limit(MAX_TOPICS)
                    .map(each -> "**" + each.percent() + "%**  " + SmallMarkdown.escape(name(result, each)) + " · "
                            + each.right() + " of " + each.questions())
                    .forEach(lines::add);
            if (result.topics().size() > MAX_TOPICS) {
                lines.add("… and " + (result.topics().size() - MAX_TOPICS) + " more, which went better");
            }
        }
        if (!result.exam().stopped() && !result.earlier().isEmpty()) {
            lines.add(compared(result, zone));
        }
        return String.join("\n", lines);
    }

    /** {@code Before: 60% on Tue 24 November, 55% on Mon 2 November. Up 10 points, your best of these.}. */
    private static String compared(Result result, ZoneId zone) {
        String before = result.earlier().stream()
                .map(each -> each.percent() + "% on " + Moments.day(LocalDate.ofInstant(each.begun(), zone)))
                .collect(Collectors.joining(", "));
        int change = result.all().percent() - result.earlier().get(0).percent();
        int best = result.earlier().stream().mapToInt(Earlier::percent).max().orElse(0);
        String way = change == 0 ? "As last time." : (change > 0 ? "Up " : "Down ") + points(Math.abs(change)) + ".";
        return "Before: " + before + ". " + way
                + (result.earlier().size() > 1 && result.all().percent() > best ? " Your best of these." : "");
    }

    private static String points(int number) {
        return number == 1 ? "1 point" : number + " points";
    }

    /** The section without its note, where that tells them apart. */
    private static String name(Result result, Share share) {
        long names = result.topics().stream()
                .map(each -> StatsMessages.shortName(each.name()))
                .distinct()
                .count();
        return names == result.topics().size() ? StatsMessages.shortName(share.name()) : share.name();
    }

    /** A single bar says no more than its words. */
    private static Optional<Image> picture(Result result) {
        if (result.topics().size() < 2) {
            return Optional.empty();
        }
        List<Bar> bars = new ArrayList<>();
        for (Share each : result.topics().stream().limit(MAX_TOPICS).toList()) {
            bars.add(new Bar(name(result, each), each.percent(), each.percent() + "%", Shade.PLAIN));
        }
        if (!result.exam().stopped()) {
            bars.add(new Bar("All of it", result.all().percent(), result.all().percent() + "%", Shade.RIGHT));
            result.earlier().stream()
                    .limit(1)
                    .forEach(each -> bars.add(new Bar("Last time", each.percent(), each.percent() + "%", Shade.FAINT)));
        }
        String title = "Mock exam: right by topic";
        String alt = title + ", "
                + bars.stream().map(bar -> bar.label() + " " + bar.figure()).collect(Collectors.joining(", "));
        return new BarPicture(title, bars, 100).image(alt);
    }
}
