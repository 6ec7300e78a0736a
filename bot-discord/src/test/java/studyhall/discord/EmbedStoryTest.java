package studyhall.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import studyhall.chat.Block.Accent;
import studyhall.chat.Block.Card;
import studyhall.chat.ChannelRef;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.discord.local.LocalDiscord;
import studyhall.discord.local.Place;
import studyhall.discord.local.Place.Standing;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** The same evening by the setting for those who need classic embeds. */
@Execution(ExecutionMode.CONCURRENT)
class EmbedStoryTest {
    private static final int V2 = 1 << 15;

    @Test
    void aQuizIsPlayedToThePodiumInClassicEmbeds() throws IOException {
        try (Database database = TestDatabase.fresh();
                Group group = new Group(database, false, new LocalDiscord(), true)) {
            LocalDiscord discord = group.discord;
            Place place = group.channel;
            List<Long> people = List.of(discord.person("Ada"), discord.person("Ben_*`<@1>"));
            long ada = people.get(0);
            discord.command(ada, place, "quiz start", Map.of("questions", 1));
            Standing announcement = group.awaitSeen(place, ada, Group.offering("I'm in"));
            people.forEach(each -> discord.press(each, place, announcement, Group.idOf(announcement, "I'm in")));
            group.awaitSeen(
                    place,
                    ada,
                    seen -> seen.text().contains("Ada") && seen.text().contains("Ben"));
            discord.press(ada, place, announcement, Group.idOf(announcement, "Start now"));
            Standing question = group.awaitSeen(place, ada, Group.offering("A"));
            Group.keep("embed-question", question);
            // one of them is wrong, so that there is a hardest question to draw
            discord.press(ada, place, question, Group.idOf(question, "A"));
            discord.press(people.get(1), place, question, Group.idOf(question, "B"));
            Standing reveal = group.awaitSeen(place, ada, Group.offering("Result"));
            Group.keep("embed-reveal", reveal);
            assertThat(reveal.id()).isEqualTo(question.id());
            assertThat(reveal.sent().getArray("embeds").length())
                    .as("the answer, and all that stands below it")
                    .isEqualTo(2);
            discord.press(ada, place, reveal, Group.idOf(reveal, "Result"));
            Standing podium = group.awaitSeen(place, ada, Group.offering("Rematch"));
            Group.keep("embed-podium", podium);

            for (Standing standing : List.of(announcement, question, reveal, podium)) {
                assertThat(standing.json().getInt("flags") & V2).isZero();
                assertThat(standing.sent().getArray("embeds").length()).isPositive();
            }
            DataObject picture = podium.sent().getArray("attachments").getObject(0);
            assertThat(picture.getString("description")).contains("✓");
            assertThat(podium.pictures()).hasSize(1);
            assertThat(discord.complaints()).isEmpty();
        }
    }

    @Test
    void whatWasPostedBeforeTheSettingWasChangedIsStillEdited() {
        try (Database database = TestDatabase.fresh();
                LocalDiscord discord = new LocalDiscord();
                DiscordBot components = Studio.login(discord, false, database.jdbi());
                DiscordBot embeds = Studio.login(discord, true, database.jdbi())) {
            Place place = discord.channel();
            ChannelRef channel = new ChannelRef(Platform.DISCORD, discord.guild(), place.id());
            MessageRef one = components.chat().post(channel, card("question"), "one");
            embeds.chat().edit(one, card("reveal"));
            MessageRef two = embeds.chat().post(channel, card("question"), "two");
            components.chat().edit(two, card("reveal"));

            assertThat(place.seenBy(0)).hasSize(2).allSatisfy(standing -> assertThat(
                            standing.sent().toString())
                    .contains("reveal"));
            assertThat(discord.complaints()).isEmpty();
        }
    }

    private static Message card(String words) {
        return Message.of(Card.of("Title", words, Accent.BOARD, ""));
    }
}
