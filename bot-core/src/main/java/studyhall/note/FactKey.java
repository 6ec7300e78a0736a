package studyhall.note;

/**
 * What identifies a fact through edits elsewhere: made of its note, scope, subject and attribute, as lower-case words
 * joined by {@code /}. History hangs on it.
 */
public record FactKey(String value) implements Comparable<FactKey> {
    @Override
    public int compareTo(FactKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
