package studyhall.library.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several paragraphs under one heading that begin with a term in bold and go on in prose. */
final class BoldProse implements Proposer {
    private static final Pattern TERM = Pattern.compile("^(\\*\\*[^*:]{2,60}\\*\\*)\\s*$");
    private static final Pattern TERM_AND_PROSE = Pattern.compile("^(\\*\\*[^*:]{2,60}\\*\\*)\\s+(\\p{L}.*)$");
    private static final Pattern PROSE = Pattern.compile("^\\p{L}.*");

    private record Found(int line, String written, Edit edit) {}

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        Map<Integer, List<Found>> sections = new LinkedHashMap<>();
        for (int line = 1; line <= page.size(); line++) {
            if (!page.line(line - 1).isBlank() || page.defines(line)) {
                continue;
            }
            find(page, line, sections);
        }
        // one by itself would join whatever list stands next to it
        sections.values().stream()
                .filter(found -> found.size() > 1)
                .forEach(found -> proposals.accept(new Proposal(
                        found.get(0).line(),
                        found.size() + " terms in bold go on in prose under this heading.",
                        "Make them entries of a list: " + found.get(0).written(),
                        found.stream().map(Found::edit).toList())));
    }

    private static void find(Page page, int line, Map<Integer, List<Found>> sections) {
        Matcher prose = TERM_AND_PROSE.matcher(page.line(line));
        Matcher alone = TERM.matcher(page.line(line));
        if (prose.matches()) {
            String written = written(prose.group(1), prose.group(2));
            add(page, sections, new Found(line, written, Edit.replace(line, written)));
        } else if (alone.matches()) {
            int next = page.line(line + 1).isBlank() ? line + 2 : line + 1;
            if (PROSE.matcher(page.line(next)).matches()) {
                String written = written(alone.group(1), page.line(next));
                add(page, sections, new Found(line, written, new Edit(line, next, List.of(written), false)));
            }
        }
    }

    private static void add(Page page, Map<Integer, List<Found>> sections, Found found) {
        sections.computeIfAbsent(page.section(found.line()), section -> new ArrayList<>())
                .add(found);
    }

    private static String written(String term, String prose) {
        return "- " + term + " - " + Meaning.of(prose);
    }
}
