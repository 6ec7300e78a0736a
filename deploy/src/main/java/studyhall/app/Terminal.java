package studyhall.app;

import java.io.Console;
import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import studyhall.storage.Progress;

/** What a person at a terminal sees of long work: one line that changes, on the side of errors, so that output stays clean. */
final class Terminal implements Progress {
    private final PrintStream err;
    private final boolean attached;

    Terminal(PrintStream err, boolean attached) {
        this.err = err;
        this.attached = attached;
    }

    /** Whether somebody is looking. From Java 22 on there is a console even when all streams are redirected. */
    static boolean isAttached() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) MethodHandles.publicLookup()
                    .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class))
                    .invokeExact(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    @Override
    public void report(String doing) {
        if (attached) {
            err.print("\r\033[K" + doing);
            err.flush();
        }
    }

    /** Takes the line away. */
    void done() {
        report("");
    }
}
