package studyhall.discord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import studyhall.StudyHall;
import studyhall.chat.Button;
import studyhall.chat.ChatContract.Seen;
import studyhall.chat.Platform;
import studyhall.delivery.Switchboard;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Reader;
import studyhall.library.BundledSource;
import studyhall.library.LibraryLoader;
import studyhall.library.NoteSource;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;

/** The whole bot on the local Discord, through the real JDA and a real PostgreSQL, with a channel and people. */
final class Group implements AutoCloseable {
    /** Where messages are left as they were sent, for those who want to look at them. */
    private static final Path SENT = Path.of("target", "discord-sent");

    final LocalDiscord discord;
    final Place channel;
    final DiscordBot bot;
    final StudyHall hall;
    private final LibraryLoader library;
    private final DiscordBot.Opened opened;

    Group(Database database) throws java.io.IOException {
        this(database, false);
    }

    /**
     * The same.
     *
     * @param byClock whether what is planned comes by itself
     */
    Group(Database database, boolean byClock) throws java.io.IOException {
        this(database, byClock, new LocalDiscord());
    }

    /** The same on a Discord that is there already. */
    Group(Database database, boolean byClock, LocalDiscord discord) throws java.io.IOException {
        this(database, byClock, discord, false);
    }

    /** The same with classic embeds, or without. */
    Group(Database database, boolean byClock, LocalDiscord discord, boolean embeds) throws java.io.IOException {
        this(database, byClock, discord, embeds, new BundledSource());
    }

    /** The same with other notes. */
    Group(Database database, boolean byClock, LocalDiscord discord, boolean embeds, NoteSource notes)
            throws java.io.IOException {
        this.discord = discord;
        channel = discord.channel();
        library = LibraryLoader.open(notes);
        bot = DiscordBot.login(Studio.config(discord, embeds, Optional.empty()), database.jdbi());
        Switchboard chat = new Switchboard(java.util.Map.of(Platform.DISCORD, bot.chat()));
        List<Platform> platforms = List.of(Platform.DISCORD);
        QuizTimes times = new QuizTimes(
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20));
        hall = byClock
                ? new StudyHall(database, library, chat, platforms, times, Clock.systemUTC(), new Random(7))
                : new StudyHall(database.jdbi(), library, chat, platforms, times, Clock.systemUTC(), new Random(7));
        opened = bot.open(hall.router(), hall.welcome()::first);
        // as the program does before it says that it is open
        library.get().topics();
        hall.open();
        Studio.awaitConnected(discord);
    }

    /** Waits for a message that somebody sees; the newest that fits. */
    Place.Standing awaitSeen(Place place, long person, Predicate<Seen> fits) {
        Place.Standing[] found = new Place.@Nullable Standing[1];
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> {
            place.seenBy(person).stream()
                    .filter(each -> fits.test(Reader.seen(each)))
                    .forEach(each -> found[0] = each);
            return found[0] != null;
        });
        return found[0];
    }

    static Predicate<Seen> saying(String text) {
        return seen -> seen.text().contains(text);
    }

    static Predicate<Seen> offering(String label) {
        return seen -> seen.buttons().stream().anyMatch(button -> button.label().equals(label));
    }

    static String idOf(Place.Standing message, String label) {
        return Reader.seen(message).buttons().stream()
                .filter(button -> button.label().equals(label))
                .map(Button::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + message.sent()))
                .toString();
    }

    /** Leaves a message where it can be drawn. */
    static void keep(String name, Place.Standing message) {
        String sent = message.sent().toString();
        for (int i = 0; i < message.pictures().size(); i++) {
            String picture =
                    Base64.getEncoder().encodeToString(message.pictures().get(i));
            sent = sent.replace("attachment://picture-" + (i + 1) + ".png", "data:image/png;base64," + picture);
        }
        keep(name, DataObject.fromJson(sent).put("flags", message.json().getInt("flags")));
    }

    static void keep(String name, DataObject sent) {
        try {
            Files.createDirectories(SENT);
            Files.writeString(SENT.resolve(name + ".json"), sent.toPrettyString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        opened.close();
        hall.close();
        bot.close();
        library.close();
        discord.close();
    }
}
