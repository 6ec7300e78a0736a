package studyhall.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names while they are being typed, from a sorted list.
 *
 * @param names lower case to as written
 */
record Completion(TreeMap<String, String> names) {
    static Completion of(List<Entry> entries) {
        TreeMap<String, String> names = new TreeMap<>();
        entries.forEach(entry -> names.putIfAbsent(
                entry.subject().text().toLowerCase(Locale.ROOT), entry.subject().text()));
        return new Completion(names);
    }

    /** Whether this is the whole of a name, in lower case. */
    boolean isName(String whole) {
        return names.containsKey(whole);
    }

    /** Names that begin with what was typed, then names that contain it. */
    List<String> complete(String typed, int limit) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> name : names.tailMap(start, true).entrySet()) {
            if (found.size() >= limit || !name.getKey().startsWith(start)) {
                break;
            }
            found.add(name.getValue());
        }
        if (found.size() < limit && !start.isEmpty()) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                if (found.size() >= limit) {
                    break;
                }
                if (name.getKey().indexOf(start) > 0) {
                    found.add(name.getValue());
                }
            }
        }
        return found;
    }
}
