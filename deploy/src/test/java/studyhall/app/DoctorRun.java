package studyhall.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;

/** {@code doctor} as it is typed, in surroundings and at a time that a test chooses. */
public final class DoctorRun {
    private DoctorRun() {}

    /** The exit code. */
    public static int of(Map<String, String> environment, Path home, PrintStream out, Clock clock) {
        Surroundings surroundings = new Surroundings(Map.copyOf(environment), home, out, out, false);
        return new CommandLine(new DoctorCommand(surroundings, clock)).execute();
    }
}
