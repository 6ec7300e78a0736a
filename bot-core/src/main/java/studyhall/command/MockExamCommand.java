package studyhall.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.practice.MockExam;
import studyhall.practice.MockExam.Result;
import studyhall.practice.MockExam.Sitting;
import studyhall.practice.MockExams;
import studyhall.practice.Person;
import studyhall.question.Question;
import studyhall.quiz.QuestionRests;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/**
 * {@code /study exam}: a mock exam for one person, timed as a whole, without explanations until its end. One message shows
 * one question after the other. An answer may be changed until one goes on; then it stands. Thread-safe.
 */
public final class MockExamCommand implements Command, ButtonHandler {
    static final int SHORT = 10;

    private static final int USUAL = 20;
    private static final int MIN = 3;
    private static final int MAX = 100;

    /** Certification exams give between 75 and 120 seconds for a question. */
    private static final Duration EACH = Duration.ofSeconds(90);

    private static final String OLD =
            "This belongs to a mock exam that is over. Type " + Usage.line("exam") + " for another.";

    private final Libraries libraries;
    private final MockExams exams;
    private final QuestionRests rests;
    private final Workspaces workspaces;
    private final Players players;
    private final BiFunction<Scene, Integer, Answer> misses;

    private record Seat(Person person, Scene scene, Library now) {}

    /**
     * Wires it.
     *
     * @param misses begins a practice of what somebody did not know in one of their exams
     */
    public MockExamCommand(
            Libraries libraries,
            MockExams exams,
            QuestionRests rests,
            Workspaces workspaces,
            Players players,
            BiFunction<Scene, Integer, Answer> misses) {
        this.libraries = libraries;
        this.exams = exams;
        this.rests = rests;
        this.workspaces = workspaces;
        this.players = players;
        this.misses = misses;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "exam",
                "A mock exam for you alone, against the clock",
                List.of(
                        OptionSpec.text("topic", "all notes when left out").completed(),
                        OptionSpec.number("n", USUAL + " questions when left out", MIN, MAX)),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("exam", "exam exam-tip 30"));
    }

    @Override
    public List<String> shortcuts() {
        return List.of("practice exam");
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return option.equals("topic") ? new TopicPicker(libraries.in(place)).complete(typed) : List.of();
    }

    @Override
    public Answer run(Invocation invocation) {
        Seat seat = seat(invocation.scene());
        Optional<MockExam> last = exams.last(seat.person());
        if (last.filter(exam -> !exam.over()).isPresent()) {
            String first = invocation.options().isEmpty()
                    ? ""
                    : "You are in the middle of this exam. Finish or stop it first.";
            return Answer.privately(MockExamMessages.asked(exams.sitting(seat.person(), last.get()), first));
        }
        if (last.filter(exam -> !exam.told()).isPresent()) {
            return Answer.privately(over(seat, last.get(), "Your exam ended while you were away."));
        }
        Topic topic = new TopicPicker(seat.now())
                .pick(invocation.option("topic"), each -> ButtonId.of(MockExamMessages.OFFER, each.id()));
        return Answer.privately(offer(seat, topic, invocation.number("n").orElse(USUAL), last));
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                MockExamMessages.OFFER,
                MockExamMessages.BEGIN,
                MockExamMessages.PICK,
                MockExamMessages.NEXT,
                MockExamMessages.STOP,
                MockExamMessages.STOP_NOW,
                MockExamMessages.BACK,
                MockExamMessages.MISSES);
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        Seat seat = seat(pressed.scene());
        return switch (button.action()) {
            case MockExamMessages.MISSES -> misses.apply(pressed.scene(), number(button, 0));
            case MockExamMessages.OFFER -> {
                Topic topic = topic(seat, button.argument(0));
                int wanted = button.arguments().size() > 1 ? number(button, 1) : USUAL;
                yield Answer.replacing(offer(seat, topic, within(wanted), exams.last(seat.person())));
            }
            case MockExamMessages.BEGIN ->
                Answer.replacing(begin(seat, topic(seat, button.argument(0)), within(number(button, 1))));
            default -> Answer.replacing(go(seat, button));
        };
    }

    private Message offer(Seat seat, Topic topic, int wanted, Optional<MockExam> last) {
        int there = pool(seat, topic).size();
        if (there == 0) {
            throw new UserError("All questions on this rest, since they were reported. Choose another topic.");
        }
        Optional<Result> before = last.filter(
                        exam -> exam.over() && !exam.stopped() && exam.topic().equals(topic.id()))
                .map(exam -> exams.result(seat.person(), exam));
        return MockExamMessages.offer(topic, Math.min(wanted, there), EACH, before);
    }

    private Message begin(Seat seat, Topic topic, int wanted) {
        MockExam exam = exams.begin(seat.person(), topic.id(), topic.name(), pool(seat, topic), wanted, EACH)
                .orElseThrow(() -> new UserError("There is nothing to ask on this now. Choose another topic."));
        return MockExamMessages.asked(exams.sitting(seat.person(), exam), "");
    }

    private Message go(Seat seat, ButtonId button) {
        int number = number(button, 0);
        int item = number(button, 1);
        MockExam exam = exam(seat, number);
        if (exam.over()) {
            return over(seat, exam, late(button, exam));
        }
        switch (button.action()) {
            case MockExamMessages.PICK -> exams.choose(seat.person(), number, item, number(button, 2));
            case MockExamMessages.NEXT -> exams.next(seat.person(), exam, item);
            case MockExamMessages.STOP_NOW -> exams.stop(seat.person(), number);
            default -> {}
        }
        MockExam after = exam(seat, number);
        if (after.over()) {
            return over(seat, after, "");
        }
        if (button.action().equals(MockExamMessages.STOP)) {
            return MockExamMessages.sure(after);
        }
        Sitting sitting = exams.sitting(seat.person(), after);
        boolean stands = button.action().equals(MockExamMessages.PICK) && after.item() != item;
        return MockExamMessages.asked(
                sitting, stands ? "You have gone on, so question " + item + " stands as it is." : "");
    }

    private static String late(ButtonId button, MockExam exam) {
        if (!button.action().equals(MockExamMessages.PICK)) {
            return exam.told() ? "This exam is over." : "";
        }
        return "The exam was over before your tap, so that answer can't count.";
    }

    private MockExam exam(Seat seat, int number) {
        return exams.last(seat.person())
                .filter(last -> last.number() == number)
                .orElseThrow(() -> new UserError(Message.text(OLD)));
    }

    private Message over(Seat seat, MockExam exam, String first) {
        return MockExamMessages.over(
                exams.result(seat.person(), exam),
                first,
                workspaces.of(seat.scene().channel()).zone());
    }

    private List<Question> pool(Seat seat, Topic topic) {
        return rests.awake(seat.person().workspace(), seat.now().questions(topic));
    }

    private static Topic topic(Seat seat, String id) {
        return seat.now()
                .topic(id)
                .orElseThrow(
                        () -> new UserError(Message.text("The notes have changed and no longer have this topic. Type "
                                + Usage.line("exam") + " for an exam on all notes.")));
    }

    private Seat seat(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        Person person = new Person(workspace, players.of(workspace, scene).id());
        return new Seat(person, scene, libraries.in(scene.channel()));
    }

    private static int within(int wanted) {
        return Math.min(MAX, Math.max(1, wanted));
    }

    private static int number(ButtonId button, int index) {
        return Integer.parseInt(button.argument(index));
    }
}
