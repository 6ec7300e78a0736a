package studyhall.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import studyhall.storage.StorageException;

/** The command line. Exit codes: 0 done, 1 refused or failed, 2 a mistake in the arguments or the environment. */
final class Program {
    static final int REFUSED = 1;
    static final int MISTAKEN = 2;

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command line and returns the exit code. */
    int run(String... arguments) {
        CommandLine root = new CommandLine(new RootCommand())
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new AskCommand(surroundings))
                .addSubcommand(NotesCommand.line(surroundings))
                .addSubcommand(SlackCommand.line(surroundings))
                .addSubcommand(DiscordCommand.line(surroundings))
                .addSubcommand(DbCommand.line(surroundings))
                .addSubcommand(OutboxCommand.line(surroundings))
                .addSubcommand(new DoctorCommand(surroundings, Clock.systemUTC()))
                .addSubcommand(new HelpCommand())
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> explain(failure));
        return root.execute(withCommand(arguments));
    }

    /** Serving is what is meant when no command is named: {@code deploy/run --port 8081}. */
    private static String[] withCommand(String[] arguments) {
        List<String> ownOptions = List.of("-h", "--help", "-V", "--version");
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || ownOptions.contains(arguments[0]));
        return named
                ? arguments
                : Stream.concat(Stream.of("serve"), Arrays.stream(arguments)).toArray(String[]::new);
    }

    private int explain(Exception failure) {
        boolean told =
                failure instanceof ConfigException || failure instanceof StorageException || failure instanceof Mistake;
        if (told) {
            surroundings.err().println(failure.getMessage());
        } else {
            LoggerFactory.getLogger(Program.class).error("This should not have happened", failure);
        }
        return failure instanceof ConfigException || failure instanceof Mistake ? MISTAKEN : REFUSED;
    }
}
