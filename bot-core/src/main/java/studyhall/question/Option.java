package studyhall.question;

import java.util.Optional;

/**
 * One thing to choose.
 *
 * @param text in the small Markdown
 * @param evidence for a distractor, why it is wrong; empty for the key
 */
public record Option(String text, Optional<Evidence> evidence) {
    /**
     * Why an option is wrong.
     *
     * @param grade A: the notes give this option to something else, or contradict it; B: they merely do not state it
     * @param trueOf what the option is true of, as a sentence for the reveal; may be empty for grade B
     * @param line where that stands, 0 where nowhere
     */
    public record Evidence(Grade grade, String trueOf, int line) {}

    /** How sure it is that a distractor is wrong. */
    public enum Grade {
        A,
        B
    }
}
