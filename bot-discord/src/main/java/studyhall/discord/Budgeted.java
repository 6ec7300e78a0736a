package studyhall.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import studyhall.chat.Platform;
import studyhall.chat.Signals;
import studyhall.delivery.Turnstile;

/**
 * Stands last before the network, so that each request of JDA's, also one that it repeats, takes its place in the budget
 * at the moment at which it leaves. Answers to interactions do not count with Discord, and pass. Thread-safe.
 */
final class Budgeted implements Interceptor {
    /** On requests that can wait; taken off before they leave. */
    static final String PATIENT = "X-Study-Hall-Patient";

    /** Discord: "Interaction endpoints are not bound to the bot's Global Rate Limit." */
    private static final List<String> FREE = List.of("interactions", "webhooks");

    private final Turnstile turnstile;
    private final int depth;
    private final Signals signals;

    Budgeted(Turnstile turnstile, RestConfig rest, Signals signals) {
        this.signals = signals;
        this.turnstile = turnstile;
        this.depth = HttpUrl.get(rest.getBaseUrl()).pathSize() - 1;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        try {
            if (request.header(PATIENT) != null) {
                turnstile.passPatiently();
                request = request.newBuilder().removeHeader(PATIENT).build();
            } else if (!free(request.url())) {
                turnstile.pass();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("This process is closing");
        } catch (TimeoutException e) {
            signals.limited(Platform.DISCORD, "own budget");
            throw new IOException("There was no place in Discord's budget", e);
        }
        Response response = chain.proceed(request);
        if (response.code() == Limited.STATUS) {
            signals.limited(Platform.DISCORD, "requests");
        }
        Optional<Limited> limited = Limited.of(response);
        limited.filter(Limited::global).ifPresent(limit -> turnstile.hold(limit.pause()));
        return limited.map(limit -> limit.told(response)).orElse(response);
    }

    private boolean free(HttpUrl url) {
        return url.pathSize() > depth && FREE.contains(url.pathSegments().get(depth));
    }
}
