package studyhall.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jdbi.v3.core.Jdbi;

/**
 * Installations that were begun, in PostgreSQL, so that another replica may finish one. A state is good once, for a
 * while, and in the browser that began it. Thread-safe.
 */
final class InstallStates {
    static final Duration GOOD = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    InstallStates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a browser keeps in its cookie. */
    String browser() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Begins an installation in a browser. */
    String begin(String browser) {
        String state = browser();
        jdbi.useTransaction(handle -> {
            handle.execute("DELETE FROM slack_install_state WHERE expires_at < clock_timestamp()");
            handle.createUpdate("""
                            INSERT INTO slack_install_state (state, browser, expires_at)
                            VALUES (:state, :browser, clock_timestamp() + :good * interval '1 second')""")
                    .bind("state", hash(state))
                    .bind("browser", hash(browser))
                    .bind("good", GOOD.toSeconds())
                    .execute();
        });
        return state;
    }

    /** Whether this browser began an installation with this state that nobody has finished. It is over with this. */
    boolean finish(String state, String browser) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        DELETE FROM slack_install_state WHERE state = :state
                        RETURNING browser, expires_at > clock_timestamp() AS good""")
                .bind("state", hash(state))
                .map((row, context) ->
                        row.getBoolean("good") && MessageDigest.isEqual(row.getBytes("browser"), hash(browser)))
                .findOne()
                .orElse(false));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
