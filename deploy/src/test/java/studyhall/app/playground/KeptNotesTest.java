package studyhall.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studyhall.StudyHall;
import studyhall.chat.ChannelRef;
import studyhall.chat.Platform;
import studyhall.library.BundledSource;
import studyhall.library.Library;
import studyhall.library.LibraryLoader;
import studyhall.quiz.QuizTimes;
import studyhall.standings.Teams;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Notes that were dropped on the page and are then added to those that the playground plays with. */
class KeptNotesTest {
    @Test
    void whatWasDroppedCanBeAddedAndIsPlayedWithFromThenOn() throws IOException, InterruptedException {
        Library shared = LibraryLoader.once(new BundledSource());
        Clock clock = Clock.systemUTC();
        Campus campus = Campus.usual();
        ChannelRef here = campus.channels().get(0).ref();
        try (Database database = TestDatabase.fresh()) {
            PlaygroundChat chat = new PlaygroundChat(campus, clock, new TableHistory(database.jdbi()));
            try (StudyHall hall = new StudyHall(
                            database,
                            () -> shared,
                            chat,
                            List.of(Platform.PLAYGROUND),
                            QuizTimes.usual(),
                            clock,
                            new Random(1));
                    Playground playground = new Playground(
                            hall.router(),
                            chat,
                            () -> hall.libraries().in(here),
                            Roster.of(campus, hall.workspaces(), new Teams(database.jdbi())),
                            0,
                            clock)) {
                Client client = new Client(playground.start());
                String note = "# Cheese\n\n- **Gouda**: mild\n- **Feta**: brined\n- **Brie**: soft\n";
                String files = "{\"files\":[" + file("food/cheese.md", note) + "," + file("bad.md", "a\0b") + "]}";
                String library = client.post("/api/dropped", files).body().replaceAll(".*:\"|\".*", "");

                HttpResponse<String> kept = client.post("/api/kept", "{\"library\":\"" + library + "\"}");
                assertThat(kept.body())
                        .contains("Added cheese.md: ", "I did not take bad.md", "this is not text (a zero byte)");
                assertThat(hall.libraries().in(here).index().complete("gou", 5)).containsExactly("Gouda");
                assertThat(client.json("/api/notes").path("notes").findValuesAsText("file"))
                        .contains("our notes/cheese.md");
                assertThat(client.post("/api/kept", "{\"library\":\"other\"}").statusCode())
                        .isEqualTo(410);
            }
        }
    }

    private static String file(String name, String text) {
        String content = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "{\"name\":\"" + name + "\",\"content\":\"" + content + "\"}";
    }
}
