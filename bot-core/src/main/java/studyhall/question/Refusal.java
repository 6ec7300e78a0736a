package studyhall.question;

/**
 * A draft that did not become a question.
 *
 * @param file path below the folder of notes
 * @param line where the fact stands
 * @param archetype the kind that was tried
 * @param gate which gate refused
 * @param reason why, for the author of the notes
 */
public record Refusal(String file, int line, String archetype, String gate, String reason) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + archetype + ": " + reason;
    }
}
