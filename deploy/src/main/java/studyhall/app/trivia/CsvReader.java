package studyhall.app.trivia;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import studyhall.note.Trouble;

/**
 * Tables of questions, divided by commas, semicolons or tabs, whichever stands first outside of quotation marks. A first
 * line that names columns says what is what, such as {@code question,answer,wrong 1,wrong 2}; without one the first column
 * asks, the second answers, and the others are wrong.
 */
final class CsvReader {
    private static final Set<String> QUESTION = Set.of("question", "front", "q", "prompt", "stem");
    private static final Set<String> ANSWER =
            Set.of("answer", "back", "right", "correct", "correct answer", "right answer", "key", "solution");
    private static final Set<String> REMARK = Set.of("explanation", "comment", "remark", "feedback", "why");
    private static final Set<String> HEADING = Set.of("category", "topic", "below", "deck");

    /** What a column holds. */
    private enum Column {
        QUESTION,
        ANSWER,
        ALSO,
        WRONG,
        OFFERED,
        REMARK,
        HEADING,
        OTHER
    }

    private record Row(int line, List<String> cells) {}

    private final String file;
    private final List<Trivia> questions = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    CsvReader(String file) {
        this.file = file;
    }

    Taken read(String text) {
        List<Row> rows = rows(text);
        if (rows.isEmpty()) {
            return new Taken(List.of(), List.of(), troubles);
        }
        List<Column> columns =
                rows.get(0).cells().stream().map(CsvReader::column).toList();
        boolean named = columns.contains(Column.QUESTION) && columns.contains(Column.ANSWER);
        if (!named) {
            columns = List.of(Column.QUESTION, Column.ANSWER);
        }
        for (Row row : named ? rows.subList(1, rows.size()) : rows) {
            question(row, columns, named);
        }
        return new Taken(List.of(), questions, troubles);
    }

    private static Column column(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (QUESTION.contains(word)) {
            return Column.QUESTION;
        }
        if (ANSWER.contains(word)) {
            return Column.ANSWER;
        }
        if (REMARK.contains(word)) {
            return Column.REMARK;
        }
        if (HEADING.contains(word)) {
            return Column.HEADING;
        }
        if (word.startsWith("also")) {
            return Column.ALSO;
        }
        if (word.startsWith("wrong") || word.startsWith("incorrect") || word.startsWith("distractor")) {
            return Column.WRONG;
        }
        return word.startsWith("option") || word.matches("[a-f]") ? Column.OFFERED : Column.OTHER;
    }

    private void question(Row row, List<Column> columns, boolean named) {
        String question = "";
        String answer = "";
        String heading = "";
        String remark = "";
        List<String> also = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        List<String> offered = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            Column column = i < columns.size() ? columns.get(i) : named ? Column.OTHER : Column.WRONG;
            if (cell.isEmpty()) {
                continue;
            }
            switch (column) {
                case QUESTION -> question = cell;
                case ANSWER -> answer = cell;
                case REMARK -> remark = cell;
                case HEADING -> heading = cell;
                case ALSO -> also.add(cell);
                case WRONG -> wrong.add(cell);
                case OFFERED -> offered.add(cell);
                case OTHER -> {}
            }
        }
        if (question.isEmpty() || answer.isEmpty()) {
            left(row.line(), question.isEmpty() ? "there is no question" : "“" + question + "” has no answer");
            return;
        }
        int at = 0;
        if (!offered.isEmpty()) {
            at = place(offered, answer);
            if (at < 0) {
                left(row.line(), "the answer “" + answer + "” is none of the options and names none of them");
                return;
            }
            answer = offered.remove(at);
            wrong.addAll(offered);
        }
        if (wrong.contains(answer)) {
            left(row.line(), "“" + answer + "” is said to be right and wrong");
            return;
        }
        questions.add(new Trivia(row.line(), heading, question, answer, also, wrong, at, remark));
    }

    /** By its words, its letter or its number. */
    private static int place(List<String> offered, String answer) {
        int at = offered.indexOf(answer);
        for (int i = 0; at < 0 && i < offered.size(); i++) {
            at = offered.get(i).equalsIgnoreCase(answer) ? i : -1;
        }
        if (at < 0 && answer.matches("(?i)[a-z]")) {
            at = Character.toUpperCase(answer.charAt(0)) - 'A';
        } else if (at < 0 && answer.matches("[1-9]")) {
            at = answer.charAt(0) - '1';
        }
        return at < offered.size() ? at : -1;
    }

    /** Rows of cells; a row whose quotation mark is never closed ends with its line. */
    private List<Row> rows(String text) {
        char separator = separator(text);
        List<Row> rows = new ArrayList<>();
        int line = 1;
        int at = 0;
        while (at < text.length()) {
            List<String> cells = new ArrayList<>();
            int end = row(text, at, separator, cells);
            if (end < 0) {
                int lineEnd = text.indexOf('\n', at);
                left(line, "a quotation mark is opened and never closed");
                end = lineEnd < 0 ? text.length() : lineEnd;
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row(line, cells));
            }
            line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count() + 1;
            at = end + 1;
        }
        return rows;
    }

    /** Where the row ends, that is at its line's end; negative where a quotation mark stays open. */
    private static int row(String text, int from, char separator, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int i = from;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted ? -1 : i;
    }

    private static char separator(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && ",;\t".indexOf(c) >= 0) {
                return c;
            }
        }
        return ',';
    }

    private void left(int line, String reason) {
        troubles.add(new Trouble(file, line, Trouble.Severity.PARTIAL, reason));
    }
}
