package studyhall.standings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A code that is read out or typed once, such as {@code K7QF-2M9X}: forty bits, in signs that are not taken for one another.
 *
 * @param signs without what groups them
 */
public record OneTimeCode(String signs) {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode fresh() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(signs.toString());
    }

    /** As somebody typed it; whatever that is, it is some code. */
    public static OneTimeCode typed(String text) {
        return new OneTimeCode(text.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** For people: {@code K7QF-2M9X}. */
    public String shown() {
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    /** What is stored of it, so that nobody who reads the database can use it. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
