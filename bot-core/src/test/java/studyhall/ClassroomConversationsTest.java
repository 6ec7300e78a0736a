package studyhall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studyhall.chat.FakeChat;
import studyhall.chat.Message;
import studyhall.command.HandmadeLibrary;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/**
 * What a group says and what it then reads, in files: {@code Ada> quiz start} types, {@code Ben> [I'm in]} presses the
 * lowest such button, {@code > time passes} makes due what is awaited. Below stand the answer and each message of
 * the channel that is new or reads otherwise. {@code -Dgolden.update} writes them anew, to be read as a change.
 */
@Execution(ExecutionMode.CONCURRENT)
class ClassroomConversationsTest {
    private static final Path FOLDER = Path.of("src/test/resources/conversations");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    private static final Pattern SAID = Pattern.compile("(\\w+)> (.*)");

    private final Map<Integer, String> shown = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"quiz", "quiz-alone", "quiz-of-teams", "teams", "leaderboard", "report", "stats", "insight"})
    void aGroupReadsThis(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        FakeChat chat = Classroom.chat();
        StringBuilder played = new StringBuilder();
        try (Database database = TestDatabase.fresh();
                Classroom room = new Classroom(
                        database,
                        HandmadeLibrary.of("cheese.md", Files.readString(FOLDER.resolve("cheese.md"))),
                        chat,
                        "W1")) {
            for (String line : Files.readAllLines(file)) {
                Matcher said = SAID.matcher(line);
                if (line.equals("> time passes")) {
                    room.timePasses();
                    played.append(line).append('\n').append(news(chat)).append('\n');
                } else if (said.matches()) {
                    String answer = say(room, said.group(1), said.group(2));
                    settle(room);
                    played.append(line).append('\n');
                    played.append(answer.isEmpty() ? "" : "(answered)\n" + answer + "\n");
                    played.append(news(chat)).append('\n');
                }
            }
        }
        if (UPDATE) {
            Files.writeString(file, played);
        }
        assertThat(played.toString()).isEqualTo(Files.readString(file));
    }

    private static String say(Classroom room, String who, String what) {
        return what.startsWith("[") ? room.press(who, what.substring(1, what.length() - 1)) : room.type(who, what);
    }

    /** Waits until all steps are shown, and until an open question tells how many have answered. */
    private static void settle(Classroom room) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            int due = room.number("SELECT count(*) FROM quiz WHERE due_at < clock_timestamp()");
            int behind = room.number("SELECT count(*) FROM quiz WHERE shown < step");
            int answered = room.number("SELECT count(*) FROM answer JOIN round USING (workspace_id, quiz_id, number)"
                    + " WHERE state = 'OPEN'");
            int joined = room.number(
                    "SELECT count(*) FROM quiz_player JOIN quiz ON quiz.id = quiz_id" + " WHERE phase = 'JOINING'");
            // the last answer that a calm round waits for closes it a moment later
            int closing = room.number("""
                    SELECT count(*) FROM quiz WHERE phase = 'ASKING' AND mode = 'CALM'
                      AND EXISTS (SELECT 1 FROM answer WHERE answer.quiz_id = quiz.id AND number = quiz.round)
                      AND (quiz.round > 1 OR (SELECT count(*) FROM quiz_player WHERE quiz_id = quiz.id) > 1)
                      AND NOT EXISTS (
                          SELECT player_id FROM quiz_player WHERE quiz_id = quiz.id
                          UNION SELECT player_id FROM answer WHERE answer.quiz_id = quiz.id AND number < quiz.round
                          EXCEPT SELECT player_id FROM answer WHERE answer.quiz_id = quiz.id AND number = quiz.round)""");
            boolean counted = answered == 0 || room.last().contains(answered + " answered");
            boolean listed = joined < 2
                    || room.last()
                                    .split("In: ", -1)[1]
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                                    .split(", ")
                                    .length
                            == joined;
            return due == 0 && closing == 0 && behind == 0 && counted && listed;
        });
    }

    private String news(FakeChat chat) {
        StringBuilder news = new StringBuilder();
        List<Message> now = chat.now();
        for (int i = 0; i < now.size(); i++) {
            String text = now.get(i).plainText();
            String before = shown.put(i, text);
            if (!text.equals(before)) {
                String place = chat.places().get(i);
                String where = place.equals("study") ? "(in the channel)\n" : "(to " + place + " alone)\n";
                news.append(before == null ? where : "(message " + (i + 1) + " now reads)\n");
                news.append(text).append('\n');
            }
        }
        return news.toString();
    }
}
