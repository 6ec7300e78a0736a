package studyhall.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import studyhall.chat.Block.Choice;
import studyhall.chat.Message;

/** Time zones as people type them: by their IANA name or the place alone. */
final class Zones {
    private static final Set<String> ALL = new TreeSet<>(ZoneId.getAvailableZoneIds());
    private static final int MAX_CLOSE = 5;

    private Zones() {}

    /**
     * The zone that was meant.
     *
     * @throws UserError with those that come close
     */
    static ZoneId of(String typed) {
        String wanted = typed.strip().replace(' ', '_');
        List<String> exact =
                ALL.stream().filter(id -> id.equalsIgnoreCase(wanted)).toList();
        List<String> places = exact.isEmpty()
                ? ALL.stream().filter(id -> place(id).equalsIgnoreCase(wanted)).toList()
                : exact;
        if (places.size() == 1) {
            return ZoneId.of(places.get(0));
        }
        List<String> close = places.isEmpty() ? near(wanted) : places;
        String next = close.isEmpty()
                ? "Type a place of yours such as `Europe/Berlin` or `America/New_York`."
                : "Did you mean "
                        + Usage.either(close.stream()
                                .limit(MAX_CLOSE)
                                .map(id -> "`" + id + "`")
                                .toList()) + "?";
        throw new UserError(Message.text("I don't know the time zone " + Usage.quoted(typed) + ". " + next));
    }

    private static List<String> near(String wanted) {
        List<String> within = ALL.stream().filter(id -> contains(id, wanted)).toList();
        return within.isEmpty()
                ? ALL.stream().filter(id -> Closeness.close(wanted, place(id))).toList()
                : within;
    }

    private static String place(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static boolean contains(String id, String typed) {
        return id.toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT));
    }

    /** Zones whose name contains what was typed, those of places first. */
    static List<Choice> complete(String typed) {
        String wanted = typed.strip().replace(' ', '_');
        return ALL.stream()
                .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> contains(id, wanted))
                .limit(25)
                .map(id -> new Choice(id, id))
                .toList();
    }
}
