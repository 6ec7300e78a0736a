package studyhall.discord;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Words of at most 25 characters by which Discord knows a message that it has already, for some minutes, in a channel.
 *
 * @param text 25 letters and digits, about 129 bits of a key's SHA-256
 */
record Nonce(String text) {
    static final int LENGTH = 25;

    static Nonce of(String dedupKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(dedupKey.getBytes(StandardCharsets.UTF_8));
            String digits = "0".repeat(LENGTH) + new BigInteger(1, hash).toString(Character.MAX_RADIX);
            return new Nonce(digits.substring(digits.length() - LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
