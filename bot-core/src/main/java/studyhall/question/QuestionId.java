package studyhall.question;

import studyhall.note.FactKey;

/**
 * Fact key, archetype and slot, joined by {@code #}.
 *
 * @param value may be long; where room is short (buttons, database keys) use {@link #shortId}
 */
public record QuestionId(String value) {
    /** 16 hexadecimal digits of the SHA-256 of the value: fits a button id. */
    public String shortId() {
        return FactKey.shortHash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
