package studyhall.app.playground;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import studyhall.app.playground.Broadcast.Event;
import studyhall.app.playground.Broadcast.Listener;

/** Server-sent events (the format is that of the HTML standard, section 9.2), one request thread for each open page. */
final class Streams {
    /** Beyond this many the page would starve itself of threads. */
    static final int MAX = 100;

    private static final int HEARTBEAT_SECONDS = 10;

    private final Broadcast broadcast;

    Streams(Broadcast broadcast) {
        this.broadcast = broadcast;
    }

    /** Tells a person's page what happens, until one of them goes. */
    void serve(Context context, String person) {
        if (broadcast.size() >= MAX) {
            throw new Refused(503, "Too many pages are open. Close some of them.");
        }
        // what the browser sends by itself when a connection broke counts more than the address it once opened
        String after = Optional.ofNullable(context.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(context.queryParam("after")))
                .orElse("");
        Listener listener = broadcast.listen(person, after);
        try {
            HttpServletResponse response = context.res();
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            ServletOutputStream out = response.getOutputStream();
            send(out, "retry: 1000\n\n");
            for (Event event = next(listener); event != Broadcast.END; event = next(listener)) {
                send(out, event == null ? ": still here\n\n" : written(event));
            }
        } catch (IOException e) {
            // the page was closed, which is how most streams end
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            broadcast.leave(listener);
        }
    }

    private static @org.jspecify.annotations.Nullable Event next(Listener listener) throws InterruptedException {
        return listener.queue().poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    private String written(Event event) {
        // after a reset the page asks for everything anew, and is told the position to go on from
        String id = event.number() == 0 ? "" : "id: " + broadcast.position(event.number()) + "\n";
        return id + "event: " + event.kind() + "\ndata: " + event.data() + "\n\n";
    }

    private static void send(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
