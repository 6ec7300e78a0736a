package studyhall.app.faults;

import java.util.ArrayList;
import java.util.List;

/** Every tap on an option that people made, with what they were told of it. Thread-safe. */
final class Taps {
    /**
     * A tap.
     *
     * @param at Slack's time of it, in microseconds
     * @param told empty while nothing came back
     */
    record Tap(String user, long quiz, int round, int option, long at, String told) {
        boolean confirmed() {
            return told.startsWith("Locked in: ");
        }

        boolean repeated() {
            return told.startsWith("You already chose ");
        }

        /** The option that the words name: they begin with its letter. */
        int named() {
            String begin = confirmed() ? "Locked in: " : "You already chose ";
            return told.charAt(begin.length()) - 'A';
        }
    }

    private final List<Tap> taps = new ArrayList<>();

    synchronized void add(Tap tap) {
        taps.add(tap);
    }

    synchronized List<Tap> all() {
        return List.copyOf(taps);
    }
}
