package studyhall.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import studyhall.practice.NextItemMeasurement;

/** Runs all measurements, or those whose name holds a word, and sets each beside its baseline. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws RunnerException {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        Table table = new Table();
        if ("LibraryMeasurement".contains(wanted)) {
            new LibraryMeasurement().measure(table);
        }
        if ("StandingsMeasurement".contains(wanted)) {
            new StandingsMeasurement().measure(table);
        }
        if ("NextItemMeasurement".contains(wanted)) {
            new NextItemMeasurement().measure().forEach(row -> table.row(row.measured(), row.figure(), row.beside()));
        }
        if ("ParseBenchmark".contains(wanted)) {
            Map<String, Double> millis = run(ParseBenchmark.class, false);
            double bare = millis.get("bareParse");
            millis.forEach((name, each) -> table.row(
                    "500 notes " + name,
                    String.format(Locale.ROOT, "%.1f ms", each),
                    String.format(Locale.ROOT, "%.2f of the bare parser's throughput", bare / each)));
        }
        if ("LookupBenchmark".contains(wanted)) {
            Map<String, Double> medians = run(LookupBenchmark.class, true);
            medians.forEach((name, median) -> {
                if (name.startsWith("lookup")) {
                    double same = medians.get(name.replace("lookup", "sameQuery"));
                    double bare = medians.get(name.replace("lookup", "bareLucene"));
                    table.row(
                            name + " p50",
                            String.format(Locale.ROOT, "%.1f µs", median),
                            String.format(
                                    Locale.ROOT,
                                    "the same query on bare Lucene %.1f µs, ratio %.2f; only the words as typed %.1f µs,"
                                            + " ratio %.2f",
                                    same,
                                    median / same,
                                    bare,
                                    median / bare));
                }
            });
        }
        table.print();
    }

    private static Map<String, Double> run(Class<?> benchmark, boolean median) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .verbosity(VerboseMode.NORMAL)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, Double> figures = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            String name = method.substring(method.lastIndexOf('.') + 1);
            for (String parameter : result.getParams().getParamsKeys()) {
                name += " " + result.getParams().getParam(parameter);
            }
            double figure = median
                    ? result.getPrimaryResult().getStatistics().getPercentile(50)
                    : result.getPrimaryResult().getScore();
            figures.put(name, figure);
        }
        return figures;
    }
}
