package studyhall;

/** A word that is shown to nobody: not in logs, not in messages. */
public record Secret(String value) {
    @Override
    public String toString() {
        return "****";
    }
}
