package studyhall.lookup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import studyhall.note.Fact;
import studyhall.note.Markup;

/** Groups facts into what look-ups show: one entry for each subject of a scope, with its counterparts in tables. */
final class EntryMaker {
    private static final int SLUG = 40;

    private EntryMaker() {}

    static List<Entry> entries(List<Fact> facts) {
        Map<String, List<Fact>> groups = new LinkedHashMap<>();
        Map<String, List<String>> byCode = new HashMap<>();
        Map<String, List<Fact.Cell>> rows = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String file = fact.source().file();
            String name = fact instanceof Fact.Scenario scenario
                    ? scenario.premise().toLowerCase(Locale.ROOT)
                    : fact.subject().identity();
            String group = file + "\n" + fact.scope() + "\n" + name;
            boolean known = groups.containsKey(group);
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(fact);
            if (!known && fact.subject().code()) {
                byCode.computeIfAbsent(file + "\n" + fact.subject().text(), key -> new ArrayList<>())
                        .add(group);
            }
            if (fact instanceof Fact.Cell cell) {
                rows.computeIfAbsent(file + "\n" + cell.source().fromLine(), row -> new ArrayList<>())
                        .add(cell);
            }
        }
        rows.forEach((row, cells) -> counterparts(cells, byCode, groups));
        List<Entry> entries = new ArrayList<>();
        groups.forEach((group, members) -> entries.add(new Entry(
                id(group, members.get(0)),
                members.get(0).subject(),
                members.get(0).scope(),
                members)));
        return entries;
    }

    /** A row that names a term of the note in one cell says in the others what it is called elsewhere. */
    private static void counterparts(
            List<Fact.Cell> cells, Map<String, List<String>> byCode, Map<String, List<Fact>> groups) {
        for (Fact.Cell cell : cells) {
            String code = Markup.plain(cell.value());
            if (cell.value().indexOf('`') != 0) {
                continue;
            }
            for (String group : byCode.getOrDefault(cell.source().file() + "\n" + code, List.of())) {
                List<Fact> members = groups.getOrDefault(group, List.of());
                cells.stream()
                        .filter(other -> other != cell && other.value().startsWith("`"))
                        .forEach(members::add);
            }
        }
    }

    private static String id(String group, Fact first) {
        CRC32 crc = new CRC32();
        crc.update(group.getBytes(StandardCharsets.UTF_8));
        StringBuilder slug = new StringBuilder();
        for (char c : first.subject().text().toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
            if (slug.length() >= SLUG) {
                break;
            }
        }
        return slug + "." + String.format(Locale.ROOT, "%08x", crc.getValue());
    }
}
