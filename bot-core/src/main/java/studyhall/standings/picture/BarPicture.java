package studyhall.standings.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Block.Image;
import studyhall.chat.Cut;
import studyhall.chat.Png;

/**
 * Bars below a title.
 *
 * @param title as plain text
 * @param full what the longest possible bar stands for; 0 for the longest there is
 */
public record BarPicture(String title, List<Bar> bars, double full) {
    private static final Logger log = LoggerFactory.getLogger(BarPicture.class);

    private static final int WIDTH = 720;
    private static final int HEAD = 62;
    private static final int ROW = 42;
    private static final int FOOT = 18;

    /** Screens of today have two dots where platforms count one. */
    private static final int SCALE = 2;

    private static final int CORNER = 18;
    private static final int MAX_LABEL = 60;
    private static final int MAX_TITLE = 110;

    /** From about here on a title takes a second line. */
    private static final int LONG_TITLE = 55;

    private static final int LINE = 24;

    /** Keeps a place or a letter in front of a name that is written from right to left. */
    private static final String LEFT_TO_RIGHT = "\u200E";

    /** Names and figures need their room beside the longest bar. */
    private static final double ROOM = 1.22;

    private static final Color PANEL = new Color(0x1E2230);
    private static final Color WORDS = new Color(0xF0F2F8);
    private static final Color PLAIN = new Color(0x6C8CFF);
    private static final Color FIRST = new Color(0xF2B84B);
    private static final Color RIGHT = new Color(0x4CC38A);
    private static final Color FAINT = new Color(0x7C8398);

    public BarPicture {
        bars = List.copyOf(bars);
    }

    /**
     * The picture.
     *
     * @param alt what it says, in words
     * @return nothing where this machine cannot draw, as one without fonts cannot: then words have to do
     */
    public Optional<Image> image(String alt) {
        try {
            return Optional.of(new Image(Optional.of(new Png(png())), Optional.empty(), alt));
        } catch (IOException | RuntimeException | LinkageError | InternalError e) {
            log.warn("Pictures are left out, since this machine cannot draw: {}", e.toString());
            return Optional.empty();
        }
    }

    private byte[] png() throws IOException {
        int height = HEAD + (title.length() > LONG_TITLE ? LINE : 0) + ROW * bars.size() + FOOT;
        BufferedImage image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.scale(SCALE, SCALE);
            graphics.setColor(PANEL);
            graphics.fill(new RoundRectangle2D.Double(0, 0, WIDTH, height, CORNER, CORNER));
            chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private JFreeChart chart() {
        Font words = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            data.addValue(bar.length(), "", new Label(i, LEFT_TO_RIGHT + shown(Cut.at(MAX_LABEL, bar.label()), words)));
        }
        CategoryPlot plot = new CategoryPlot(data, names(words), lengths(), renderer(words));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(new RectangleInsets(0, 22, FOOT, 22));
        JFreeChart chart = new JFreeChart(null, words, plot, false);
        chart.setBackgroundPaint(null);
        TextTitle head =
                new TextTitle(shown(Cut.at(MAX_TITLE, title), words), new Font(Font.SANS_SERIF, Font.BOLD, 20));
        head.setPaint(WORDS);
        head.setHorizontalAlignment(HorizontalAlignment.LEFT);
        head.setTextAlignment(HorizontalAlignment.LEFT);
        head.setPadding(20, 24, 12, 24);
        chart.setTitle(head);
        return chart;
    }

    private static CategoryAxis names(Font font) {
        CategoryAxis names = new CategoryAxis();
        names.setTickLabelFont(font);
        names.setTickLabelPaint(WORDS);
        names.setAxisLineVisible(false);
        names.setTickMarksVisible(false);
        names.setMaximumCategoryLabelWidthRatio(0.48f);
        names.setMaximumCategoryLabelLines(2);
        names.setCategoryMargin(0.28);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        return names;
    }

    private NumberAxis lengths() {
        NumberAxis lengths = new NumberAxis();
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        lengths.setRange(0, Math.max(full > 0 ? full : longest, 1e-9) * ROOM);
        lengths.setVisible(false);
        return lengths;
    }

    private BarRenderer renderer(Font font) {
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public Paint getItemPaint(int row, int column) {
                return paint(bars.get(column).shade());
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.2);
        renderer.setMinimumBarLength(2);
        renderer.setDefaultItemLabelGenerator(new Figures(bars));
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(font.deriveFont(Font.BOLD));
        renderer.setDefaultItemLabelPaint(WORDS);
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        renderer.setDefaultStroke(new BasicStroke(1));
        return renderer;
    }

    private static Color paint(Bar.Shade shade) {
        return switch (shade) {
            case PLAIN -> PLAIN;
            case FIRST -> FIRST;
            case RIGHT -> RIGHT;
            case FAINT -> FAINT;
        };
    }

    /** Without what the fonts of this machine lack, such as emoji: better no sign than an empty box. */
    private static String shown(String text, Font font) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .filter(point -> font.canDisplay(point) && !invisible(point))
                .forEach(shown::appendCodePoint);
        String result = shown.toString().replaceAll("\\s{3,}", "  ").strip();
        return result.isEmpty() ? "–" : result;
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || point == 0xFE0F || point == 0xFE0E;
    }

    /** A label that is told from its like by its place: two people may have one name. */
    private record Label(int place, String text) implements Comparable<Label> {
        @Override
        public int compareTo(Label other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
