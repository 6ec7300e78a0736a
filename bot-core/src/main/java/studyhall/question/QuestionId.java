package studyhall.question;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Fact key, archetype and slot, joined by {@code #}.
 *
 * @param value may be long; where room is short (buttons, database keys) use {@link #shortId}
 */
public record QuestionId(String value) {
    /** 16 hexadecimal digits of the SHA-256 of the value: fits a button id. */
    public String shortId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
