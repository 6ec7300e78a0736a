package studyhall.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.note.Fact;
import studyhall.note.Markup;
import studyhall.note.Term;

/** Names that stand for one thing: in one row of a comparison, in parentheses behind each other, "also called". */
final class Equivalences {
    private static final Pattern ALSO = Pattern.compile(
            "(?i).*\\b(?:also (?:called|known as|named|referred to as)|a\\.?k\\.?a\\.?|synonym(?: of| for)?:?|same as|también llamad[oa]|auch(?: genannt)?:?) +[“\"]?([^,;.()“”\"]{2,40}).*");

    private final Map<String, String> parents = new HashMap<>();

    void read(Table table) {
        if (table.ofCases()) {
            return;
        }
        Map<String, List<String>> rows = new HashMap<>();
        table.names()
                .values()
                .forEach(column -> column.forEach(
                        cell -> rows.computeIfAbsent(cell.subject().text(), row -> new ArrayList<>())
                                .addAll(codes(cell.value()))));
        rows.forEach((row, names) -> names.forEach(name -> join(row, name)));
    }

    private static List<String> codes(String value) {
        List<String> codes = new ArrayList<>(1);
        // a cell with two values names two things for one row; neither is the other
        if (value.indexOf('`') == 0 && value.indexOf('`', 1) == value.length() - 1) {
            codes.add(Markup.plain(value));
        }
        return codes;
    }

    void read(Fact fact) {
        for (String gloss : fact.subject().glosses()) {
            join(fact.subject().text(), gloss);
        }
        String statement = fact.statement();
        if (statement.contains("lso ")
                || statement.contains("aka")
                || statement.contains("ame as")
                || statement.contains("lamad")
                || statement.contains("ynonym")
                || statement.contains("uch ")) {
            Matcher also = ALSO.matcher(Markup.plain(statement));
            if (also.matches()) {
                join(fact.subject().text(), also.group(1).strip());
            }
        }
    }

    private void join(String one, String two) {
        String first = root(Term.fold(one));
        String second = root(Term.fold(two));
        if (!first.equals(second)) {
            parents.put(second, first);
        }
    }

    private String root(String name) {
        String at = name;
        String parent = parents.get(at);
        while (parent != null) {
            at = parent;
            parent = parents.get(at);
        }
        return at;
    }

    /** Whether two names as they stand in options mean one thing. */
    boolean same(String one, String two) {
        String first = Term.fold(Markup.plain(one));
        String second = Term.fold(Markup.plain(two));
        return first.equals(second) || (!parents.isEmpty() && root(first).equals(root(second)));
    }
}
