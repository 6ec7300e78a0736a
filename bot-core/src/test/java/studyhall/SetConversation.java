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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studyhall.chat.Answer;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
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
 * presses the lowest such button in sight of Ben: below what he was last told alone, else in his channel or sent to him.
 * {@code > 2026-06-01T18:00:02Z} moves the clock there and does what it would do. Names with a place, {@code Cleo@guild},
 * are in another workspace; {@code Gil~other} is a
 * guest, who administers that other one; Ada administers hers, and so does whoever's name begins with an X theirs.
 */
final class SetConversation implements AutoCloseable {
    private static final Pattern SAID = Pattern.compile("([\\w@~-]+)> (.*)");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final SetClock clock;
    private final FakeChat chat;
    private final List<ChannelRef> places = new CopyOnWriteArrayList<>();
    private final Database database;
    private final StudyHall hall;
    private final Map<Integer, String> shown = new TreeMap<>();
    private final Map<String, Message> alone = new TreeMap<>();
    private String code = "CODE";

    SetConversation(Database database, Library library, Instant begins) {
        this.clock = new SetClock(begins);
        this.chat = new FakeChat(clock);
        this.database = database;
        this.hall = new StudyHall(
                database.jdbi(),
                Optional.empty(),
                () -> library,
                new Placed(),
                List.of(Platform.CONSOLE, Platform.PLAYGROUND),
                QuizTimes.usual(),
                clock,
                clock,
                new Random(3));
    }

    /** Notes in which channel each message stands. */
    private final class Placed implements Chat {
        @Override
        public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
            MessageRef posted = chat.post(channel, message, dedupKey);
            while (places.size() < chat.now().size()) {
                places.add(channel);
            }
            return posted;
        }

        @Override
        public void edit(MessageRef message, Message content) {
            chat.edit(message, content);
        }

        @Override
        public MessageRef direct(UserRef user, Message message, String dedupKey) {
            return post(new ChannelRef(user.platform(), user.workspace(), user.user()), message, dedupKey);
        }
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
                hall.look();
                settle();
                played.append(line).append('\n').append(news()).append('\n');
            } else if (said.matches()) {
                String answer = hidden(say(said.group(1), said.group(2).replace("CODE", code)));
                hall.look();
                settle();
                played.append(line).append('\n');
                played.append(answer.isEmpty() ? "" : "(answered)\n" + answer + "\n");
                played.append(news()).append('\n');
            }
        }
        return played.toString();
    }

    /** The last code that somebody was given, which differs each time: {@code CODE} in the script. */
    private String hidden(String answer) {
        Matcher matcher = CODE.matcher(answer);
        if (matcher.find()) {
            code = matcher.group();
        }
        return matcher.replaceAll("CODE");
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
                Stream.iterate(inChannel.size() - 1, i -> i >= 0, i -> i - 1)
                        .filter(i -> inSight(scene(who), places.get(i)))
                        .map(inChannel::get));
        return sight.flatMap(message -> message.blocks().stream())
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(Button::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No [" + label + "] for " + who + ", who last read\n"
                        + (last == null ? "nothing" : last.plainText())));
    }

    private static boolean inSight(Scene scene, ChannelRef place) {
        return place.equals(scene.channel())
                || place.channel().equals(scene.user().user())
                        && place.workspace().equals(scene.user().workspace());
    }

    Scene scene(String who) {
        String[] parts = who.split("@", -1);
        String[] guest = who.split("~", -1);
        if (guest.length > 1) {
            ChannelRef here = new ChannelRef(Platform.CONSOLE, "w", "study");
            UserRef visitor = new UserRef(Platform.CONSOLE, guest[1], guest[0].toLowerCase(Locale.ROOT));
            return new Scene(visitor, guest[0], here, false, true, Optional.of(clock.instant()));
        }
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
            Map<String, Integer> answered = new TreeMap<>();
            database.jdbi().useHandle(handle -> handle.createQuery("""
                                    SELECT quiz.message_id, count(DISTINCT player_id) FROM answer
                                    JOIN quiz ON quiz.workspace_id = answer.workspace_id AND quiz.id = quiz_id
                                    WHERE mode = 'CHALLENGE' AND phase <> 'OVER' AND message_id IS NOT NULL
                                      AND message_at > :since
                                    GROUP BY quiz.message_id""")
                    .bind("since", clock.instant().minus(Duration.ofMinutes(50)))
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(entry -> answered.put(entry.getKey(), entry.getValue())));
            int behind = database.jdbi()
                    .withHandle(handle -> handle.createQuery("SELECT count(*) FROM quiz WHERE shown < step")
                            .mapTo(Integer.class)
                            .one());
            List<String> texts = chat.now().stream().map(Message::plainText).toList();
            return behind == 0
                    && answered.entrySet().stream().allMatch(each -> texts.get(
                                    Integer.parseInt(each.getKey().substring(1)) - 1)
                            .contains(each.getValue() + " answered"));
        });
    }

    private String news() {
        StringBuilder news = new StringBuilder();
        List<Message> now = chat.now();
        for (int i = 0; i < now.size(); i++) {
            String text = now.get(i).plainText();
            String before = shown.put(i, text);
            if (!text.equals(before)) {
                ChannelRef place = places.get(i);
                String where = place.channel().equals("study") ? "in " + place.workspace() : "to " + place.channel();
                news.append(before == null ? "(" + where + ")\n" : "(message " + (i + 1) + " now reads)\n");
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
