package studyhall.standings.picture;

import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;

/** Writes at the end of each bar what it comes to. */
record Figures(List<Bar> bars) implements CategoryItemLabelGenerator {
    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
        return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
        return bars.get(column).label();
    }

    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
        return " " + bars.get(column).figure();
    }
}
