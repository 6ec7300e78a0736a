package studyhall.standings.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studyhall.chat.Block.Image;
import studyhall.standings.Board;
import studyhall.standings.Board.Line;
import studyhall.standings.Kind;
import studyhall.standings.Period;
import studyhall.standings.picture.Bar.Shade;

/** Draws pictures into {@code target/pictures}, where a person can look at them. */
class BarPictureTest {
    private static BufferedImage drawn(Image image, String name) throws Exception {
        byte[] bytes = image.png().orElseThrow().bytes();
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve(name + ".png"), bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aBoardIsAsTallAsItsLinesAndSaidInWords() throws Exception {
        List<String> names = List.of(
                "Ada",
                "Ben",
                "🦊 Fox",
                "עדה",
                "Łukasz <b>",
                "A very long name that somebody chose to see what happens then",
                "李雷",
                "Gus",
                "Hal",
                "Ivy");
        List<Line> lines = IntStream.range(0, 10)
                .mapToObj(i -> new Line(i + 1, i, names.get(i), 2_450 - i * 211L, 0))
                .toList();
        Image image = BoardPicture.of(
                        new Board(Kind.PLAYER, Period.WEEK, Optional.empty(), lines, Optional.empty(), 0, 10),
                        "This week")
                .orElseThrow();
        BufferedImage picture = drawn(image, "board");

        assertThat(image.alt()).startsWith("This week: 1 Ada 2,450, 2 Ben 2,239, 3 🦊 Fox");
        assertThat(picture.getWidth()).isEqualTo(1_440);
        assertThat(picture.getHeight()).isEqualTo(1_000);
        // round corners let the page shine through; the panel does not
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(picture.getRGB(720, 10) >>> 24).isEqualTo(255);
    }

    @Test
    void nobodyIsNoPicture() {
        assertThat(BoardPicture.of(
                        new Board(Kind.TEAM, Period.ALL, Optional.empty(), List.of(), Optional.empty(), 0, 0), "All"))
                .isEmpty();
    }

    @Test
    void barsOfNoLengthAndLikeNamesAreDrawnToo() throws Exception {
        Image image = new BarPicture(
                        "Which of these carries no charge of its own, and what is it that one pays for instead of it?",
                        List.of(
                                new Bar("A  Training compute", 0, "0", Shade.FAINT),
                                new Bar("✓ B  SageMaker Studio", 6, "6", Shade.RIGHT),
                                new Bar(
                                        "C  S3 storage, requests and everything that is moved between regions",
                                        2,
                                        "2",
                                        Shade.FAINT),
                                new Bar("D", 1, "1", Shade.FAINT)),
                        0)
                .image("words")
                .orElseThrow();
        assertThat(drawn(image, "answers").getHeight()).isEqualTo(544);
    }

    @Test
    void sharesAreDrawnAgainstTheWhole() throws Exception {
        Image image = new BarPicture(
                        "Red Pandas: right by topic",
                        List.of(
                                new Bar("Pricing", 30, "30%", Shade.PLAIN),
                                new Bar("XGBoost", 62, "62%", Shade.PLAIN),
                                new Bar("Linear Learner", 81, "81%", Shade.PLAIN)),
                        100)
                .image("words")
                .orElseThrow();
        assertThat(drawn(image, "topics").getWidth()).isEqualTo(1_440);
    }
}
