package studyhall.discord.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** The HTTP API. */
final class LocalRest implements AutoCloseable {
    private static final String BASE = "/api/v10/";
    private static final int HIDDEN = 1 << 6;
    private static final int LOADING = 1 << 7;
    private static final int V2 = 1 << 15;
    private static final long THREE_SECONDS = 3_000;
    private static final long FIFTEEN_MINUTES = 900_000;

    private record Sent(String path, DataObject body) {}

    private record Fault(String path, int status, String body, Map<String, String> headers) {}

    private final LocalDiscord discord;
    private final HttpServer server;
    private final Map<String, byte[]> attachments = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Rules rules = new Rules();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What was uploaded with a body. */
    private final Map<DataObject, List<byte[]>> files = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Map<String, DataArray> declared = new ConcurrentHashMap<>();

    LocalRest(LocalDiscord discord) {
        this.discord = discord;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.createContext("/attachments/", this::hand);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<String> requests() {
        return arrivals.stream().map(Arrival::request).toList();
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    List<DataObject> sent(String path) {
        return sent.stream()
                .filter(each -> each.path().startsWith(path))
                .map(Sent::body)
                .toList();
    }

    Map<String, DataArray> declared() {
        return Map.copyOf(declared);
    }

    /** Answers the next requests whose path begins so with a failure. */
    void fail(String path, int times, int status, String body, Map<String, String> headers) {
        synchronized (faults) {
            for (int i = 0; i < times; i++) {
                faults.add(new Fault(path, status, body, Map.copyOf(headers)));
            }
        }
    }

    /** Keeps a file of somebody's, and tells where. */
    String attach(String id, byte[] content) {
        attachments.put(id, content);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/attachments/" + id;
    }

    private void hand(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] content = attachments.get(path.substring(path.lastIndexOf('/') + 1));
            if (exchange.getRequestHeaders().containsKey("Authorization")) {
                complaints.add("The token was shown to the place where files lie");
            }
            exchange.sendResponseHeaders(content == null ? 404 : 200, 0);
            if (content != null) {
                exchange.getResponseBody().write(content);
            }
        } catch (IOException hungUp) {
            // whoever fetches reads no further than they need
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        // closed after the answer to a failure, too
        try (exchange) {
            try {
                take(exchange);
            } catch (Refused e) {
                DataObject error = DataObject.empty().put("code", e.code).put("message", e.getMessage());
                answer(exchange, e.status, error.toString());
            } catch (RuntimeException e) {
                complaints.add("The local Discord failed: " + e);
                answer(exchange, 500, "{}");
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(BASE.length());
        String method = exchange.getRequestMethod();
        arrivals.add(new Arrival(System.nanoTime(), method + " " + path));
        String body = body(exchange);
        Fault fault = fault(path);
        if (fault != null) {
            fault.headers().forEach(exchange.getResponseHeaders()::set);
            answer(exchange, fault.status(), fault.body());
            return;
        }
        boolean byToken = path.startsWith("webhooks/") || path.startsWith("interactions/");
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!byToken && !("Bot " + LocalDiscord.TOKEN).equals(authorization)) {
            throw new Refused(401, 0, "401: Unauthorized");
        }
        String given = answer(method, path.split("/"), path, body, query(exchange));
        answer(exchange, given.isEmpty() ? 204 : 200, given);
    }

    private String answer(String method, String[] words, String path, String body, Map<String, String> query) {
        switch (words[0]) {
            case "users" -> {
                return words.length == 3
                        ? openDirect(body)
                        : Entities.user(LocalDiscord.BOT, "Study Hall", true).toString();
            }
            case "gateway" -> {
                return DataObject.empty()
                        .put("url", discord.gateway().toString())
                        .put("shards", discord.recommended)
                        .put("session_start_limit", discord.sessionStartLimit())
                        .toString();
            }
            case "applications" -> {
                if (method.equals("GET")) {
                    return DataObject.empty()
                            .put("id", Long.toUnsignedString(LocalDiscord.BOT))
                            .put("interactions_endpoint_url", null)
                            .toString();
                }
                check("ApplicationCommandUpdateRequest[]", body);
                declared.put(path, DataArray.fromJson(utf8(body)));
                return utf8(body);
            }
            case "channels" -> {
                return channels(method, words, path, body, query);
            }
            case "guilds" -> {
                return member(words);
            }
            case "interactions" -> {
                return callback(words, path, body);
            }
            case "webhooks" -> {
                return webhooks(method, words, path, body);
            }
            default -> throw new Refused(404, 0, "404: Not Found");
        }
    }

    private String openDirect(String body) {
        DataObject request = check("CreatePrivateChannelRequest", body);
        long person = request.getUnsignedLong("recipient_id");
        if (!discord.people.containsKey(person)) {
            throw new Refused(404, 10013, "Unknown User");
        }
        return Entities.channel(discord.direct(person)).toString();
    }

    private String member(String[] words) {
        if (words.length != 4 || !words[2].equals("members")) {
            throw new Refused(404, 0, "404: Not Found");
        }
        if (!words[1].equals(discord.guild())) {
            throw new Refused(404, 10004, "Unknown Guild");
        }
        long person = Long.parseUnsignedLong(words[3]);
        if (!discord.people.containsKey(person)) {
            throw new Refused(404, 10013, "Unknown User");
        }
        if (discord.hasLeft(person)) {
            throw new Refused(404, 10007, "Unknown Member");
        }
        return Entities.member(Entities.user(person, discord.people.getOrDefault(person, ""), false))
                .toString();
    }

    private Place place(String id) {
        Place place = discord.places.get(Long.parseUnsignedLong(id));
        if (place == null) {
            throw new Refused(404, 10003, "Unknown Channel");
        }
        switch (place.door) {
            case HIDDEN -> throw new Refused(403, 50001, "Missing Access");
            case MUTE -> throw new Refused(403, 50013, "Missing Permissions");
            case ARCHIVED, LOCKED ->
                throw new Refused(400, 50083, "Tried to perform an operation on an archived thread");
            case OPEN, NO_THREADS -> {}
        }
        return place;
    }

    private String channels(String method, String[] words, String path, String body, Map<String, String> query) {
        if (words.length == 2 && method.equals("GET")) {
            return Entities.channel(place(words[1])).toString();
        }
        if (words.length == 2) {
            check("UpdateThreadRequestPartial", body);
            Place thread = discord.places.get(Long.parseUnsignedLong(words[1]));
            if (thread != null && thread.door == Place.Door.LOCKED) {
                throw new Refused(403, 50013, "Missing Permissions");
            }
            if (thread != null && thread.door == Place.Door.ARCHIVED) {
                thread.door(Place.Door.OPEN);
            }
            return Entities.channel(place(words[1])).toString();
        }
        Place place = place(words[1]);
        if (words.length == 5 && words[4].equals("threads")) {
            return thread(place, Long.parseUnsignedLong(words[3]), body);
        }
        if (method.equals("DELETE")) {
            place.messages.removeIf(message -> message.id() == Long.parseUnsignedLong(words[3]));
            return "";
        }
        if (method.equals("GET")) {
            return history(place, query).toString();
        }
        if (method.equals("POST")) {
            discord.directs.forEach((person, direct) -> {
                if (direct == place && discord.unreachable.containsKey(person)) {
                    throw new Refused(403, 50007, "Cannot send messages to this user");
                }
            });
            DataObject message = check("MessageCreateRequest", body);
            sent.add(new Sent(path, message));
            return post(place, message).toString();
        }
        DataObject message = check("MessageEditRequestPartial", body);
        sent.add(new Sent(path, message));
        return edit(place, Long.parseUnsignedLong(words[3]), message).toString();
    }

    private String thread(Place place, long message, String body) {
        check("CreateTextThreadWithMessageRequest", body);
        if (place.type == LocalDiscord.THREAD) {
            throw new Refused(400, 50024, "Cannot execute action on this channel type");
        }
        if (place.door == Place.Door.NO_THREADS) {
            throw new Refused(403, 50013, "Missing Permissions");
        }
        if (place.messages.stream().noneMatch(standing -> standing.id() == message)) {
            throw new Refused(404, 10008, "Unknown Message");
        }
        return Entities.channel(discord.open(place, message)).toString();
    }

    /** Oldest first after an id, as Discord gives the page that follows it, newest on top. */
    private static DataArray history(Place place, Map<String, String> query) {
        long after = Long.parseUnsignedLong(query.getOrDefault("after", "0"));
        List<DataObject> page = place.messages.stream()
                .filter(message -> message.onlyFor() == 0 && message.id() > after)
                .limit(Integer.parseInt(query.getOrDefault("limit", "50")))
                .map(Place.Standing::json)
                .toList();
        DataArray newestFirst = DataArray.empty();
        for (int i = page.size() - 1; i >= 0; i--) {
            newestFirst.add(page.get(i));
        }
        return newestFirst;
    }

    private DataObject post(Place place, DataObject body) {
        String nonce = body.getString("nonce", "");
        synchronized (place) {
            if (body.getBoolean("enforce_nonce")) {
                if (!nonce.isEmpty() && place.deleted.contains(nonce)) {
                    throw new Refused(404, 10008, "Unknown Message");
                }
                for (Place.Standing standing : place.messages) {
                    if (!nonce.isEmpty() && standing.nonce().equals(nonce)) {
                        return standing.json();
                    }
                }
            }
            return stand(place, discord.ids.next(), 0, nonce, body, body.getInt("flags", 0));
        }
    }

    private DataObject stand(Place place, long id, long onlyFor, String nonce, DataObject body, int flags) {
        DataObject json = Entities.message(id, place, body, flags);
        List<byte[]> pictures = files.getOrDefault(body, List.of());
        Place.Standing standing = new Place.Standing(id, onlyFor, nonce, json, body, pictures);
        synchronized (place) {
            for (int i = 0; i < place.messages.size(); i++) {
                if (place.messages.get(i).id() == id) {
                    place.messages.set(i, standing);
                    return json;
                }
            }
            place.messages.add(standing);
        }
        return json;
    }

    private DataObject edit(Place place, long id, DataObject body) {
        Place.Standing before = place.messages.stream()
                .filter(message -> message.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(404, 10008, "Unknown Message"));
        int kept = before.json().getInt("flags") & ~LOADING;
        boolean empty = (before.json().getInt("flags") & LOADING) != 0;
        if (!empty && (kept & V2) != (body.getInt("flags", 0) & V2)) {
            throw new Refused(400, 50035, "Invalid Form Body");
        }
        return stand(place, id, before.onlyFor(), before.nonce(), body, kept | body.getInt("flags", 0));
    }

    private String callback(String[] words, String path, String body) {
        Asked ask = discord.asked.get(words[2]);
        DataObject callback = DataObject.fromJson(payload(body));
        int type = callback.getInt("type");
        check(
                switch (type) {
                    case 5 -> "CreateMessageInteractionCallbackRequest";
                    case 6 -> "UpdateMessageInteractionCallbackRequest";
                    case 9 -> "ModalInteractionCallbackRequest";
                    case 8 -> "ApplicationCommandAutocompleteCallbackRequest";
                    default -> throw new Refused(400, 50035, "Not a callback that the bot is known to use: " + type);
                },
                body);
        if (ask == null || System.currentTimeMillis() - Ids.millis(ask.id) > THREE_SECONDS) {
            throw new Refused(404, 10062, "Unknown interaction");
        }
        synchronized (ask) {
            if (ask.ack != 0) {
                throw new Refused(400, 40060, "Interaction has already been acknowledged.");
            }
            if (type == 5) {
                ask.hidden = (callback.optObject("data")
                                        .map(data -> data.getInt("flags", 0))
                                        .orElse(0)
                                & HIDDEN)
                        != 0;
                ask.original = discord.ids.next();
                ask.loading = true;
                int flags = LOADING | (ask.hidden ? HIDDEN : 0);
                stand(ask.place, ask.original, ask.hidden ? ask.person : 0, "", DataObject.empty(), flags);
            } else if (type == 6) {
                ask.original = ask.message;
            }
            ask.acknowledge(callback);
        }
        DataObject interaction = DataObject.empty()
                .put("id", Long.toUnsignedString(ask.id))
                .put("type", 2)
                .put("response_message_loading", ask.loading)
                .put("response_message_ephemeral", ask.hidden);
        return DataObject.empty()
                .put("interaction", interaction)
                .put("resource", DataObject.empty().put("type", type))
                .toString();
    }

    private String webhooks(String method, String[] words, String path, String body) {
        Asked ask = discord.asked.get(words[2]);
        if (ask == null || ask.ack == 0) {
            throw new Refused(404, 10015, "Unknown Webhook");
        }
        if (ask.expired || System.currentTimeMillis() - Ids.millis(ask.id) > FIFTEEN_MINUTES) {
            throw new Refused(401, 50027, "Invalid Webhook Token");
        }
        synchronized (ask) {
            if (words.length == 3) {
                return follow(ask, path, body);
            }
            if (ask.original == 0 && words[4].equals("@original")) {
                throw new Refused(404, 10008, "Unknown Message");
            }
            long id = words[4].equals("@original") ? ask.original : Long.parseUnsignedLong(words[4]);
            if (method.equals("DELETE")) {
                ask.place.messages.removeIf(message -> message.id() == id);
                ask.original = 0;
                ask.loading = false;
                return "";
            }
            DataObject message = check("IncomingWebhookUpdateRequestPartial", body);
            sent.add(new Sent(path, message));
            ask.loading = false;
            ask.followed(message);
            return edit(ask.place, id, message).toString();
        }
    }

    /** The first message that follows a placeholder takes its place, and who sees it. */
    private String follow(Asked ask, String path, String body) {
        DataObject message = check("IncomingWebhookRequestPartial", body);
        sent.add(new Sent(path, message));
        ask.followed(message);
        if (ask.loading) {
            ask.loading = false;
            return edit(ask.place, ask.original, message).toString();
        }
        boolean hidden = (message.getInt("flags", 0) & HIDDEN) != 0;
        return stand(ask.place, discord.ids.next(), hidden ? ask.person : 0, "", message, message.getInt("flags", 0))
                .toString();
    }

    private DataObject check(String schema, String body) {
        String json = payload(body);
        rules.broken(schema, json).forEach(broken -> complaints.add(schema + ": " + broken + " in " + json));
        DataObject read = json.startsWith("[") ? DataObject.empty() : DataObject.fromJson(json);
        List<byte[]> uploaded = uploaded(body);
        if (!uploaded.isEmpty()) {
            files.put(read, uploaded);
        }
        return read;
    }

    /** What stands in a part of a body, one byte to a character; empty for none. */
    private static String part(String body, String name) {
        int part = body.indexOf("name=\"" + name + "\"");
        if (part < 0) {
            return "";
        }
        int start = body.indexOf("\r\n\r\n", part) + 4;
        String boundary = body.substring(0, body.indexOf("\r\n"));
        return body.substring(start, body.indexOf("\r\n" + boundary, start));
    }

    private static List<byte[]> uploaded(String body) {
        List<byte[]> uploaded = new ArrayList<>();
        String file = part(body, "files[0]");
        while (!file.isEmpty()) {
            uploaded.add(file.getBytes(StandardCharsets.ISO_8859_1));
            file = part(body, "files[" + uploaded.size() + "]");
        }
        return uploaded;
    }

    /** The JSON of a body that may carry files. */
    private String payload(String body) {
        String part = part(body, "payload_json");
        if (part.isEmpty()) {
            return utf8(body);
        }
        String json = utf8(part);
        DataArray attachments =
                DataObject.fromJson(json).optArray("attachments").orElseGet(DataArray::empty);
        for (int i = 0; i < attachments.length(); i++) {
            String name = attachments.getObject(i).getString("filename");
            if (!body.contains("name=\"files[" + i + "]\"; filename=\"" + name + "\"")) {
                complaints.add("An attachment that was not uploaded: " + name);
            }
        }
        return json;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Stream.of(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        // files go with the words: each byte one character, until it is known which are words
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private @Nullable Fault fault(String path) {
        synchronized (faults) {
            for (Fault fault : faults) {
                if (path.startsWith(fault.path())) {
                    faults.remove(fault);
                    return fault;
                }
            }
            return null;
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
