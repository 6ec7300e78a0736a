package studyhall.app.playground;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps other web pages out. The playground has no sign-in, and any page that the same browser shows can send requests to
 * 127.0.0.1: by a name that it lets point there (DNS rebinding; then the Host is that name), or from its own origin
 * (then the browser says so). Any port is fine, since it may be forwarded.
 */
final class Guard {
    private static final Pattern LOOPBACK = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?");

    /** Nothing inline, nothing from elsewhere but pictures that a message shows. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()");

    private Guard() {}

    static void check(Context context) {
        HEADERS.forEach(context::header);
        if (context.path().startsWith(BoardRoutes.PLACE) && context.method() == HandlerType.GET) {
            // the secret in the address is the key, whoever asks under whatever name; nothing can be done there
            return;
        }
        String host = Optional.ofNullable(context.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!LOOPBACK.matcher(host).matches()) {
            throw new Refused(403, "The playground answers on this machine only. Open http://127.0.0.1 with its port.");
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.toLowerCase(Locale.ROOT).equals("http://" + host)) {
            throw new Refused(403, "The playground answers its own page only, not one from " + origin + ".");
        }
        // a browser tells also where requests without an Origin come from; following a link to the page is fine
        String site = context.header("Sec-Fetch-Site");
        boolean elsewhere = site != null && !site.equals("same-origin") && !site.equals("none");
        if (elsewhere && !"navigate".equals(context.header("Sec-Fetch-Mode"))) {
            throw new Refused(403, "The playground answers its own page only.");
        }
    }
}
