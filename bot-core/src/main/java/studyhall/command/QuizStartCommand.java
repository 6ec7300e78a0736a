package studyhall.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import studyhall.chat.Answer;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Message;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Visibility;
import studyhall.command.CommandSpec.Place;
import studyhall.command.CommandSpec.Role;
import studyhall.library.Libraries;
import studyhall.library.Library;
import studyhall.library.Topic;
import studyhall.question.Question;
import studyhall.quiz.Difficulty;
import studyhall.quiz.Mode;
import studyhall.quiz.QuizMaster;
import studyhall.quiz.QuizPlan;

/** {@code /study quiz start}: a quiz for the channel. */
public final class QuizStartCommand implements Command {
    static final int MAX_QUESTIONS = 50;
    private static final int QUESTIONS = 5;
    private static final int MIN_SECONDS = 5;
    private static final int MAX_SECONDS = 300;
    private static final String HERE = "here";
    private static final String THREAD = "thread";

    private final Libraries libraries;
    private final QuizMaster quizzes;
    private final Consumer<Scene> admission;
    private final Optional<Chat> threads;

    /**
     * Wires it.
     *
     * @param admission refuses whoever may not start a quiz where they are
     * @param threads opens a thread for a quiz; empty where no platform that is served has threads
     */
    public QuizStartCommand(
            Libraries libraries, QuizMaster quizzes, Consumer<Scene> admission, Optional<Chat> threads) {
        this.threads = threads;
        this.libraries = libraries;
        this.quizzes = quizzes;
        this.admission = admission;
    }

    @Override
    public CommandSpec spec() {
        List<OptionSpec> options = new ArrayList<>(List.of(
                OptionSpec.text("topic", "a note, a folder, a section or a tag; all when left out")
                        .completed(),
                OptionSpec.number("questions", "how many, 5 when left out", 1, MAX_QUESTIONS),
                OptionSpec.number(
                        "seconds", "for each question; by its length when left out", MIN_SECONDS, MAX_SECONDS),
                OptionSpec.text("mode", "calm without points for speed, live with them, team by majority")
                        .oneOf(Mode.CALM.word(), Mode.LIVE.word(), Mode.TEAM.word()),
                OptionSpec.text("difficulty", "for those who play here; mixed when left out")
                        .oneOf(Difficulty.EASY.word(), Difficulty.MIXED.word(), Difficulty.HARD.word())));
        if (threads.isPresent()) {
            options.add(OptionSpec.text("where", "in this channel, or in a thread of its own")
                    .oneOf(HERE, THREAD));
        }
        return new CommandSpec(
                "quiz start",
                "Start a quiz for this channel",
                options,
                // what is public is the quiz's own message, and a refusal is for whoever typed
                Visibility.PRIVATE,
                Place.CHANNEL,
                Role.EVERYONE,
                List.of("quiz start", "quiz start exam-tip 8 live"));
    }

    @Override
    public List<String> shortcuts() {
        return List.of("quiz");
    }

    @Override
    public Answer run(Invocation invocation) {
        Library now = libraries.in(invocation.scene().channel());
        Topic topic = new TopicPicker(now)
                .pick(invocation.option("topic"), each -> ButtonId.of(QuizPresses.TOPIC, each.id()));
        Mode mode = invocation.option("mode").map(Mode::of).orElse(Mode.CALM);
        Optional<Duration> time = invocation.option("seconds").map(text -> Duration.ofSeconds(Long.parseLong(text)));
        Difficulty difficulty =
                invocation.option("difficulty").map(Difficulty::of).orElse(Difficulty.MIXED);
        int questions = invocation.number("questions").orElse(QUESTIONS);
        QuizPlan plan = new QuizPlan(mode, topic.name(), now.questions(topic), questions, time, difficulty);
        boolean apart = invocation.option("where").filter(THREAD::equals).isPresent();
        return apart ? startApart(invocation.scene(), plan) : start(invocation.scene(), plan);
    }

    Answer start(Scene scene, Topic topic, Mode mode, int questions, Optional<Duration> time) {
        List<Question> pool = libraries.in(scene.channel()).questions(topic);
        return start(scene, new QuizPlan(mode, topic.name(), pool, questions, time, Difficulty.MIXED));
    }

    private Answer start(Scene scene, QuizPlan plan) {
        admission.accept(scene);
        quizzes.start(scene, plan);
        return Answer.silent();
    }

    /** In a thread of its own, below a message that says so; in a thread already, there. */
    private Answer startApart(Scene scene, QuizPlan plan) {
        admission.accept(scene);
        ChannelRef here = scene.channel();
        String name = "Quiz: " + plan.topicName();
        Message head = Message.text("**" + SmallMarkdown.escape(scene.userName()) + "** starts a quiz on "
                + SmallMarkdown.escape(plan.topicName()) + ", in the thread below.");
        String key = "thread:"
                + scene.at().map(Object::toString).orElseGet(() -> UUID.randomUUID()
                        .toString());
        // a quiz without questions is refused below, and then a thread would be left with nothing in it
        ChannelRef there = plan.pool().isEmpty()
                ? here
                : threads.flatMap(chat -> chat.thread(here, head, name, key))
                        .orElseThrow(
                                () -> new UserError("There are no threads for quizzes here. Leave out `where`, and it"
                                        + " is in the channel."));
        quizzes.start(scene.in(there), plan);
        return there.equals(here)
                ? Answer.silent()
                : Answer.privately(Message.text("It begins in the thread **" + SmallMarkdown.escape(name) + "**."));
    }

    /** The same with what is usual. */
    Answer start(Scene scene, Topic topic) {
        return start(scene, topic, Mode.CALM, QUESTIONS, Optional.empty());
    }

    @Override
    public Map<String, String> prefill(Scene scene) {
        return Map.of("questions", Integer.toString(QUESTIONS), "mode", Mode.CALM.word());
    }

    @Override
    public Map<String, String> about(ChannelRef place, String text) {
        return new TopicFinder(libraries.in(place))
                .of(text)
                .map(topic -> Map.of("topic", topic.id()))
                .orElse(Map.of());
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return option.equals("topic") ? new TopicPicker(libraries.in(place)).complete(typed) : List.of();
    }
}
