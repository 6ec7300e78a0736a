package studyhall.question.archetype;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import studyhall.note.Term;

/**
 * What a code name says its figures are counted in: {@code linger.ms} in milliseconds, {@code segment_bytes} in bytes,
 * {@code periodSeconds} in seconds. Settings that are counted in different things cannot be taken for each other.
 */
final class NamedUnit {
    private static final Map<String, String> UNITS = units();

    private NamedUnit() {}

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        unit(units, "ms", "ms millis millisecond milliseconds msec");
        unit(units, "s", "s sec secs second seconds");
        unit(units, "min", "minute minutes mins");
        unit(units, "h", "hour hours hrs");
        unit(units, "d", "day days");
        unit(units, "bytes", "byte bytes kb mb gb tb kib mib gib tib memory");
        unit(units, "url", "url uri path file dir directory host");
        return Map.copyOf(units);
    }

    private static void unit(Map<String, String> units, String unit, String words) {
        for (String word : words.split(" ")) {
            units.put(word, unit);
        }
    }

    /** The unit that a name ends in; empty where it ends in none, as the names of most settings do. */
    static String of(Term term) {
        String name = term.text();
        if (!term.code() && name.indexOf('_') < 0 && name.indexOf('.') < 0) {
            return "";
        }
        int from = name.length();
        while (from > 0 && Character.isLetter(name.charAt(from - 1)) && !turns(name, from)) {
            from--;
        }
        return from == 0 ? "" : UNITS.getOrDefault(name.substring(from).toLowerCase(Locale.ROOT), "");
    }

    /** Whether the word that ends the name begins here: at the capital of {@code periodSeconds}. */
    private static boolean turns(String name, int at) {
        return at < name.length()
                && Character.isUpperCase(name.charAt(at))
                && Character.isLowerCase(name.charAt(at - 1));
    }
}
