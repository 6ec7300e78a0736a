package studyhall.standings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The secret addresses of boards on big screens: one for each workspace at most. Whoever has it sees the board and can do
 * nothing. Thread-safe.
 */
public final class BoardLinks {
    /** 144 bits, which nobody guesses, in 24 characters. */
    private static final int BYTES = 18;

    private final Jdbi jdbi;
    private final SecureRandom random = new SecureRandom();

    public BoardLinks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes a new one; an older one ends with it.
     *
     * @return the secret, which is not kept and cannot be told again
     */
    public String make(long workspace, long by) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO board_link (workspace_id, secret_hash, made_by) VALUES (:workspace, :hash, :by)
                        ON CONFLICT (workspace_id) DO UPDATE SET
                            secret_hash = excluded.secret_hash, made_by = excluded.made_by,
                            made_at = clock_timestamp()""")
                .bind("workspace", workspace)
                .bind("hash", hash(secret))
                .bind("by", by)
                .execute());
        return secret;
    }

    /** Ends it; false when there was none. */
    public boolean revoke(long workspace) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM board_link WHERE workspace_id = :workspace")
                        .bind("workspace", workspace)
                        .execute()
                == 1);
    }

    /** Our id of the workspace whose board a secret shows. */
    public Optional<Long> workspace(String secret) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT workspace_id FROM board_link WHERE secret_hash = :hash")
                        .bind("hash", hash(secret))
                        .mapTo(Long.class)
                        .findOne());
    }

    /** A secret of so many random bits needs no salt and no slow hash. */
    private static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
