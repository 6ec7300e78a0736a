package studyhall.app.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import studyhall.app.playground.Inspection.Filter;
import studyhall.library.Library;

/** What the page of the inspector asks for, as JSON, of the library that is served or of one that was dropped. */
final class InspectorRoutes {
    private record Known(Library library, Inspection inspection) {}

    private final Supplier<Library> served;
    private final DroppedNotes dropped;
    private volatile Known known;

    InspectorRoutes(Supplier<Library> served, Clock clock) {
        this.served = served;
        this.dropped = new DroppedNotes(clock);
        Library now = served.get();
        this.known = new Known(now, new Inspection(now));
    }

    void add(RoutesConfig routes) {
        routes.get(
                "/api/notes", context -> Json.send(context, inspection(context).overview(filter(context))));
        routes.get("/api/note", this::note);
        routes.post("/api/dropped", this::drop);
    }

    private void note(Context context) {
        String file = parameter(context, "file");
        Json.send(
                context,
                inspection(context)
                        .note(file)
                        .orElseThrow(() -> new Refused(404, "There is no note '" + file + "' any more.")));
    }

    private void drop(Context context) {
        Body body = Body.of(context, DroppedNotes.MAX_BYTES);
        String id = dropped.read(body.json().path("files"));
        context.status(201);
        Json.send(context, JsonNodeFactory.instance.objectNode().put("library", id));
    }

    private Inspection inspection(Context context) {
        String id = parameter(context, "library");
        if (!id.isEmpty()) {
            return new Inspection(dropped.find(id)
                    .orElseThrow(() -> new Refused(
                            410, "Those files are no longer held, since nothing is stored. Drop them again.")));
        }
        // sorting all by file takes a while on large libraries, and they seldom change
        Library now = served.get();
        Known last = known;
        if (last.library() != now) {
            last = new Known(now, new Inspection(now));
            known = last;
        }
        return last.inspection();
    }

    private static Filter filter(Context context) {
        return new Filter(
                parameter(context, "archetype"),
                parameter(context, "refused").equals("true"),
                parameter(context, "text").strip());
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }
}
