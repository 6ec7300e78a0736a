package studyhall.app.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import studyhall.quiz.LiveBoard;
import studyhall.quiz.LiveBoard.Live;
import studyhall.quiz.LiveBoard.View;
import studyhall.standings.Board;
import studyhall.standings.BoardLinks;
import studyhall.standings.Workspaces;

/**
 * The board for a big screen at {@code /board/<secret>}: a page that is told of changes by server-sent events. Looks at
 * the database once a second for each workspace that somebody watches, however many do. Thread-safe.
 */
public final class BoardRoutes implements AutoCloseable {
    /** All of it is below here, so that a proxy can lead to this and nothing else. */
    static final String PLACE = "/board/";

    private static final int MAX_SCREENS = 60;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BEATS = 10;

    /** Read a little more often than sent, so that what is sent is never two looks old. */
    private static final Duration FRESH = Duration.ofMillis(900);

    private record Seen(String json, Instant at) {}

    private final BoardLinks links;
    private final Workspaces workspaces;
    private final LiveBoard boards;
    private final Clock clock;
    private final Map<Long, Seen> seen = new ConcurrentHashMap<>();
    private final AtomicInteger screens = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    public BoardRoutes(Jdbi jdbi, Workspaces workspaces, Clock clock) {
        this.links = new BoardLinks(jdbi);
        this.workspaces = workspaces;
        this.boards = new LiveBoard(jdbi, clock);
        this.clock = clock;
    }

    /** Adds the page, what it is drawn with, and its events. */
    public void add(RoutesConfig routes) {
        routes.get("/board/page.js", context -> file(context, "board.js", "text/javascript"));
        routes.get("/board/page.css", context -> file(context, "board.css", "text/css"));
        routes.get("/board/{secret}", this::page);
        routes.get("/board/{secret}/events", this::events);
    }

    private void page(Context context) throws IOException {
        guard(context);
        if (workspace(context).isEmpty()) {
            context.status(404).contentType("text/plain; charset=utf-8");
            context.result("There is no board here. An organiser gets its address with /study board.");
            return;
        }
        file(context, "board.html", "text/html");
    }

    private static void guard(Context context) {
        Guard.HEADERS.forEach(context::header);
        // the address is a secret, and a page that links elsewhere would tell it
        context.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex");
    }

    private static void file(Context context, String name, String type) throws IOException {
        try (InputStream in = BoardRoutes.class.getResourceAsStream("/studyhall/board/" + name)) {
            if (in == null) {
                throw new IOException("The board's " + name + " is not on the class path");
            }
            guard(context);
            context.contentType(type + "; charset=utf-8").result(in.readAllBytes());
        }
    }

    private Optional<Long> workspace(Context context) {
        return links.workspace(context.pathParam("secret"));
    }

    private void events(Context context) {
        guard(context);
        if (workspace(context).isEmpty()) {
            context.status(404);
            return;
        }
        if (screens.incrementAndGet() > MAX_SCREENS) {
            screens.decrementAndGet();
            context.status(503);
            return;
        }
        try {
            HttpServletResponse response = context.res();
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            stream(context, response.getOutputStream());
        } catch (IOException e) {
            // the screen was switched off, which is how it ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            screens.decrementAndGet();
        }
    }

    private void stream(Context context, ServletOutputStream out) throws IOException, InterruptedException {
        send(out, "retry: 2000\n\n");
        String sent = "";
        for (int beat = 0; ; beat++) {
            Optional<Long> workspace = workspace(context);
            if (workspace.isEmpty()) {
                send(out, "event: gone\ndata: {}\n\n");
                return;
            }
            String now = json(workspace.get());
            if (!now.equals(sent)) {
                // the screen's own clock may be off, so each message brings ours
                send(out, "event: board\ndata: {\"now\":" + clock.millis() + ",\"board\":" + now + "}\n\n");
                sent = now;
            } else if (beat % BEATS == 0) {
                send(out, ": still here\n\n");
            }
            if (closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private String json(long workspace) {
        Instant now = clock.instant();
        return java.util.Objects.requireNonNull(seen.compute(workspace, (id, before) -> {
                    boolean fresh = before != null && before.at().plus(FRESH).isAfter(now);
                    return fresh
                            ? before
                            : new Seen(
                                    workspaces
                                            .byId(id)
                                            .map(boards::of)
                                            .map(BoardRoutes::drawn)
                                            .orElse("{}"),
                                    now);
                }))
                .json();
    }

    private static String drawn(View view) {
        ObjectNode board = JsonNodeFactory.instance.objectNode();
        view.live().ifPresent(live -> board.set("live", live(live)));
        board.set("players", lines(view.players()));
        board.set("teams", lines(view.teams()));
        return board.toString();
    }

    private static ObjectNode live(Live live) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("topic", live.topic())
                .put("number", live.number())
                .put("rounds", live.rounds())
                .put("stem", live.stem())
                .put("answered", live.answered())
                .put("right", live.right());
        Instant ends = live.endsAt();
        if (ends != null) {
            node.put("endsAt", ends.toEpochMilli());
        }
        ArrayNode options = node.putArray("options");
        live.options().forEach(options::add);
        ArrayNode votes = node.putArray("votes");
        live.votes().forEach(votes::add);
        return node;
    }

    private static ArrayNode lines(List<Board.Line> lines) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        lines.forEach(line -> nodes.addObject()
                .put("place", line.place())
                .put("name", line.name())
                .put("points", line.points())
                .put("climb", line.climb()));
        return nodes;
    }

    private static void send(ServletOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Lets go of all screens. */
    @Override
    public void close() {
        closed.countDown();
    }
}
