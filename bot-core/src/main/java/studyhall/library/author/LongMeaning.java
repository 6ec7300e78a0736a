package studyhall.library.author;

import java.util.function.Consumer;
import studyhall.note.Fact;

/** Meanings of several sentences, too long for an option where the first sentence would do. */
final class LongMeaning implements Proposer {
    private static final int LONG = 120;
    private static final int SHORTEST = 12;

    @Override
    public void propose(Page page, Consumer<Proposal> proposals) {
        for (Bullets list : page.lists()) {
            for (Bullets.Entry entry : list.entries()) {
                boolean defined = page.at(entry.from()).stream()
                        .anyMatch(fact -> fact instanceof Fact.Definition definition
                                && definition.meaning().length() > LONG);
                int end = end(entry.text());
                if (defined && end > 0) {
                    String rest = entry.text().substring(end).strip();
                    String indent = " ".repeat(entry.lead().length());
                    proposals.accept(new Proposal(
                            entry.from(),
                            "The meaning is too long to be an option.",
                            "Keep the first sentence and put the rest below it: - " + shortened(rest),
                            java.util.List.of(Edit.replace(
                                    entry.from(),
                                    entry.lead() + entry.text().substring(0, end - 1),
                                    indent + "- " + rest))));
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60).stripTrailing() + "…" : text;
    }

    /** Behind the first sentence; 0 where there is one only, or none of a fit length. */
    private static int end(String text) {
        for (int i = SHORTEST; i + 2 < text.length() && i <= LONG + 40; i++) {
            boolean ends =
                    text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2));
            if (ends
                    && Character.isLetterOrDigit(text.charAt(i - 1))
                    && Character.isLetterOrDigit(text.charAt(i - 2))) {
                return i + 1;
            }
        }
        return 0;
    }
}
