package studyhall.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
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

    Budgeted(Turnstile turnstile, RestConfig rest) {
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
            throw new IOException("There was no place in Discord's budget", e);
        }
        return chain.proceed(request);
    }

    private boolean free(HttpUrl url) {
        return url.pathSize() > depth && FREE.contains(url.pathSegments().get(depth));
    }
}
