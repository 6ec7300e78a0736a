package studyhall.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import studyhall.Config;
import studyhall.app.doctor.Doctor;
import studyhall.app.doctor.Finding;
import studyhall.app.doctor.Finding.State;

/** Says what is wrong with an installation, and what to do. */
@Command(
        name = "doctor",
        description =
                "Checks settings, data folder, database, clocks, notes, ports, Slack and Discord, and says what to do.",
        footer = {"", "Changes nothing. Exit code 1 when something is wrong."})
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Clock clock;

    @Mixin
    private HelpOption help = new HelpOption();

    DoctorCommand(Surroundings surroundings, Clock clock) {
        this.surroundings = surroundings;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        PrintStream out = surroundings.out();
        List<String> problems = new ArrayList<>();
        Config config = readable(problems);
        problems.forEach(problem -> show(out, new Finding("settings", State.WRONG, problem, "")));
        Terminal terminal = surroundings.terminal();
        List<Finding> findings = new Doctor(clock, terminal).examine(config);
        terminal.done();
        findings.forEach(finding -> show(out, finding));
        long wrong = problems.size()
                + findings.stream()
                        .filter(finding -> finding.state() == State.WRONG)
                        .count();
        out.println();
        out.println(
                wrong == 0
                        ? "All is well."
                        : Count.of(wrong, "thing") + (wrong == 1 ? " needs" : " need") + " a look.");
        out.flush();
        return wrong == 0 ? 0 : Program.REFUSED;
    }

    /** What can be read of the settings: one that is wrong is told, and the rest examined without it. */
    private Config readable(List<String> problems) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        while (true) {
            try {
                return ConfigReader.read(environment, surroundings.home());
            } catch (ConfigException e) {
                if (problems.isEmpty()) {
                    problems.addAll(e.problems());
                }
                int before = environment.size();
                for (String problem : e.problems()) {
                    String name = problem.substring(0, problem.indexOf(':'));
                    if (environment.remove(name) == null) {
                        // something is missing beside others, which are good for nothing without
                        String family = name.substring(0, name.indexOf('_') + 1);
                        environment.keySet().removeIf(each -> !family.isEmpty() && each.startsWith(family));
                    }
                }
                if (environment.isEmpty() && before == 0) {
                    throw e;
                }
                if (environment.size() == before) {
                    environment.clear();
                }
            }
        }
    }

    private static void show(PrintStream out, Finding finding) {
        out.println(
                String.format(Locale.ROOT, "%-6s %-12s %s", word(finding.state()), finding.about(), finding.words()));
        if (!finding.remedy().isEmpty()) {
            out.println(String.format(Locale.ROOT, "%-6s %-12s -> %s", "", "", finding.remedy()));
        }
    }

    private static String word(State state) {
        return state == State.WRONG ? "WRONG" : state.name().toLowerCase(Locale.ROOT);
    }
}
