package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studyhall.note.Fact;
import studyhall.question.FactBase;
import studyhall.question.Shape;

/**
 * A table by its columns.
 *
 * @param columns header to cells, in the order of the note
 */
record Tables(Map<String, List<Fact.Cell>> columns) {
    static List<Tables> of(FactBase base) {
        List<Tables> tables = new ArrayList<>();
        for (List<Fact.Cell> cells : base.tables()) {
            Map<String, List<Fact.Cell>> columns = new LinkedHashMap<>();
            cells.forEach(cell -> columns.computeIfAbsent(cell.column(), column -> new ArrayList<>())
                    .add(cell));
            tables.add(new Tables(columns));
        }
        return tables;
    }

    /** Whether each filled cell of a column holds one code term: a column of names rather than of properties. */
    static boolean names(FactBase base, List<Fact.Cell> column) {
        int names = 0;
        for (Fact.Cell cell : column) {
            Shape.Form form = base.shape(cell.value()).form();
            if (form == Shape.Form.CODE) {
                names++;
            } else if (form != Shape.Form.GAP && cell.value().indexOf('`') < 0) {
                return false;
            }
        }
        return names >= 3;
    }

    static boolean gap(FactBase base, Fact.Cell cell) {
        return base.shape(cell.value()).form() == Shape.Form.GAP;
    }
}
