package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
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
import studyhall.command.CommandSpec;
import studyhall.command.OptionSpec;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * Who may use which command where, by asking for each as everybody: the outcome is a table that a person can read, and a new
 * command is not in it until somebody has looked. {@code -Dgolden.update=1} writes it anew.
 */
class CommandByRoleTest {
    private static final Path TABLE = Path.of("src/test/resources/security/commands-by-role.txt");
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Pattern REFUSED = Pattern.compile(
            "(?i)only an organiser|only organisers|organisers look after|is for organisers|an organiser (can|has to|starts one)");

    private static final ChannelRef CHANNEL = new ChannelRef(Platform.SLACK, "here", "study");

    /** Whoever asks: in their own workspace or not, as its administrator or not, in a channel or alone with the bot. */
    private enum Asker {
        MEMBER("here", false, false),
        ORGANISER("here", true, false),
        /** Administers another workspace, and is in a channel that both share. */
        GUEST("elsewhere", true, false),
        DIRECT("here", false, true);

        private final String home;
        private final boolean organiser;
        private final boolean direct;

        Asker(String home, boolean organiser, boolean direct) {
            this.home = home;
            this.organiser = organiser;
            this.direct = direct;
        }

        Scene scene() {
            UserRef user = new UserRef(Platform.SLACK, home, "U" + name());
            return new Scene(user, name(), CHANNEL, direct, organiser, Optional.empty());
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyCommandIsForWhomTheTableSays() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        FakeChat chat = new FakeChat(Clock.systemUTC());
        StringJoiner table = new StringJoiner("\n", "", "\n");
        table.add(String.format("%-40s %-10s %-10s %-10s %s", "command", "member", "organiser", "guest", "direct"));
        try (StudyHall hall = new StudyHall(
                DATABASE,
                () -> library,
                chat,
                List.of(Platform.SLACK),
                QuizTimes.usual(),
                Clock.systemUTC(),
                new Random(1))) {
            Map<String, ButtonId> ofOrganisers = new TreeMap<>();
            for (CommandSpec spec : hall.router().specs()) {
                for (String example : examples(spec)) {
                    StringBuilder line = new StringBuilder(String.format("%-40s", example));
                    for (Asker asker : Asker.values()) {
                        Answer answer = hall.router().handle(new Typed(asker.scene(), example));
                        line.append(String.format(" %-10s", outcome(answer, example)));
                        if (asker == Asker.ORGANISER && line.toString().contains(" no ")) {
                            buttons(answer).forEach(id -> ofOrganisers.putIfAbsent(id.action(), id));
                        }
                    }
                    table.add(line.toString().stripTrailing());
                }
            }
            table.add("").add("buttons that organisers are shown by what is theirs, pressed by others");
            MessageRef message = new MessageRef(CHANNEL, "1.0", Instant.EPOCH);
            ofOrganisers.forEach((action, id) -> {
                StringBuilder line = new StringBuilder(String.format("%-40s", action));
                for (Asker asker : List.of(Asker.MEMBER, Asker.ORGANISER, Asker.GUEST)) {
                    Answer answer = hall.router().handle(new Pressed(asker.scene(), message, id, List.of()));
                    line.append(String.format(" %-10s", outcome(answer, action)));
                }
                table.add(line.toString().stripTrailing());
            });
        }
        if ("1".equals(System.getProperty("golden.update"))) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table.toString());
        }
        assertThat(table.toString()).isEqualTo(Files.readString(TABLE));
    }

    /** What the command's help shows, which works, and its bare form where that works too. */
    private static List<String> examples(CommandSpec spec) {
        boolean bare = spec.options().stream().noneMatch(OptionSpec::required);
        return Stream.concat(bare ? Stream.of(spec.path()) : Stream.empty(), spec.examples().stream())
                .distinct()
                .toList();
    }

    private static String outcome(Answer answer, String asked) {
        String words = answer.message().map(Message::plainText).orElse("");
        assertThat(words).as(asked).doesNotContain("Something went wrong");
        if (words.contains("works where others can join in")) {
            return "elsewhere";
        }
        return REFUSED.matcher(words).find() ? "no" : "yes";
    }

    private static List<ButtonId> buttons(Answer answer) {
        return answer.message().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .map(Button::id)
                .toList();
    }
}
