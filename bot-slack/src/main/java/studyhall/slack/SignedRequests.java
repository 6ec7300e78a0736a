package studyhall.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studyhall.Secret;

/**
 * Whether a request came from Slack: signed with the app's secret, at most five minutes old or ahead, and not seen
 * before. The memory of one process is bounded; between replicas a repeated request changes nothing anyway. Slack's
 * guide: "Verifying requests from Slack". Thread-safe.
 */
final class SignedRequests {
    private static final long WINDOW_SECONDS = 300;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    /** Five minutes at the pace that one process is meant for would be more; what is older is the safer to forget. */
    private static final int REMEMBERED = 200_000;

    /** What became of a request. */
    enum Verdict {
        GENUINE,
        REPEATED,
        REFUSED
    }

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Long> seen = new LinkedHashMap<>();

    SignedRequests(Secret secret, Clock clock) {
        this.key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /**
     * Judges a request.
     *
     * @param timestamp the header X-Slack-Request-Timestamp
     * @param signature the header X-Slack-Signature
     */
    Verdict judge(String timestamp, String signature, byte[] body) {
        if (!SECONDS.matcher(timestamp).matches() || signature.length() > 100) {
            return Verdict.REFUSED;
        }
        long now = clock.instant().getEpochSecond();
        long sent = Long.parseLong(timestamp);
        byte[] expected = sign(timestamp, body).getBytes(StandardCharsets.UTF_8);
        boolean signed = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        if (!signed || Math.abs(now - sent) > WINDOW_SECONDS) {
            return Verdict.REFUSED;
        }
        return remember(signature, sent, now) ? Verdict.GENUINE : Verdict.REPEATED;
    }

    private String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private synchronized boolean remember(String signature, long sent, long now) {
        while (!seen.isEmpty()) {
            Map.Entry<String, Long> eldest = seen.entrySet().iterator().next();
            if (seen.size() < REMEMBERED && now - eldest.getValue() <= WINDOW_SECONDS) {
                break;
            }
            seen.remove(eldest.getKey());
        }
        return seen.putIfAbsent(signature, sent) == null;
    }
}
