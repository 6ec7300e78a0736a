package studyhall.library.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them: lines end with CRLF, and what holds a sign of the form is quoted. */
public final class CsvText {
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins with the names of the columns.
     *
     * @param names at least one
     */
    public CsvText(List<String> names) {
        row(names);
    }

    /** One more line. */
    public void row(List<String> values) {
        text.append(values.stream().map(CsvText::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        // a blank at an end would be lost in readers that trim
        return plain && value.strip().length() == value.length() ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
