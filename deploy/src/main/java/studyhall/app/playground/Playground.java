package studyhall.app.playground;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.app.Mistake;
import studyhall.command.CommandRouter;
import studyhall.library.Library;

/** Serves the playground and the inspector on 127.0.0.1. There is no sign-in, hence on no other address. */
public final class Playground implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Playground.class);
    private static final String ADDRESS = "127.0.0.1";
    private static final String PAGE = "/studyhall/page";

    private final CommandRouter router;
    private final Roster roster;
    private final PlaygroundChat chat;
    private final FrontDesk desk;
    private final Optional<BoardRoutes> boards;
    private final int port;
    private final Javalin server;

    /**
     * Wires the playground; nothing is served yet.
     *
     * @param router answers what people do
     * @param chat where the answers appear, and what the bot says of its own accord
     * @param library what the inspector shows
     * @param roster which team each person is in
     * @param port 0 for any that is free
     */
    public Playground(
            CommandRouter router,
            PlaygroundChat chat,
            Supplier<Library> library,
            Roster roster,
            int port,
            Clock clock) {
        this(router, chat, library, roster, Optional.empty(), routes -> {}, port, clock);
    }

    /**
     * The same with boards for big screens.
     *
     * @param boards served beside it, and closed with it
     * @param more adds what else is served beside it
     */
    public Playground(
            CommandRouter router,
            PlaygroundChat chat,
            Supplier<Library> library,
            Roster roster,
            Optional<BoardRoutes> boards,
            Consumer<RoutesConfig> more,
            int port,
            Clock clock) {
        this.boards = boards;
        this.chat = chat;
        this.port = port;
        this.router = router;
        this.roster = roster;
        this.desk = new FrontDesk(router, chat, clock);
        ChatRoutes chatRoutes = new ChatRoutes(router, chat, desk, library, roster, clock);
        InspectorRoutes inspectorRoutes = new InspectorRoutes(library, desk::kept, clock);
        this.server = Javalin.create(config -> {
            configure(config, chatRoutes, inspectorRoutes);
            boards.ifPresent(each -> each.add(config.routes));
            more.accept(config.routes);
        });
    }

    private static void configure(JavalinConfig config, ChatRoutes chat, InspectorRoutes inspector) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // on loopback, packing costs more than it saves
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.host = ADDRESS;
        // pages are let go of before, and what is asked for takes milliseconds; Jetty would wait for idle connections
        config.jetty.modifyServer(jetty -> jetty.setStopTimeout(0));
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = PAGE;
            files.location = Location.CLASSPATH;
        });
        config.routes.before(Guard::check);
        config.routes.get("/inspector", context -> {
            try (InputStream page = Playground.class.getResourceAsStream(PAGE + "/inspector.html")) {
                if (page == null) {
                    throw new IOException("The page of the inspector is not on the class path");
                }
                context.contentType("text/html; charset=utf-8").result(page.readAllBytes());
            }
        });
        chat.add(config.routes);
        inspector.add(config.routes);
        config.routes.exception(
                Refused.class, (refused, context) -> Json.error(context, refused.status(), refused.told()));
        config.routes.exception(
                HttpResponseException.class,
                (refused, context) ->
                        Json.error(context, refused.getStatus(), "There is nothing at " + context.path() + "."));
        config.routes.exception(Exception.class, (failure, context) -> {
            log.error("{} {} failed", context.method(), context.path(), failure);
            Json.error(context, 500, "Something went wrong on this side; the log says what.");
        });
    }

    /**
     * Begins to serve. Where nobody is in a team, as at the first start, people are put into theirs.
     *
     * @return the port
     * @throws Mistake when the port is taken, with how to choose another
     */
    public int start() {
        try {
            server.start(ADDRESS, port);
        } catch (JavalinBindException e) {
            int other = port < 65_535 ? port + 1 : 8080;
            throw new Mistake("Port " + port + " is in use by another program. Choose another: deploy/run --port "
                    + other + ", or PORT=" + other);
        }
        if (Roster.possible(router) && roster.get().isEmpty()) {
            desk.found(chat.campus());
        }
        return server.port();
    }

    /** Lets go of all pages, then waits a moment for what is being answered. */
    @Override
    public void close() {
        chat.broadcast().close();
        boards.ifPresent(BoardRoutes::close);
        server.stop();
        desk.close();
    }
}
