package studyhall;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.Block;
import studyhall.chat.Block.Buttons;
import studyhall.chat.Button;
import studyhall.chat.ChannelRef;
import studyhall.chat.FakeChat;
import studyhall.chat.Interaction.Pressed;
import studyhall.chat.Interaction.Scene;
import studyhall.chat.Interaction.Typed;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.chat.Visibility;
import studyhall.library.Library;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;

/**
 * A group's life day by day on a clock that is set. A line says when ({@code = 2026-06-01 08:00}, on the clocks of the
 * zone in {@code zone Europe/Berlin}), where ({@code in #study}), or what somebody does there: {@code Ada> schedule list},
 * {@code Ben> [Done]}. Somebody whose name ends in a star administers the place. What is then read stands below.
 */
final class Diary implements AutoCloseable {
    private static final Pattern WHEN = Pattern.compile("= (\\S+ \\S+)");
    private static final Pattern DAILY = Pattern.compile("each day until (\\S+) at (.+)");
    private static final Pattern SAID = Pattern.compile("(\\w+)(\\*?)> (.*)");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    /** Long enough that nothing happens by itself while a test runs. */
    private static final QuizTimes SLOW = new QuizTimes(
            Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofHours(2));

    private final SetClock clock = new SetClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FakeChat chat = new FakeChat(clock);
    private final Database database;
    private final StudyHall hall;
    private final Map<Integer, String> shown = new TreeMap<>();
    private final StringBuilder read = new StringBuilder();
    private Optional<Message> told = Optional.empty();
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private ChannelRef here = new ChannelRef(Platform.CONSOLE, "w", "study");

    Diary(Database database, Library library) {
        this.database = database;
        hall = new StudyHall(
                database.jdbi(),
                Optional.empty(),
                () -> library,
                chat,
                List.of(Platform.CONSOLE),
                SLOW,
                clock,
                clock,
                new Random(3));
    }

    /** Lives through the lines that say something, and gives them back with what was read. */
    String live(List<String> script) {
        for (String line : script) {
            Matcher when = WHEN.matcher(line);
            Matcher daily = DAILY.matcher(line);
            Matcher said = SAID.matcher(line);
            if (line.startsWith("zone ")) {
                zone = ZoneId.of(line.substring(5));
                echo(line);
            } else if (line.startsWith("in #")) {
                here = new ChannelRef(Platform.CONSOLE, "w", line.substring(4));
                echo(line);
            } else if (daily.matches()) {
                echo(line);
                LocalDate until = LocalDate.parse(daily.group(1));
                LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
                for (LocalDate day = now.toLocalDate(); !day.isAfter(until); day = day.plusDays(1)) {
                    for (String time : daily.group(2).split(", ")) {
                        LocalDateTime next = day.atTime(LocalTime.parse(time));
                        if (next.isAfter(now)) {
                            at(next);
                        }
                    }
                }
            } else if (when.matches()) {
                echo(line);
                at(LocalDateTime.parse(when.group(1), TYPED));
            } else if (line.equals("> a round passes")) {
                echo(line);
                roundPasses();
                news();
            } else if (said.matches()) {
                echo(line);
                say(said.group(1), !said.group(2).isEmpty(), said.group(3));
                news();
            }
        }
        return read.toString();
    }

    private void echo(String line) {
        read.append(line).append('\n');
    }

    private void at(LocalDateTime time) {
        clock.set(time.atZone(zone).toInstant());
        hall.turn();
        look();
        news();
    }

    /** Lets a live quiz go one step on. */
    private void roundPasses() {
        int before = number("SELECT coalesce(sum(step), 0) FROM quiz");
        database.jdbi().useHandle(handle -> handle.execute("""
                UPDATE quiz SET due_at = clock_timestamp() - interval '1 hour'
                WHERE phase <> 'OVER' AND mode <> 'CHALLENGE'"""));
        until(() -> number("SELECT coalesce(sum(step), 0) FROM quiz") > before);
        look();
    }

    /** Waits until the chat shows where all quizzes stand. */
    private void look() {
        until(() -> number("SELECT count(*) FROM quiz WHERE shown < step") == 0);
    }

    private void until(BooleanSupplier reached) {
        await("after\n" + read)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    hall.look();
                    return reached.getAsBoolean();
                });
    }

    private int number(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    private void say(String name, boolean administers, String what) {
        Scene scene = scene(name, administers, here);
        if (!what.startsWith("[")) {
            answered(hall.router().handle(new Typed(scene, what)), Optional.empty());
            return;
        }
        String label = what.substring(1, what.length() - 1);
        Optional<Button> own = told.flatMap(message -> labelled(message, label));
        if (own.isPresent()) {
            MessageRef place = new MessageRef(here, "told", clock.instant());
            answered(hall.router().handle(new Pressed(scene, place, own.get().id(), List.of())), Optional.empty());
            return;
        }
        for (int i = chat.references().size() - 1; i >= 0; i--) {
            MessageRef place = chat.references().get(i);
            boolean direct = place.channel().channel().equals(scene.user().user());
            if (direct || place.channel().equals(here)) {
                Optional<Button> button = labelled(chat.now().get(i), label);
                if (button.isPresent()) {
                    Scene there = new Scene(scene.user(), name, place.channel(), direct, administers, scene.at());
                    answered(
                            hall.router()
                                    .handle(new Pressed(
                                            there, place, button.get().id(), List.of())),
                            Optional.of(place));
                    return;
                }
            }
        }
        throw new AssertionError("No [" + label + "] for " + name + " in\n" + read);
    }

    private void answered(Answer answer, Optional<MessageRef> place) {
        if (answer.message().isEmpty()) {
            return;
        }
        Message words = answer.message().get();
        if (place.isPresent()
                && answer.placement() == Placement.REPLACE
                && (answer.visibility() == Visibility.CHANNEL || isDirect(place.get()))) {
            chat.edit(place.get(), words);
        } else if (answer.visibility() == Visibility.CHANNEL) {
            chat.post(here, words, "answer" + chat.references().size());
        } else {
            if (!buttons(words).isEmpty()) {
                told = Optional.of(words);
            }
            read.append("(answered)\n").append(words.plainText()).append('\n');
        }
    }

    private static boolean isDirect(MessageRef place) {
        return !List.of("study", "evening", "weekend").contains(place.channel().channel());
    }

    private static Optional<Button> labelled(Message message, String label) {
        return buttons(message).stream()
                .filter(button -> button.label().equals(label) || button.label().startsWith(label + " ·"))
                .findFirst();
    }

    private static List<Button> buttons(Message message) {
        List<Button> buttons = new ArrayList<>();
        for (Block block : message.blocks()) {
            if (block instanceof Buttons row) {
                buttons.addAll(row.buttons());
            }
        }
        return buttons;
    }

    private Scene scene(String name, boolean administers, ChannelRef channel) {
        UserRef user = new UserRef(Platform.CONSOLE, "w", name.toLowerCase(Locale.ROOT));
        return new Scene(user, name, channel, false, administers, Optional.of(clock.instant()));
    }

    private void news() {
        List<Message> now = chat.now();
        List<MessageRef> places = chat.references();
        String when = SHOWN.format(clock.instant().atZone(zone));
        for (int i = 0; i < now.size(); i++) {
            // how many have answered is shown at a pace of its own
            String text = now.get(i).plainText().replaceAll("[0-9]+ answered · your", "Your");
            String before = shown.put(i, text);
            if (!text.equals(before)) {
                String place = isDirect(places.get(i)) ? "to " : "in #";
                read.append('(')
                        .append(when)
                        .append(", ")
                        .append(place)
                        .append(places.get(i).channel().channel());
                read.append(before == null ? ")\n" : ", message " + (i + 1) + " now reads)\n");
                read.append(text).append("\n\n");
            }
        }
    }

    @Override
    public void close() {
        hall.close();
    }
}
