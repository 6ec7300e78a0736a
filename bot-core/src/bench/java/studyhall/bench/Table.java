package studyhall.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured, as Markdown. */
final class Table {
    private final List<String> rows = new ArrayList<>();

    void row(String measured, String figure, String beside) {
        rows.add("| " + measured + " | " + figure + " | " + beside + " |");
    }

    void print() {
        System.out.println("\n| measured | figure | beside it |\n|---|---|---|");
        rows.forEach(System.out::println);
    }
}
