package studyhall.app.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import studyhall.app.playground.Inspection.Filter;
import studyhall.library.Library;

/** What the page of the inspector asks for, as JSON, of the library that is served or of one that was dropped. */
final class InspectorRoutes {
    private static final int MAX_ASKED = 1_000;
    private static final String GONE = "Those files are no longer held, since nothing is stored. Drop them again.";

    private record Known(Library library, Inspection inspection) {}

    private final Supplier<Library> served;
    private final Function<Map<String, byte[]>, List<String>> keeper;
    private final DroppedNotes dropped;
    private volatile Known known;

    /**
     * Wires them.
     *
     * @param keeper adds notes, by name, to those of the playground's workspace, and says what became of each
     */
    InspectorRoutes(Supplier<Library> served, Function<Map<String, byte[]>, List<String>> keeper, Clock clock) {
        this.keeper = keeper;
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
        routes.post("/api/kept", this::keep);
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

    private void keep(Context context) {
        Map<String, byte[]> files = dropped.files(Body.of(context, MAX_ASKED).text("library"));
        if (files.isEmpty()) {
            throw new Refused(410, GONE);
        }
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        ArrayNode lines = said.putArray("said");
        keeper.apply(files).forEach(lines::add);
        Json.send(context, said);
    }

    private Inspection inspection(Context context) {
        String id = parameter(context, "library");
        if (!id.isEmpty()) {
            return new Inspection(dropped.find(id).orElseThrow(() -> new Refused(410, GONE)));
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
