package studyhall.library.author;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entries that begin with a word for what stands before them, so that nobody can understand them alone. */
final class LeaningLine implements Proposer {
    /** Signs in front, perhaps a term and its mark, then the word, perhaps with a verb that says nothing. */
    private static final Pattern LEANS =
            Pattern.compile("^(\\W{0,3}(?:(?:\\*\\*[^*]+\\*\\*|`[^`]+`|\\p{Lu}[^:]{0,40})(?::| -)\\s+)?)"
                    + "(?i:(?:it|this|that|they|these|those|there|you|we)(?:'s|’s|'re|’re| is| are)?)\\s+(\\p{Ll}.*)$");

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        for (Bullets list : page.lists()) {
            for (Bullets.Entry entry : list.entries()) {
                if (!page.at(entry.from()).isEmpty()) {
                    written(entry)
                            .ifPresent(written -> proposals.accept(new Proposal(
                                    entry.from(),
                                    "This line leans on the one before it.",
                                    "Begin with what is said: " + written.strip(),
                                    List.of(Edit.replace(entry.from(), written)))));
                }
            }
        }
    }

    private static Optional<String> written(Bullets.Entry entry) {
        Matcher leans = LEANS.matcher(entry.text());
        if (!leans.matches()) {
            return Optional.empty();
        }
        String rest = leans.group(2);
        return Optional.of(entry.lead() + leans.group(1) + Character.toUpperCase(rest.charAt(0)) + rest.substring(1));
    }
}
