package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studyhall.discord.local.Asked;
import studyhall.discord.local.Attached;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** Notes that people of a local Discord give as attachments, through the real JDA. */
class NotesInDiscordTest {
    private static final String CHEESE = """
            # Cheese

            - **Gouda**: a mild cheese from Holland
            - **Roquefort**: a blue cheese from France
            - **Feta**: a brined cheese from Greece
            - **Halloumi**: a grilling cheese from Cyprus
            """;

    private final Database database = TestDatabase.fresh();
    private final Group group;
    private final LocalDiscord discord;

    NotesInDiscordTest() throws java.io.IOException {
        group = new Group(database);
        discord = group.discord;
    }

    @AfterEach
    void close() {
        assertThat(discord.complaints()).isEmpty();
        group.close();
        database.close();
    }

    private Attached file(String name, byte[] content) {
        return discord.attach(name, content, content.length);
    }

    private Attached file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAttachmentBecomesANoteOfTheServer() {
        long ada = discord.person("Ada");
        long ben = discord.person("Ben");
        Place place = discord.channel();
        discord.command(ada, place, "notes add", Map.of("file", file("cheese.md", CHEESE)));
        Group.keep("notes-added", group.awaitSeen(place, ada, Group.saying("Added cheese.md: ")));

        discord.command(ben, place, "lookup", Map.of("text", "gouda"));
        group.awaitSeen(place, ben, Group.saying("a mild cheese from Holland"));
        Asked asked = discord.complete(ada, place, "notes remove", "name", "che");
        await().until(() -> asked.choices().isPresent());
        assertThat(asked.choices().orElseThrow().toString()).contains("cheese.md");
        discord.command(ada, place, "notes list", Map.of());
        Group.keep("notes-list", group.awaitSeen(place, ada, Group.saying("1 of 200")));
        assertThat(place.seenBy(0)).isEmpty();
    }

    @Test
    void whatIsNoNoteIsRefusedAndWhoeverAdministersNothingAddsNone() {
        long ada = discord.person("Ada");
        long eve = discord.person("Eve");
        Place place = discord.channel();
        discord.command(ada, place, "notes add", Map.of("file", file("slides.pdf", "%PDF-1.7")));
        group.awaitSeen(place, ada, Group.saying("has to end in .md or .markdown"));
        discord.command(ada, place, "notes add", Map.of("file", file("empty.md", "")));
        group.awaitSeen(place, ada, Group.saying("There is nothing in it."));
        discord.command(ada, place, "notes add", Map.of("file", discord.attach("liar.md", new byte[3 << 20], 10)));
        group.awaitSeen(place, ada, Group.saying("It is larger than 1 MB."));
        discord.command(
                ada,
                place,
                "notes add",
                Map.of("file", new Attached("1", "gone.md", group.discord.api() + "gone", 10)));
        group.awaitSeen(place, ada, Group.saying("It could not be fetched."));
        discord.commandByMember(eve, place, "notes add", Map.of("file", file("cheese.md", CHEESE)));
        group.awaitSeen(place, eve, Group.saying("Organisers look after the notes here."));
    }
}
