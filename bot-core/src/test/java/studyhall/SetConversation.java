package studyhall;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.library.Library;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;

/**
 * A conversation on a clock that is set, over one workspace or several. {@code Ada> challenge} types, {@code Ben> [A]}
 * presses the lowest such button in sight of Ben: below what he was last told alone, else in his channel.
 * {@code > 2026-06-01T18:00:02Z} moves the clock there and does what it would do. Names with a place, {@code Cleo@guild},
 * are in another workspace; Ada administers hers, and so does whoever's name begins with an X theirs.
 */
final class SetConversation implements AutoCloseable {
    private static final Pattern SAID = Pattern.compile("([\\w@-]+)> (.*)");

    private final SetClock clock;
    private final FakeChat chat;
    private final Database database;
    private final StudyHall hall;
    private final Map<Integer, String> shown = new TreeMap<>();
    private final Map<String, Message> alone = new TreeMap<>();

    SetConversation(Database database, Library library, Instant begins) {
        this.clock = new SetClock(begins);
        this.chat = new FakeChat(clock);
        this.database = database;
        this.hall = new StudyHall(
                database.jdbi(),
                Optional.empty(),
                () -> library,
                chat,
                List.of(Platform.CONSOLE, Platform.PLAYGROUND),
                QuizTimes.usual(),
                clock,
                clock,
                new Random(3));
    }

    /** A script played anew: its lines, each with what is then read. */
    String play(List<String> script) {
        StringBuilder played = new StringBuilder();
        for (String line : script) {
            Matcher said = SAID.matcher(line);
            if (line.startsWith("# ")) {
                played.append(line).append("\n\n");
            } else if (line.startsWith("> ")) {
                clock.set(Instant.parse(line.substring(2)));
                hall.turn();
                played.append(line).append('\n').append(news()).append('\n');
            } else if (said.matches()) {
                String answer = say(said.group(1), said.group(2));
                settle();
                played.append(line).append('\n');
                played.append(answer.isEmpty() ? "" : "(answered)\n" + answer + "\n");
                played.append(news()).append('\n');
            }
        }
        return played.toString();
    }

    private String say(String who, String what) {
        Scene scene = scene(who);
        Answer answer = what.startsWith("[")
                ? hall.router()
                        .handle(new Pressed(
                                scene,
                                new MessageRef(scene.channel(), "m", clock.instant()),
                                button(who, what.substring(1, what.length() - 1)),
                                List.of()))
                : hall.router().handle(new Typed(scene, what));
        answer.message().ifPresent(message -> alone.put(who, message));
        return answer.message().map(Message::plainText).orElse("");
    }

    private ButtonId button(String who, String label) {
        Message last = alone.get(who);
        List<Message> inChannel = chat.now();
        Stream<Message> sight = Stream.concat(
                Stream.ofNullable(last),
                Stream.iterate(inChannel.size() - 1, i -> i >= 0, i -> i - 1).map(inChannel::get));
        return sight.flatMap(message -> message.blocks().stream())
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(Button::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No [" + label + "] for " + who + ", who last read\n"
                        + (last == null ? "nothing" : last.plainText())));
    }

    Scene scene(String who) {
        String[] parts = who.split("@", -1);
        boolean elsewhere = parts.length > 1;
        String workspace = elsewhere ? parts[1] : "w";
        Platform platform = elsewhere ? Platform.PLAYGROUND : Platform.CONSOLE;
        UserRef user = new UserRef(platform, workspace, parts[0].toLowerCase(Locale.ROOT));
        boolean administers = parts[0].equals("Ada") || parts[0].startsWith("X");
        return new Scene(
                user,
                parts[0],
                new ChannelRef(platform, workspace, "study"),
                false,
                administers,
                Optional.of(clock.instant()));
    }

    /** Waits until an open challenge tells how many have answered. */
    private void settle() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<Integer> answered = database.jdbi().withHandle(handle -> handle.createQuery("""
                                    SELECT count(DISTINCT player_id) FROM answer
                                    JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                                    WHERE mode = 'CHALLENGE' AND phase <> 'OVER' AND message_id IS NOT NULL
                                      AND message_at > :since
                                    GROUP BY quiz.workspace_id, quiz.id""")
                    .bind("since", clock.instant().minus(Duration.ofMinutes(50)))
                    .mapTo(Integer.class)
                    .list());
            List<String> texts = chat.now().stream().map(Message::plainText).toList();
            return answered.stream()
                    .allMatch(number -> texts.stream().anyMatch(text -> text.contains(number + " answered")));
        });
    }

    private String news() {
        StringBuilder news = new StringBuilder();
        List<Message> now = chat.now();
        for (int i = 0; i < now.size(); i++) {
            String text = now.get(i).plainText();
            String before = shown.put(i, text);
            if (!text.equals(before)) {
                news.append(before == null ? "(in a channel)\n" : "(message " + (i + 1) + " now reads)\n");
                news.append(text).append('\n');
            }
        }
        return news.toString();
    }

    StudyHall hall() {
        return hall;
    }

    @Override
    public void close() {
        hall.close();
    }
}
