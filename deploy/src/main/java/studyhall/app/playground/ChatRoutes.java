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
import java.util.UUID;
import java.util.function.Supplier;
import studyhall.app.playground.Campus.Channel;
import studyhall.app.playground.Campus.Person;
import studyhall.app.playground.LineCompletion.Proposals;
import studyhall.command.CommandRouter;
import studyhall.command.CommandSpec;
import studyhall.command.OptionSpec;
import studyhall.library.Library;
import studyhall.note.Fact;

/** What the page of the chat asks for, as JSON. */
final class ChatRoutes {
    private static final int MAX_BODY = 32 << 10;
    private static final int MAX_LINE = 4_000;

    private final CommandRouter router;
    private final PlaygroundChat chat;
    private final FrontDesk desk;
    private final LineCompletion completion;
    private final Streams streams;
    private final Supplier<Library> library;
    private final Roster roster;
    private final Clock clock;

    ChatRoutes(
            CommandRouter router,
            PlaygroundChat chat,
            FrontDesk desk,
            Supplier<Library> library,
            Roster roster,
            Clock clock) {
        this.router = router;
        this.chat = chat;
        this.desk = desk;
        this.completion =
                new LineCompletion(router, chat.campus().channels().get(0).ref());
        this.streams = new Streams(chat.broadcast());
        this.library = library;
        this.roster = roster;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/state", this::state);
        routes.get("/api/people", context -> Json.send(context, people()));
        routes.get("/api/messages", this::messages);
        routes.get("/api/complete", this::complete);
        routes.get(
                "/api/events", context -> streams.serve(context, person(context).id()));
        routes.post("/api/say", this::say);
        routes.post("/api/press", this::press);
        routes.post("/api/dismiss", this::dismiss);
    }

    /** Who nobody says to be is the first of the people. */
    private void state(Context context) {
        Person person = Optional.ofNullable(context.queryParam("person"))
                .map(this::person)
                .orElseGet(() -> chat.campus().people().get(0));
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("person", person.id())
                .put("now", clock.millis())
                .put("position", chat.broadcast().position());
        state.set("people", people());
        ArrayNode channels = state.putArray("channels");
        chat.campus().channelsOf(person.id()).forEach(each -> channels.addObject()
                .put("id", each.id())
                .put("name", each.name())
                .put("purpose", each.purpose())
                .put("direct", each.owner().isPresent()));
        Library now = library.get();
        state.putObject("notes")
                .put("notes", now.notes().size())
                .put("questions", now.questions().size())
                .put("tips", now.tips().size());
        ArrayNode suggestions = state.putArray("suggestions");
        suggestions(now).forEach(suggestions::add);
        Json.send(context, state);
    }

    /** Those who are in no team have an empty one. */
    private ArrayNode people() {
        Map<String, String> teams = roster.get();
        ArrayNode people = JsonNodeFactory.instance.arrayNode();
        chat.campus().people().forEach(each -> people.addObject()
                .put("id", each.id())
                .put("name", each.name())
                .put("team", teams.getOrDefault(each.id(), "")));
        return people;
    }

    /** What to try first: of each kind of command the example that works on these notes. */
    private List<String> suggestions(Library now) {
        List<String> wanted = List.of("quiz start", "lookup", "tip", "topics", "leaderboard", "help");
        return wanted.stream()
                .flatMap(path ->
                        router.specs().stream().filter(spec -> spec.path().equals(path)))
                .map(spec -> spec.path().equals("lookup")
                        ? now.facts().stream()
                                .filter(fact -> fact instanceof Fact.Attribute)
                                .findFirst()
                                .or(() -> now.facts().stream().findFirst())
                                .map(fact -> "lookup " + fact.subject().text())
                                .orElse("lookup")
                        : spec.path())
                .map(line -> "/study " + line)
                .toList();
    }

    private void messages(Context context) {
        Person person = person(context);
        Channel channel = channel(person, parameter(context, "channel"));
        // the position first: what happens between the two is then told twice, which does no harm
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("position", chat.broadcast().position());
        ArrayNode messages = json.putArray("messages");
        chat.seenBy(person, channel).forEach(posting -> messages.add(posting.json()));
        Json.send(context, json);
    }

    private void complete(Context context) {
        person(context);
        String line = parameter(context, "line");
        Proposals found = line.length() > MAX_LINE ? Proposals.NONE : completion.of(line);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        found.command().ifPresent(spec -> json.set("command", command(spec)));
        ArrayNode proposals = json.putArray("proposals");
        found.proposals().forEach(each -> proposals
                .addObject()
                .put("line", each.line())
                .put("label", each.label())
                .put("detail", each.detail()));
        Json.send(context, json);
    }

    private static ObjectNode command(CommandSpec spec) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("path", spec.path()).put("description", spec.description());
        ArrayNode options = json.putArray("options");
        for (OptionSpec option : spec.options()) {
            ObjectNode each = options.addObject()
                    .put("name", option.name())
                    .put("description", option.description())
                    .put("required", option.required());
            option.min().ifPresent(min -> each.put("min", min));
            option.max().ifPresent(max -> each.put("max", max));
        }
        return json;
    }

    private void say(Context context) {
        Body body = Body.of(context, MAX_BODY);
        Person person = person(body.text("person"));
        Channel channel = channel(person, body.text("channel"));
        String text = body.text("text").strip();
        if (text.isEmpty()) {
            throw new Refused(400, "There is nothing in it. Type a line first.");
        }
        if (text.length() > MAX_LINE) {
            throw new Refused(413, "That is longer than " + MAX_LINE + " characters. Say it in parts.");
        }
        String ticket = ticket(body);
        desk.said(person, channel, text, ticket);
        accepted(context, ticket);
    }

    private void press(Context context) {
        Body body = Body.of(context, MAX_BODY);
        Person person = person(body.text("person"));
        Channel channel = channel(person, body.text("channel"));
        String ticket = ticket(body);
        desk.pressed(person, channel, body.text("message"), body.text("button"), body.optionalText("value"), ticket);
        accepted(context, ticket);
    }

    private void dismiss(Context context) {
        Body body = Body.of(context, MAX_BODY);
        Person person = person(body.text("person"));
        Channel channel = channel(person, body.text("channel"));
        chat.find(person, channel, body.text("message"))
                .ifPresent(posting -> chat.dismiss(person, channel, posting.id()));
        context.status(204);
    }

    private static void accepted(Context context, String ticket) {
        context.status(202);
        Json.send(context, JsonNodeFactory.instance.objectNode().put("ticket", ticket));
    }

    /** The page may name what it waits for, so that the answer cannot arrive before it knows the name. */
    private static String ticket(Body body) {
        return body.optionalText("ticket")
                .filter(text -> text.matches("[A-Za-z0-9-]{1,40}"))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private Person person(Context context) {
        return person(parameter(context, "person"));
    }

    private Person person(String id) {
        return chat.campus()
                .person(id)
                .orElseThrow(() -> new Refused(404, "There is nobody called '" + id + "' here."));
    }

    private Channel channel(Person person, String id) {
        return chat.campus()
                .channel(id)
                .filter(channel -> channel.seenBy(person.id()))
                .orElseThrow(() -> new Refused(404, person.name() + " sees no channel '" + id + "'."));
    }

    private static String parameter(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name))
                .orElseThrow(() -> new Refused(400, "The parameter '" + name + "' is missing."));
    }
}
