package studyhall.app;

import java.util.List;

/** Environment variables that are missing or wrong, all of them, each with what is expected. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ConfigException(List<String> problems) {
        super("These environment variables need a look:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One for each variable; begins with its name and a colon. */
    public List<String> problems() {
        return problems;
    }
}
