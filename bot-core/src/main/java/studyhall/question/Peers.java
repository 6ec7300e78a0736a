package studyhall.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studyhall.question.wording.CatchAll;

/**
 * Who can stand beside whom: things of one list, one row of headings or one table; of one owner and kind; and headings
 * whose names begin alike, since an author who calls five things "Acme ..." means five things of Acme.
 */
final class Peers {
    private static final int FAMILY = 3;
    private static final int LONG = 8;

    private final Collection<Subject> subjects;
    private final List<Table> tables;

    Peers(Collection<Subject> subjects, List<Table> tables) {
        this.subjects = subjects;
        this.tables = tables;
    }

    void find() {
        Map<String, List<Subject>> rows = new HashMap<>();
        Map<String, List<Subject>> kinds = new HashMap<>();
        Map<String, List<Subject>> families = new HashMap<>();
        for (Subject subject : subjects) {
            if (mixed(subject)) {
                continue;
            }
            if (!subject.row().isEmpty() && !subject.row().equals("details")) {
                rows.computeIfAbsent(subject.row(), row -> new ArrayList<>()).add(subject);
            }
            if (!subject.kind().isEmpty()) {
                kinds.computeIfAbsent(subject.kindOfOwner(), kind -> new ArrayList<>())
                        .add(subject);
            }
            if (family(subject) != null) {
                families.computeIfAbsent(family(subject), word -> new ArrayList<>())
                        .add(subject);
            }
        }
        for (Subject subject : subjects) {
            if (mixed(subject)) {
                continue;
            }
            Set<Subject> peers = new LinkedHashSet<>(rows.getOrDefault(subject.row(), List.of()));
            for (Subject other : kinds.getOrDefault(subject.kindOfOwner(), List.of())) {
                if (other.term().code() == subject.term().code()
                        && other.members().isEmpty() == subject.members().isEmpty()) {
                    peers.add(other);
                }
            }
            List<Subject> family = families.getOrDefault(family(subject), List.of());
            if (family.size() > FAMILY) {
                peers.addAll(family);
            }
            peers.remove(subject);
            peers.removeIf(subject::related);
            subject.peers(List.copyOf(peers));
        }
        for (Table table : tables) {
            for (Subject thing : table.things()) {
                List<Subject> others = new ArrayList<>(table.things());
                others.remove(thing);
                if (others.size() > LONG) {
                    // the nearest of a long table are other ones for each row, or the first would be asked for all
                    others.sort(Comparator.comparingLong(other ->
                            Hash.of(thing.term().text() + "|" + other.term().text())));
                }
                thing.peers(List.copyOf(others));
            }
        }
    }

    /** Whether it stands among whatever was left to say, which is no list of things of one kind. */
    private static boolean mixed(Subject subject) {
        List<String> headings = subject.headings();
        return headings.size() > 1
                && !subject.row().startsWith("headings")
                && CatchAll.is(headings.get(headings.size() - 1));
    }

    /** The first word of a heading of several words; null for what is no heading. */
    private static @org.jspecify.annotations.Nullable String family(Subject subject) {
        if (!subject.row().startsWith("headings") || subject.isTitle()) {
            return null;
        }
        int space = subject.term().text().indexOf(' ');
        return space < 3 ? null : subject.term().text().substring(0, space).toLowerCase(Locale.ROOT);
    }
}
