package studyhall.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the process begins: the only place that reads the environment and ends the process. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // whatever the locale says, what is written is UTF-8
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        Path home = Path.of(Optional.ofNullable(environment.get("HOME"))
                .filter(folder -> !folder.isBlank())
                .orElseGet(() -> System.getProperty("user.home")));
        Surroundings surroundings = new Surroundings(environment, home, out, err, Terminal.isAttached());
        if (arguments.length > 0 && !arguments[0].startsWith("-") && !arguments[0].equals("serve")) {
            // what is typed once wants an answer, not a diary; logback.xml reads this
            System.setProperty("studyhall.log", "WARN");
        }
        Logger lucene = Logger.getLogger("org.apache.lucene");
        // on Java 23 and newer it would advise to take a version that does not run on 17
        lucene.setLevel(Level.SEVERE);
        // pictures are drawn, and no window is opened
        System.setProperty("java.awt.headless", "true");
        int status = new Program(surroundings).run(arguments);
        out.flush();
        Reference.reachabilityFence(lucene);
        System.exit(status);
    }
}
