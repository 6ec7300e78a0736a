package studyhall.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a fact through edits elsewhere: made of its note, scope, subject and attribute, as lower-case words
 * joined by {@code /}. History hangs on it.
 */
public record FactKey(String value) implements Comparable<FactKey> {
    /** 16 hexadecimal digits of the SHA-256 of the value: fits a button id. */
    public String shortId() {
        return shortHash(value);
    }

    /** 16 hexadecimal digits of the SHA-256 of a text in UTF-8: the same on any machine. */
    public static String shortHash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public int compareTo(FactKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
