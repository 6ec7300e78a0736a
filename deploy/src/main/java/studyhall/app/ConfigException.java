package studyhall.app;

import java.util.List;

/** Environment variables that are missing or wrong, all of them, each with what is expected. */
final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(List<String> problems) {
        super("These environment variables need a look:\n  " + String.join("\n  ", problems));
    }
}
