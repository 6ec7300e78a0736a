package studyhall.slack;

import java.util.ArrayList;
import java.util.List;

/** Measures the Slack adapter beside bare Bolt, and the whole program under load; prints Markdown. Never a test. */
public final class SlackBenchmarks {
    private SlackBenchmarks() {}

    /**
     * Runs what the argument names: {@code overhead}, which is also run without one, or {@code load} or {@code flood},
     * which start the program and take minutes.
     */
    public static void main(String[] arguments) throws Exception {
        String only = arguments.length == 0 ? "" : arguments[0].toLowerCase(java.util.Locale.ROOT);
        List<String> rows = new ArrayList<>();
        if ("overhead".contains(only)) {
            rows.addAll(new OverheadMeasurement().rows());
        }
        if (only.equals("load")) {
            rows.addAll(new LoadMeasurement().rows());
        }
        if (only.equals("flood")) {
            rows.addAll(new FloodMeasurement().rows());
        }
        System.out.println("\n| measured | figure | beside it |\n|---|---|---|");
        rows.forEach(System.out::println);
        System.exit(0);
    }
}
