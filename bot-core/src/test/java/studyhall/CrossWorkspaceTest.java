package studyhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.quiz.QuizTimes;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * Two workspaces on one database, with the same names of channels and people. One plays, sets up and keeps things; the other,
 * through its organiser and a member, types every command that there is and presses every button that the first was ever
 * shown. Nothing of the first is read, and not one of its rows is another.
 */
class CrossWorkspaceTest {
    private static final Database DATABASE = TestDatabase.fresh();
    private static final String MINE = "Ours Alone";

    /** Of every table that has a workspace, its rows of one, as text. */
    private static final String ROWS = """
            SELECT coalesce(string_agg(row_to_json(kept)::text, chr(10) ORDER BY row_to_json(kept)::text), '')
            FROM %s AS kept WHERE workspace_id = :workspace""";

    private final FakeChat chat = new FakeChat(Clock.systemUTC());
    private final List<ButtonId> shown = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void nothingOfAnotherWorkspaceIsReadOrChangedByAnyCommandOrButton() throws IOException {
        Library library = LibraryLoader.once(new BundledSource());
        try (StudyHall hall = new StudyHall(
                DATABASE,
                () -> library,
                chat,
                List.of(Platform.SLACK),
                QuizTimes.usual(),
                Clock.systemUTC(),
                new Random(4))) {
            List<CommandSpec> specs = hall.router().specs();
            live(hall, specs);
            long theirs = hall.workspaces().idOf(channel("theirs"));
            Map<String, String> before = rows(theirs);
            assertThat(before.values().stream().filter(text -> !text.isEmpty()).count())
                    .as("tables with something in them: " + filled(before))
                    .isGreaterThanOrEqualTo(12);
            assertThat(shown).hasSizeGreaterThan(40);

            answers.clear();
            for (String who : List.of("X", "ada")) {
                for (CommandSpec spec : specs) {
                    for (String line : lines(spec)) {
                        type(hall, "others", who, line);
                    }
                }
                // what is typed is said back, so it is typed otherwise than it is kept
                type(hall, "others", who, "stats " + MINE.toLowerCase(Locale.ROOT));
                type(hall, "others", who, "team join " + MINE.toLowerCase(Locale.ROOT));
                type(hall, "others", who, "team captain ada");
                for (ButtonId button : List.copyOf(shown)) {
                    press(hall, "others", who, button);
                }
            }

            assertThat(answers).hasSizeGreaterThan(250);
            assertThat(answers).noneMatch(answer -> answer.contains(MINE));
            assertThat(answers).noneMatch(answer -> answer.contains("Something went wrong"));
            assertThat(changed(before, rows(theirs))).isEmpty();
        }
    }

    /** What a workspace does in its life: all commands by its organiser, and every button pressed once as they come. */
    private void live(StudyHall hall, List<CommandSpec> specs) {
        for (String line : List.of(
                "team create " + MINE,
                "season " + MINE,
                "league invite " + MINE,
                "schedule tip 08:00 weekdays Europe/Berlin",
                "schedule recap 08:00 Mon Europe/Berlin",
                "quiet add 2026-12-24 2027-01-02",
                "exam-date 2030-06-30",
                "exam-date me 2030-06-30",
                "board",
                "quiz allow organisers",
                "organiser add ben",
                "lookup " + MINE,
                "practice",
                "challenge exam-tip 3",
                "quiz start exam-tip 3")) {
            type(hall, "theirs", "X", line);
            type(hall, "theirs", "ben", line);
        }
        for (Message message : chat.now()) {
            shown.addAll(buttons(message));
        }
        for (ButtonId button : List.copyOf(shown)) {
            if (button.action().startsWith("quiz.join") || button.action().contains("pick")) {
                press(hall, "theirs", "X", button);
            }
        }
        for (CommandSpec spec : specs) {
            if (!spec.path().startsWith("privacy") && !spec.path().startsWith("league leave")) {
                type(hall, "theirs", "X", spec.path());
            }
        }
    }

    private static List<String> lines(CommandSpec spec) {
        return Stream.concat(Stream.of(spec.path()), spec.examples().stream())
                .distinct()
                .toList();
    }

    private void type(StudyHall hall, String workspace, String who, String line) {
        hear(workspace, hall.router().handle(new Typed(scene(workspace, who), line)));
    }

    private void press(StudyHall hall, String workspace, String who, ButtonId button) {
        MessageRef message = new MessageRef(channel(workspace), "1.0", Instant.EPOCH);
        hear(workspace, hall.router().handle(new Pressed(scene(workspace, who), message, button, List.of())));
    }

    private void hear(String workspace, Answer answer) {
        answer.message().ifPresent(message -> {
            answers.add(message.plainText());
            if (workspace.equals("theirs")) {
                shown.addAll(buttons(message));
            }
        });
    }

    private static List<ButtonId> buttons(Message message) {
        return message.blocks().stream()
                .filter(Buttons.class::isInstance)
                .flatMap(block -> ((Buttons) block).buttons().stream())
                .map(Button::id)
                .toList();
    }

    private static ChannelRef channel(String workspace) {
        return new ChannelRef(Platform.SLACK, workspace, "study");
    }

    /** X administers the place where they are. */
    private static Scene scene(String workspace, String who) {
        UserRef user = new UserRef(Platform.SLACK, workspace, who);
        return new Scene(user, who, channel(workspace), false, who.equals("X"), Optional.empty());
    }

    private static Map<String, String> rows(long workspace) {
        return DATABASE.jdbi().withHandle(handle -> {
            Map<String, String> rows = new TreeMap<>();
            for (String table : tables(handle)) {
                rows.put(
                        table,
                        handle.createQuery(String.format(ROWS, table))
                                .bind("workspace", workspace)
                                .mapTo(String.class)
                                .one());
            }
            return rows;
        });
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                        SELECT table_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND column_name = 'workspace_id' ORDER BY table_name""").mapTo(String.class).list();
    }

    private static List<String> filled(Map<String, String> rows) {
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .map(table -> table + " was\n" + before.get(table) + "\nand is\n" + after.get(table))
                .toList();
    }
}
