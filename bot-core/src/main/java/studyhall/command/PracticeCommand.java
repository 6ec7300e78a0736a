package studyhall.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
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
import studyhall.practice.Candidate;
import studyhall.practice.Memories;
import studyhall.practice.MockExam.Missed;
import studyhall.practice.MockExams;
import studyhall.practice.Person;
import studyhall.practice.Rating;
import studyhall.practice.Run;
import studyhall.practice.Runs;
import studyhall.question.Question;
import studyhall.schedule.ReminderLetter;
import studyhall.standings.Players;
import studyhall.standings.Workspaces;

/**
 * {@code /study practice}: one question after the other for one person, at their own pace. What is due comes first, then
 * what they got wrong in quizzes, then what is new to them. Where they stand is kept, so that they go on later from where
 * they were. Thread-safe.
 */
public final class PracticeCommand implements Command, ButtonHandler {
    private static final int USUAL = 10;
    private static final int MAX = 100;

    /** How many facts of a large topic could come next; which of them is drawn anew each time. */
    private static final int DRAWN = 400;

    private static final Topic DECK = new Topic("cards", "All cards", Topic.Kind.ALL, 0);

    /** The id of what somebody did not know in a mock exam begins with it; ids of topics of notes have a point. */
    private static final String EXAM = "exam~";

    private static final String OLD =
            "This belongs to a practice that is over. Type " + Usage.line("practice") + " to go on.";

    private final Libraries libraries;
    private final Runs runs;
    private final Memories memories;
    private final MockExams exams;
    private final Workspaces workspaces;
    private final Players players;
    private final RandomGenerator random;
    private final BiConsumer<Scene, String> shown;
    private final ReminderCommand reminders;

    /** Somebody who practises, with the notes of where they are. */
    private record Seat(Person person, Library now) {}

    /**
     * Wires it.
     *
     * @param shown hears whom the answer of which question, by its short id, is shown to
     */
    public PracticeCommand(
            Libraries libraries,
            Runs runs,
            Memories memories,
            MockExams exams,
            Workspaces workspaces,
            Players players,
            RandomGenerator random,
            BiConsumer<Scene, String> shown,
            ReminderCommand reminders) {
        this.libraries = libraries;
        this.runs = runs;
        this.memories = memories;
        this.exams = exams;
        this.workspaces = workspaces;
        this.players = players;
        this.random = random;
        this.shown = shown;
        this.reminders = reminders;
    }

    @Override
    public CommandSpec spec() {
        return new CommandSpec(
                "practice",
                "Practise alone: what is due, what you missed, what is new",
                List.of(
                        OptionSpec.text("topic", "all notes when left out").completed(),
                        OptionSpec.number("n", USUAL + " when left out", 1, MAX),
                        OptionSpec.text("remind", "a reminder a day: 08:00, or off")),
                Visibility.PRIVATE,
                Place.ANYWHERE,
                Role.EVERYONE,
                List.of("practice", "practice exam-tip 20"));
    }

    /** Typed bare it goes on from where one was: a form would stand in the way. */
    @Override
    public boolean offers(Scene scene) {
        return false;
    }

    @Override
    public List<Command> typedBelow() {
        return List.of(reminders.command());
    }

    @Override
    public List<Choice> complete(ChannelRef place, String option, String typed) {
        return option.equals("topic") ? new TopicPicker(libraries.in(place)).complete(typed) : List.of();
    }

    @Override
    public Answer run(Invocation invocation) {
        if (invocation.option("remind").isPresent()) {
            return reminders.typed(invocation.scene(), invocation.option("remind"));
        }
        Seat seat = seat(invocation.scene());
        if (invocation.options().isEmpty()) {
            Optional<Run> open = runs.last(seat.person()).filter(run -> !run.over() && run.item() > 0);
            if (open.isPresent()) {
                return Answer.privately(goOn(seat, open.get()));
            }
        }
        // a deck of cards alone is no topic of quizzes, and can be practised
        Topic topic = invocation.option("topic").isEmpty()
                ? whole(seat.now())
                : new TopicPicker(seat.now())
                        .pick(invocation.option("topic"), each -> ButtonId.of(RunMessages.TOPIC, each.id()));
        return Answer.privately(begin(seat, topic, invocation.number("n").orElse(USUAL)));
    }

    @Override
    public Set<String> actions() {
        return Set.of(
                RunMessages.TOPIC,
                ReminderLetter.PRACTISE,
                RunMessages.PICK,
                RunMessages.TURN,
                RunMessages.GRADE,
                RunMessages.RATE,
                RunMessages.NEXT,
                RunMessages.STOP);
    }

    @Override
    public Answer press(Pressed pressed) {
        ButtonId button = pressed.button();
        Seat seat = seat(pressed.scene());
        if (button.action().equals(RunMessages.TOPIC)) {
            Topic topic = topic(seat, button.argument(0)).orElseThrow(() -> new UserError(OLD));
            int wanted = button.arguments().size() > 1 ? number(button, 1) : USUAL;
            return Answer.replacing(begin(seat, topic, Math.min(MAX, Math.max(1, wanted))));
        }
        if (button.action().equals(ReminderLetter.PRACTISE)) {
            int due = reminders.practise(pressed);
            return Answer.privately(begin(seat, whole(seat.now()), Math.min(MAX, Math.max(1, due))));
        }
        int number = number(button, 0);
        int item = number(button, 1);
        Run run =
                runs.last(seat.person()).filter(last -> last.number() == number).orElseThrow(() -> new UserError(OLD));
        return switch (button.action()) {
            case RunMessages.STOP ->
                Answer.replacing(RunMessages.over(
                        runs.stop(seat.person(), number).orElse(run), topic(seat, run), memories.ahead(seat.person())));
            case RunMessages.NEXT -> Answer.replacing(run.over() ? over(seat, run) : next(seat, run));
            case RunMessages.RATE -> Answer.replacing(rated(seat, run, item, rating(button)));
            default ->
                item == run.item() && run.asking()
                        ? answer(pressed.scene(), seat, run, button)
                        : Answer.replacing(run.over() ? over(seat, run) : goOn(seat, run));
        };
    }

    /** Begins with what they did not know in a mock exam. */
    public Answer misses(Scene scene, int exam) {
        Seat seat = seat(scene);
        int wanted = exams.missed(seat.person(), exam).size();
        if (wanted == 0) {
            throw new UserError("There is nothing left of that exam to practise.");
        }
        return Answer.privately(next(seat, runs.begin(seat.person(), EXAM + exam, wanted)));
    }

    private static Topic whole(Library now) {
        return deck(now) ? DECK : TopicPicker.whole(now);
    }

    private static boolean deck(Library now) {
        return now.topics().isEmpty() && !now.recallCards().isEmpty();
    }

    private static Optional<Topic> topic(Seat seat, String id) {
        Library now = seat.now();
        if (id.startsWith(EXAM)) {
            return Optional.of(new Topic(id, "your mock exam", Topic.Kind.SECTION, 0));
        }
        return now.topic(id).or(() -> deck(now) && id.equals(DECK.id()) ? Optional.of(DECK) : Optional.empty());
    }

    private Seat seat(Scene scene) {
        long workspace = workspaces.idOf(scene.channel());
        Person person = new Person(workspace, players.of(workspace, scene).id());
        return new Seat(person, libraries.in(scene.channel()));
    }

    private Message begin(Seat seat, Topic topic, int wanted) {
        return next(seat, runs.begin(seat.person(), topic.id(), wanted));
    }

    /** The item that waits, or the next one. */
    private Message goOn(Seat seat, Run run) {
        Optional<Askable> waiting = run.asking() ? current(seat, run) : Optional.empty();
        // what the notes no longer ask is passed over
        return waiting.map(item -> asked(seat, run, item, Optional.empty()))
                .orElseGet(() -> next(seat, skip(seat, run)));
    }

    private Run skip(Seat seat, Run run) {
        return run.asking() ? runs.skip(seat.person(), run) : run;
    }

    /** What they did not know in a mock exam, each once, in the order of the exam. */
    private Message nextMiss(Seat seat, Run run) {
        Set<String> done = memories.reviewed(seat.person(), run);
        for (Missed miss :
                exams.missed(seat.person(), Integer.parseInt(run.topic().substring(EXAM.length())))) {
            Optional<Askable> item = done.contains(miss.fact())
                    ? Optional.empty()
                    : seat.now().question(miss.question()).map(Askable::of);
            if (item.isPresent()) {
                return shown(seat, run, item.get(), Optional.empty());
            }
        }
        return over(seat, runs.stop(seat.person(), run.number()).orElse(run));
    }

    private Message next(Seat seat, Run run) {
        if (run.topic().startsWith(EXAM)) {
            return nextMiss(seat, run);
        }
        Library now = seat.now();
        Optional<Topic> topic = topic(seat, run);
        if (topic.isEmpty()) {
            runs.stop(seat.person(), run.number());
            throw new UserError("The notes have changed and no longer have what you practised. Type "
                    + Usage.line("practice") + " to begin anew.");
        }
        Map<String, Askable> fresh = drawn(now, topic.get());
        Optional<Collection<String>> within =
                topic.get().kind() == Topic.Kind.ALL ? Optional.empty() : Optional.of(keys(now, topic.get()));
        for (Candidate candidate : memories.candidates(seat.person(), within, fresh.keySet())) {
            Optional<Askable> item = find(now, candidate, fresh);
            if (item.isPresent()) {
                return shown(seat, run, item.get(), Optional.of(candidate.why()));
            }
        }
        return RunMessages.nothing(run, topic.get(), memories.ahead(seat.person()));
    }

    private Message shown(Seat seat, Run run, Askable item, Optional<Candidate.Why> why) {
        Run after = runs.ask(seat.person(), run, item.fact().value(), item.id());
        // another press may have been faster
        Askable shownNow =
                after.fact().equals(item.fact().value()) && after.question().equals(item.id())
                        ? item
                        : current(seat, after).orElse(item);
        return asked(seat, after, shownNow, why);
    }

    private Message asked(Seat seat, Run run, Askable item, Optional<Candidate.Why> why) {
        boolean changed = memories.changed(seat.person(), item.fact().value(), item.version());
        return RunMessages.asked(run, item, why, changed);
    }

    private static Optional<Topic> topic(Seat seat, Run run) {
        return topic(seat, run.topic());
    }

    private static Optional<Askable> current(Seat seat, Run run) {
        Library now = seat.now();
        return run.question().isEmpty()
                ? now.recallCards().stream()
                        .filter(card -> card.key().value().equals(run.fact()))
                        .findFirst()
                        .map(Askable::of)
                : now.question(run.question()).map(Askable::of);
    }

    private Optional<Askable> find(Library now, Candidate candidate, Map<String, Askable> fresh) {
        return switch (candidate.why()) {
            case NEW -> Optional.ofNullable(fresh.get(candidate.fact()));
            case MISSED -> now.question(candidate.question()).map(Askable::of);
            case DUE, SOON -> {
                List<Askable> all = Askable.on(now, candidate.fact(), candidate.note());
                yield all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
            }
        };
    }

    /** Questions and cards of a topic in random order, one of each fact. */
    private Map<String, Askable> drawn(Library now, Topic topic) {
        List<Question> questions = now.questions(topic);
        List<Integer> places = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            places.add(i);
        }
        Random order = new Random(random.nextLong());
        Collections.shuffle(places, order);
        List<Askable> some = new ArrayList<>();
        places.stream().limit(DRAWN).map(questions::get).map(Askable::of).forEach(some::add);
        now.recallCards(topic).stream().map(Askable::of).forEach(some::add);
        Collections.shuffle(some, order);
        Map<String, Askable> drawn = new LinkedHashMap<>();
        some.forEach(item -> drawn.putIfAbsent(item.fact().value(), item));
        return drawn;
    }

    private static Collection<String> keys(Library now, Topic topic) {
        List<String> keys = new ArrayList<>();
        now.questions(topic).forEach(question -> keys.add(question.fact().value()));
        now.recallCards(topic).forEach(card -> keys.add(card.key().value()));
        return keys;
    }

    private Answer answer(Scene scene, Seat seat, Run run, ButtonId button) {
        Askable item = current(seat, run).orElse(null);
        if (item == null) {
            return Answer.replacing(goOn(seat, run));
        }
        if (button.action().equals(RunMessages.TURN)) {
            return Answer.replacing(RunMessages.turned(seat.now(), run, item));
        }
        if (item.question().isEmpty()) {
            return Answer.replacing(
                    item.card().isPresent() && button.action().equals(RunMessages.GRADE)
                            ? graded(seat, run, item, rating(button))
                            : goOn(seat, run));
        }
        Question question = item.question().get();
        if (!button.action().equals(RunMessages.PICK) || !button.argument(2).equals(PracticeMessages.print(question))) {
            return Answer.replacing(asked(seat, run, item, Optional.empty()));
        }
        int picked = number(button, 3);
        if (picked < 0 || picked >= question.options().size()) {
            throw new UserError(OLD);
        }
        shown.accept(scene, question.id().shortId());
        Rating rating = picked == question.key() ? Rating.GOOD : Rating.AGAIN;
        return memories.review(seat.person(), run, item.version(), item.source().file(), rating)
                .map(memory -> Answer.replacing(
                        RunMessages.answered(seat.now(), reached(seat, run), question, picked, memory)))
                .orElseGet(() -> Answer.replacing(goOn(seat, reached(seat, run))));
    }

    private Message graded(Seat seat, Run run, Askable item, Rating rating) {
        return memories.review(seat.person(), run, item.version(), item.source().file(), rating)
                .map(memory -> {
                    Run after = reached(seat, run);
                    return after.over()
                            ? RunMessages.over(after, topic(seat, after), memories.ahead(seat.person()))
                            : next(seat, after);
                })
                .orElseGet(() -> goOn(seat, reached(seat, run)));
    }

    private Message rated(Seat seat, Run run, int item, Rating rating) {
        return memories.rate(seat.person(), run.number(), item, rating)
                .map(memory -> RunMessages.rated(run, item, rating, memory))
                .orElseThrow(() -> new UserError("This has been asked again, or has changed in the notes, since."));
    }

    private Message over(Seat seat, Run run) {
        return RunMessages.over(run, topic(seat, run), memories.ahead(seat.person()));
    }

    private Run reached(Seat seat, Run before) {
        return runs.last(seat.person()).orElse(before);
    }

    private static Rating rating(ButtonId button) {
        int grade = number(button, 2);
        if (grade < 0 || grade >= Rating.values().length) {
            throw new UserError(OLD);
        }
        return Rating.values()[grade];
    }

    private static int number(ButtonId button, int index) {
        return Integer.parseInt(button.argument(index));
    }
}
