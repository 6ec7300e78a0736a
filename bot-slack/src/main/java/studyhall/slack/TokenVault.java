package studyhall.slack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import studyhall.Secret;

/**
 * Seals tokens for the database: AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a nonce of 96 random bits, and the
 * place that a token belongs to as associated data, so that a row copied to another workspace does not open. A sealed
 * token is: version (1 byte), fingerprint of the key (4), nonce (12), ciphertext with its tag of 128 bits. Thread-safe.
 */
final class TokenVault {
    private static final byte VERSION = 1;
    private static final int PRINT = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private record Key(SecretKeySpec spec, byte[] print) {}

    private final List<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * Keeps the keys.
     *
     * @param key seals and opens
     * @param old only opens, until everything is sealed anew
     */
    TokenVault(Secret key, Optional<Secret> old) {
        this.keys = Stream.concat(Stream.of(key), old.stream())
                .map(TokenVault::derive)
                .toList();
    }

    /** A key of the right length out of whatever text the operator chose, for this purpose alone. */
    private static Key derive(Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] key = mac.doFinal("studyhall slack tokens 1".getBytes(StandardCharsets.UTF_8));
            byte[] print = MessageDigest.getInstance("SHA-256").digest(key);
            return new Key(new SecretKeySpec(key, "AES"), Arrays.copyOf(print, PRINT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256 and SHA-256", e);
        }
    }

    byte[] seal(String token, String place) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Key key = keys.get(0);
        byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, nonce, place, token.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("Every Java has AES-GCM"));
        return ByteBuffer.allocate(1 + PRINT + NONCE + locked.length)
                .put(VERSION)
                .put(key.print())
                .put(nonce)
                .put(locked)
                .array();
    }

    /** The token; empty when it was sealed for another place, with a key that is not here, or has been changed. */
    Optional<String> open(byte[] locked, String place) {
        if (locked.length < 1 + PRINT + NONCE + TAG_BITS / 8 || locked[0] != VERSION) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOfRange(locked, 1 + PRINT, 1 + PRINT + NONCE);
        byte[] rest = Arrays.copyOfRange(locked, 1 + PRINT + NONCE, locked.length);
        return key(locked)
                .flatMap(key -> cipher(Cipher.DECRYPT_MODE, key, nonce, place, rest))
                .map(token -> new String(token, StandardCharsets.UTF_8));
    }

    /** Whether it would be sealed with the same key today. */
    boolean isCurrent(byte[] locked) {
        return key(locked).filter(keys.get(0)::equals).isPresent();
    }

    private Optional<Key> key(byte[] locked) {
        byte[] print = locked.length > PRINT ? Arrays.copyOfRange(locked, 1, 1 + PRINT) : new byte[0];
        return keys.stream().filter(key -> Arrays.equals(key.print(), print)).findFirst();
    }

    private static Optional<byte[]> cipher(int mode, Key key, byte[] nonce, String place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException e) {
            // which of the two it was is nobody's business
            return Optional.empty();
        }
    }
}
