package studyhall;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import studyhall.chat.Answer;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Chosen;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Upload;
import studyhall.chat.UserRef;
import studyhall.library.Library;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;

/**
 * A whole Study Hall on a real database with people in a channel, for tests that are conversations. Quizzes go on only
 * when told to: their times are long, and {@link #timePasses} makes what is awaited due. Olga administers the place.
 */
public final class Classroom implements AutoCloseable {
    /** Long enough that nothing happens by itself while a test runs. */
    private static final QuizTimes SLOW = new QuizTimes(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofHours(2));

    private final Database database;
    private final StudyHall hall;
    private final FakeChat chat;
    private final ChannelRef channel;
    private final Map<String, Message> answers = new ConcurrentHashMap<>();
    private final List<Message> said = new CopyOnWriteArrayList<>();

    /** Another process on the same database shares its chat. */
    public Classroom(Database database, Library library, FakeChat chat, String workspace) {
        this.database = database;
        this.chat = chat;
        this.channel = new ChannelRef(Platform.CONSOLE, workspace, "study");
        this.hall = new StudyHall(
                database, () -> library, chat, List.of(Platform.CONSOLE), SLOW, Clock.systemUTC(), new Random(7));
        hall.open();
    }

    public static FakeChat chat() {
        return new FakeChat(Clock.systemUTC());
    }

    /** Types a line as somebody, and gives the words of the answer. */
    public String type(String name, String line) {
        return words(name, hall.router().handle(new Typed(scene(name, Optional.empty()), line)));
    }

    /** Calls a command with files as somebody. */
    public String give(String name, String path, Map<String, Upload> files) {
        Map<String, String> options = new HashMap<>();
        files.forEach((option, file) -> options.put(option, file.name()));
        return words(name, hall.router().handle(new Chosen(scene(name, Optional.empty()), path, options, files)));
    }

    /** Presses the lowest button with a label in the channel; where there is none, the one below their last answer. */
    public String press(String name, String label) {
        Optional<ButtonId> below = Optional.ofNullable(answers.get(name)).flatMap(last -> button(last, label));
        return press(
                name,
                button(label)
                        .or(() -> below)
                        .orElseThrow(() -> new AssertionError("No [" + label + "] in\n" + text())));
    }

    /** Presses a button that may be anything. */
    public String press(String name, ButtonId id) {
        return press(name, id, Optional.empty());
    }

    /** The same at a time of the platform. */
    public String press(String name, ButtonId id, Optional<Instant> at) {
        MessageRef message = new MessageRef(channel, "m", Instant.EPOCH);
        return words(name, hall.router().handle(new Pressed(scene(name, at), message, id, List.of())));
    }

    /** The button with a label on the lowest message that has one. */
    public Optional<ButtonId> button(String label) {
        List<Message> messages = chat.now();
        for (int i = messages.size() - 1; i >= 0; i--) {
            Optional<ButtonId> found = button(messages.get(i), label);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The button with a label below the last answer to somebody. */
    public ButtonId below(String name, String label) {
        return Optional.ofNullable(answers.get(name))
                .flatMap(last -> button(last, label))
                .orElseThrow(() -> new AssertionError("No [" + label + "] for " + name));
    }

    /** The last answer to somebody. */
    public String text(String name) {
        return Optional.ofNullable(answers.get(name)).map(Message::plainText).orElse("");
    }

    /** All answers to anybody, in the order given. */
    public List<Message> said() {
        return List.copyOf(said);
    }

    private static Optional<ButtonId> button(Message message, String label) {
        for (Block block : message.blocks()) {
            if (block instanceof Buttons buttons) {
                for (Button button : buttons.buttons()) {
                    if (button.label().equals(label)) {
                        return Optional.of(button.id());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Makes what a live quiz waits for due now, and waits until it has happened and is shown. */
    public void timePasses() {
        int before = steps();
        hurry();
        await().atMost(Duration.ofSeconds(30)).until(() -> steps() > before);
        settle();
    }

    /** The same without waiting. */
    void hurry() {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE quiz SET due_at = clock_timestamp() - interval '1 hour' WHERE phase <> 'OVER'"));
        hall.look();
    }

    /** Waits until the chat shows where all quizzes stand. */
    public void settle() {
        await().atMost(Duration.ofSeconds(30)).until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);
    }

    private int steps() {
        return number("SELECT coalesce(sum(step), 0) FROM quiz");
    }

    /** One number out of the database. */
    public int number(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** All messages as they now read. */
    public String text() {
        return String.join("\n\n", chat.now().stream().map(Message::plainText).toList());
    }

    /** The lowest message as it now reads. */
    public String last() {
        List<Message> messages = chat.now();
        return messages.isEmpty() ? "" : messages.get(messages.size() - 1).plainText();
    }

    public StudyHall hall() {
        return hall;
    }

    public ChannelRef channel() {
        return channel;
    }

    public Scene scene(String name, Optional<Instant> at) {
        UserRef user = new UserRef(Platform.CONSOLE, channel.workspace(), name.toLowerCase(java.util.Locale.ROOT));
        return new Scene(user, name, channel, false, name.equals("Olga"), at);
    }

    private String words(String name, Answer answer) {
        answer.message().ifPresent(message -> {
            answers.put(name, message);
            said.add(message);
        });
        return answer.message().map(Message::plainText).orElse("");
    }

    @Override
    public void close() {
        hall.close();
    }
}
