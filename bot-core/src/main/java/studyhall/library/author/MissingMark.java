package studyhall.library.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries that name a term and say something of it, with nothing, or no usual mark, between the two. */
final class MissingMark implements Proposer {
    /** Bold or code, perhaps with a gloss, then words. */
    private static final Pattern MARKED =
            Pattern.compile("^((?:\\*\\*[^*]{2,60}\\*\\*|`[^`]{1,60}`)(?:\\s+\\([^)]{1,60}\\))?)\\s+(\\p{L}.*)$");

    /** A few words, then a mark that stands too close, or one that is none. */
    private static final Pattern ODD = Pattern.compile("^([\\p{L}\\d][^:|=.;,\\t]{0,50}?)"
            + "(:(?=\\p{L})|\\s*\\|\\s*|-(?=\\s)|(?<=\\s)-(?=\\p{L})|\\s*\\.{3,}\\s*|\\t+|\\s{2,}|\\s*~\\s+|\\s*/{2,}\\s+)"
            + "(\\p{L}.*)$");

    private record Found(int line, String written) {}

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        for (Bullets list : page.lists()) {
            List<Found> found = new ArrayList<>();
            for (Bullets.Entry entry : list.entries()) {
                if (!page.defines(entry.from())) {
                    written(entry).ifPresent(written -> found.add(new Found(entry.from(), written)));
                }
            }
            // one entry that differs from all others is an accident; two of them are a habit
            if (found.size() >= 2 || (found.size() == 1 && list.entries().size() <= 4)) {
                proposals.accept(proposal(found));
            }
        }
    }

    private static Proposal proposal(List<Found> found) {
        Found first = found.get(0);
        String said = found.size() == 1
                ? "This line names a term, but no mark sets its meaning apart."
                : found.size() + " lines of this list name a term, but no mark sets its meaning apart.";
        return new Proposal(
                first.line(),
                said,
                "Write: " + first.written().strip(),
                found.stream()
                        .map(each -> Edit.replace(each.line(), each.written()))
                        .toList());
    }

    private static Optional<String> written(Bullets.Entry entry) {
        Matcher marked = MARKED.matcher(entry.text());
        if (marked.matches()) {
            String rest = Meaning.of(marked.group(2));
            return Optional.of(entry.lead() + marked.group(1) + " - " + rest);
        }
        Matcher odd = ODD.matcher(entry.text());
        return odd.matches()
                ? Optional.of(entry.lead() + odd.group(1).strip() + " - " + odd.group(3))
                : Optional.empty();
    }
}
