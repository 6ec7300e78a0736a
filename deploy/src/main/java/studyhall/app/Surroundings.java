package studyhall.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the process was started in.
 *
 * @param environment the variables
 * @param home the user's home folder
 * @param out for answers and exports alone
 * @param err for people: progress, warnings, what went wrong
 * @param attached whether a person sees {@code err} while it is written
 */
record Surroundings(Map<String, String> environment, Path home, PrintStream out, PrintStream err, boolean attached) {
    Terminal terminal() {
        return new Terminal(err, attached);
    }
}
