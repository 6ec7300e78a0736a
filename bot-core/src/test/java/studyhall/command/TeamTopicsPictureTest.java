package studyhall.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studyhall.Classroom;
import studyhall.chat.Block.Image;
import studyhall.storage.Database;
import studyhall.storage.TestDatabase;

/** What a team knows by now, as a picture; it lies in {@code target/pictures} after that, for people to look at. */
class TeamTopicsPictureTest {
    private static final int BLUE = 0xFF6C8CFF;

    private static final HandmadeLibrary LIBRARY = HandmadeLibrary.of("cheese.md", """
            # Cheese

            - **Brie**
              - Origin: France
            - **Gouda**
              - Origin: Netherlands
            - **Feta**
              - Origin: Greece
            - **Manchego**
              - Origin: Spain
            """, "rivers.md", """
            # Rivers

            - **Elbe**
              - Mouth: North Sea
            - **Danube**
              - Mouth: Black Sea
            - **Volga**
              - Mouth: Caspian Sea
            - **Rhone**
              - Mouth: Mediterranean Sea
            """);

    @Test
    void theWeakerTopicHasTheShorterBarAndTheWordsSayTheSame() throws Exception {
        try (Database database = TestDatabase.fresh();
                Classroom room = new Classroom(database, LIBRARY, Classroom.chat(), "T")) {
            room.type("Ada", "team create 🐼 Red Pandas");
            room.type("Ben", "team join Red Pandas");
            play(room, "cheese", 2);
            play(room, "rivers", 1);
            room.type("Ben", "stats team");

            List<Image> pictures = room.said().get(room.said().size() - 1).blocks().stream()
                    .filter(Image.class::isInstance)
                    .map(Image.class::cast)
                    .toList();
            assertThat(pictures).hasSize(1);
            assertThat(pictures.get(0).alt()).isEqualTo("🐼 Red Pandas: right by topic, Rivers 50%, Cheese 100%");
            byte[] png = pictures.get(0).png().orElseThrow().bytes();
            Files.write(Files.createDirectories(Path.of("target", "pictures")).resolve("team-topics.png"), png);
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
            int middle = drawn.getHeight() / 2 + 40;
            int rivers = longest(drawn, 60, middle);
            int cheese = longest(drawn, middle, drawn.getHeight());
            assertThat(rivers).isPositive();
            assertThat(cheese).isBetween(2 * rivers - 4, 2 * rivers + 4);
        }
    }

    /** A question that all answer, of whom so many are right. */
    private static void play(Classroom room, String topic, int right) {
        room.type("Ada", "quiz start " + topic + " 1");
        room.press("Ben", "I'm in");
        room.press("Ada", "Start now");
        int key = room.number("SELECT right_option FROM round WHERE state = 'OPEN'");
        room.press("Ada", letter(key));
        room.press("Ben", letter(right == 2 ? key : key + 1));
        room.timePasses();
        room.type("Ada", "quiz stop");
    }

    private static String letter(int option) {
        return String.valueOf((char) ('A' + option % 3));
    }

    private static int longest(BufferedImage drawn, int from, int to) {
        return IntStream.range(from, to)
                .map(y -> (int) IntStream.range(0, drawn.getWidth())
                        .filter(x -> drawn.getRGB(x, y) == BLUE)
                        .count())
                .max()
                .orElse(0);
    }
}
