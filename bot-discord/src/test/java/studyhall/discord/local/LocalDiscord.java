package studyhall.discord.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The whole of it: servers with people and channels, what they do, and what the bot makes of it. Thread-safe. */
public final class LocalDiscord implements AutoCloseable {
    public static final long BOT = 200_000_000_000_000_001L;
    public static final String TOKEN = "local.discord.token";
    private static final int TEXT_INPUT = 4;
    private static final int LABEL = 18;
    private static final int TEXT = 0;
    private static final int DM = 1;
    static final int THREAD = 11;

    final Ids ids = new Ids();
    final Map<Long, Place> places = new ConcurrentHashMap<>();
    final Map<String, Asked> asked = new ConcurrentHashMap<>();
    final Map<Long, Place> directs = new ConcurrentHashMap<>();
    final Map<Long, String> people = new ConcurrentHashMap<>();
    final Map<Long, Boolean> unreachable = new ConcurrentHashMap<>();
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final Set<Long> members = ConcurrentHashMap.newKeySet();
    private final List<Long> guilds = new CopyOnWriteArrayList<>();
    private final Map<Long, String> names = new ConcurrentHashMap<>();
    volatile int recommended = 1;
    private final LocalRest rest;
    private final LocalGateway gateway;

    /** Starts it with one server. */
    private volatile int sessionsLeft = 1_000;

    private volatile long sessionsResetAt;

    public LocalDiscord() {
        guilds.add(ids.next());
        gateway = new LocalGateway(this::ready, hears -> guilds.stream()
                .filter(hears::test)
                .map(guild -> DataObject.empty().put("t", "GUILD_CREATE").put("d", guild(guild)))
                .toList());
        rest = new LocalRest(this);
    }

    public URI api() {
        return URI.create(rest.url());
    }

    public URI gateway() {
        return URI.create(gateway.url());
    }

    public String guild() {
        return Long.toUnsignedString(guilds.get(0));
    }

    /** A channel of the server. */
    public Place channel() {
        return announced("CHANNEL_CREATE", add(new Place(ids.next(), guilds.get(0), TEXT)));
    }

    /** Somebody adds the bot to one more server; its id. */
    public String invite(String name) {
        long id = ids.next();
        guilds.add(id);
        names.put(id, name);
        var unused = gateway.dispatch("GUILD_CREATE", id, guild(id));
        return Long.toUnsignedString(id);
    }

    /** The bot is removed from a server, whether it is connected or not. */
    public void kick(String guild) {
        long id = Long.parseUnsignedLong(guild);
        guilds.remove(Long.valueOf(id));
        places.values().stream().filter(place -> place.guild == id).forEach(place -> place.door(Place.Door.HIDDEN));
        var unused = gateway.dispatch(
                "GUILD_DELETE", id, DataObject.empty().put("id", guild).put("unavailable", false));
    }

    /** The bot is removed and not told so, as when it is not connected. */
    public void forget(String guild) {
        guilds.remove(Long.valueOf(guild));
    }

    /** And is added again. */
    public void invite(String guild, String name) {
        long id = Long.parseUnsignedLong(guild);
        guilds.add(id);
        names.put(id, name);
        places.values().stream().filter(place -> place.guild == id).forEach(place -> place.door(Place.Door.OPEN));
        var unused = gateway.dispatch("GUILD_CREATE", id, guild(id));
    }

    /** A channel of another server. */
    public Place channelOf(String guild) {
        return announced("CHANNEL_CREATE", add(new Place(ids.next(), Long.parseUnsignedLong(guild), TEXT)));
    }

    public Place thread() {
        return announced("THREAD_CREATE", add(new Place(ids.next(), guilds.get(0), THREAD, channel().id)));
    }

    /** Somebody opens a thread in a channel. */
    public Place threadIn(Place channel) {
        return open(channel, ids.next());
    }

    /** The thread below a message of a channel. */
    public Place threadOf(Place channel, Place.Standing message) {
        return java.util.Objects.requireNonNull(places.get(message.id()), "No thread below " + message);
    }

    Place open(Place channel, long message) {
        return announced("THREAD_CREATE", add(new Place(message, channel.guild, THREAD, channel.id)));
    }

    /** Somebody changes who may write there; the bot hears of it. */
    public void door(Place place, Place.Door door) {
        place.door(door);
        var unused = gateway.dispatch("CHANNEL_UPDATE", place.guild, Entities.channel(place));
    }

    /** Somebody deletes a channel; the bot hears of it. */
    public void delete(Place place) {
        places.remove(place.id);
        var unused = gateway.dispatch("CHANNEL_DELETE", place.guild, Entities.channel(place));
    }

    /** A bot that is connected hears of new places; one that connects later finds them in the server. */
    private Place announced(String event, Place place) {
        var unused = gateway.dispatch(event, place.guild, Entities.channel(place));
        return place;
    }

    private Place add(Place place) {
        places.put(place.id, place);
        return place;
    }

    public long person(String name) {
        long id = ids.next();
        people.put(id, name);
        return id;
    }

    /** Somebody takes no direct messages from now on. */
    public void unreachable(long person) {
        unreachable.put(person, true);
    }

    /** The direct messages with somebody. */
    public Place direct(long person) {
        return directs.computeIfAbsent(person, who -> add(new Place(ids.next(), 0, DM)));
    }

    /** What was wrong with the bodies that were sent; empty when all was well. */
    public List<String> complaints() {
        return rest.complaints();
    }

    /** Requests so far, as {@code POST channels/1/messages}. */
    public List<String> requests() {
        return rest.requests();
    }

    /** The same, each with its time. */
    public List<Arrival> arrivals() {
        return rest.arrivals();
    }

    /** The bodies sent to paths that begin so. */
    public List<DataObject> sent(String path) {
        return rest.sent(path);
    }

    /** The next requests whose path begins so are refused; see {@link LocalRest#fail}. */
    public void fail(String path, int times, int status, String body, Map<String, String> headers) {
        rest.fail(path, times, status, body, headers);
    }

    /** The body of the last declaration of commands, by path. */
    public Map<String, DataArray> declared() {
        return rest.declared();
    }

    public int identifies() {
        return gateway.identifies.get();
    }

    /** When sessions were begun, in milliseconds. */
    public List<Long> identifyMillis() {
        return gateway.identifyMillis();
    }

    /** The shards that have a session, in order; one that has two is there twice. */
    public List<Integer> shards() {
        return gateway.shards();
    }

    /** How many shards Discord recommends. */
    public void recommend(int shards) {
        recommended = shards;
    }

    /** How many sessions may begin until the limit is set back. */
    public void sessionsLeft(int number, long resetAfterMillis) {
        sessionsLeft = number;
        sessionsResetAt = System.currentTimeMillis() + resetAfterMillis;
    }

    DataObject sessionStartLimit() {
        long left = sessionsResetAt - System.currentTimeMillis();
        return DataObject.empty()
                .put("max_concurrency", 1)
                .put("total", 1_000)
                .put("remaining", left > 0 ? sessionsLeft : 1_000)
                .put("reset_after", Math.max(0, left));
    }

    public int resumes() {
        return gateway.resumes.get();
    }

    public int heartbeats() {
        return gateway.heartbeats.get();
    }

    /** What the bot said when it identified. */
    public Optional<DataObject> identified() {
        return gateway.identified();
    }

    /** Sends what happens in another form from now on: for an event's type and data, other data. */
    public void shape(BiFunction<String, DataObject, DataObject> other) {
        gateway.shape(other);
    }

    /** Tells the bot something that this does not know of itself. */
    public void tell(String type, DataObject data) {
        var unused = gateway.dispatch(type, guilds.get(0), data);
    }

    /** The connections to the gateway so far, as {@code /gateway/?v=10}. */
    public List<String> opened() {
        return gateway.opened();
    }

    /** The bot is asked for a heartbeat now. */
    public void askForHeartbeat() {
        gateway.askForHeartbeat();
    }

    public boolean connected() {
        return gateway.live();
    }

    public void drop() {
        gateway.drop();
    }

    public void askToReconnect() {
        gateway.askToReconnect();
    }

    public void invalidate(boolean resumable) {
        gateway.invalidate(resumable);
    }

    /** Delivers the last event once more. */
    public void repeatLast() {
        gateway.repeatLast();
    }

    /**
     * Somebody uses {@code /study path}.
     *
     * @param options texts, whole numbers as {@code Integer}, people as {@code Long}, channels as {@link Place}, files as
     *     {@link Attached}
     */
    public Asked command(long person, Place place, String path, Map<String, Object> options) {
        return interact(person, place, 2, new Filled(this).data(path, options, ""), Optional.empty(), ids.next());
    }

    /** Somebody leaves the server; nobody is told. */
    public void leaves(long person) {
        gone.add(person);
    }

    boolean hasLeft(long person) {
        return gone.contains(person);
    }

    /** Somebody chooses another command than ours, such as one that was declared by hand. */
    public Asked otherCommand(long person, Place place, DataObject data) {
        return interact(person, place, 2, data, Optional.empty(), ids.next());
    }

    /** Somebody sends a form by another name. */
    public Asked submit(long person, Place place, String form) {
        DataObject data = DataObject.empty().put("custom_id", form).put("components", DataArray.empty());
        return interact(person, place, 5, data, Optional.empty(), ids.next());
    }

    /**
     * A file to be given with a command.
     *
     * @param size what Discord says of it
     */
    public Attached attach(String name, byte[] content, int size) {
        String id = Long.toUnsignedString(ids.next());
        return new Attached(id, name, rest.attach(id, content), size);
    }

    /** The same by somebody who administers nothing. */
    public Asked commandByMember(long person, Place place, String path, Map<String, Object> options) {
        members.add(person);
        return command(person, place, path, options);
    }

    /** Somebody types in an option. */
    public Asked complete(long person, Place place, String path, String option, String typed) {
        return interact(
                person,
                place,
                4,
                new Filled(this).data(path, Map.of(option, typed), option),
                Optional.empty(),
                ids.next());
    }

    /** Somebody presses a button. */
    public Asked press(long person, Place place, Place.Standing message, String customId) {
        return press(person, place, message, customId, ids.next());
    }

    /** The same by a click of another time. */
    public Asked press(long person, Place place, Place.Standing message, String customId, long id) {
        DataObject data = DataObject.empty()
                .put("custom_id", customId)
                .put("component_type", 2)
                .put("id", 1);
        return interact(person, place, 3, data, Optional.of(message), id);
    }

    /** Somebody chooses in a menu. */
    public Asked choose(long person, Place place, Place.Standing message, String customId, String value) {
        DataObject data = DataObject.empty()
                .put("custom_id", customId)
                .put("component_type", 3)
                .put("id", 1)
                .put("values", DataArray.empty().add(value));
        return interact(person, place, 3, data, Optional.of(message), ids.next());
    }

    /** Somebody fills in a form that a press opened, and sends it; fields that are not named keep what they hold. */
    public Asked submit(long person, Place place, Asked press, Map<String, String> values) {
        DataObject modal = press.modal().orElseThrow();
        DataArray filled = DataArray.empty();
        modal.getArray("components").stream(DataArray::getObject).forEach(label -> {
            DataObject field = label.getObject("component");
            String name = field.getString("custom_id");
            DataObject given = DataObject.empty()
                    .put("type", field.getInt("type"))
                    .put("custom_id", name)
                    .put("id", filled.length() + 1);
            if (field.getInt("type") == TEXT_INPUT) {
                given.put("value", values.getOrDefault(name, field.getString("value", "")));
            } else {
                DataArray chosen = DataArray.empty();
                if (values.containsKey(name)) {
                    chosen.add(values.get(name));
                } else {
                    field.getArray("options").stream(DataArray::getObject)
                            .filter(option -> option.getBoolean("default"))
                            .forEach(option -> chosen.add(option.getString("value")));
                }
                given.put("values", chosen);
            }
            filled.add(DataObject.empty()
                    .put("type", LABEL)
                    .put("id", 100 + filled.length())
                    .put("component", given));
        });
        DataObject data = DataObject.empty()
                .put("custom_id", modal.getString("custom_id"))
                .put("components", filled);
        return interact(person, place, 5, data, Optional.empty(), ids.next());
    }

    public Ids ids() {
        return ids;
    }

    /** What the gateway says of a command, for those who hand it over themselves. */
    public DataObject commandEvent(long person, Place place, String path, Map<String, Object> options) {
        return event(person, place, 2, new Filled(this).data(path, options, ""), Optional.empty(), ids.next());
    }

    /** A message as the API gives it back. */
    public DataObject message(Place place) {
        return Entities.message(ids.next(), place, DataObject.empty(), 0);
    }

    private Asked interact(
            long person, Place place, int type, DataObject data, Optional<Place.Standing> message, long id) {
        DataObject event = event(person, place, type, data, message, id);
        Asked ask = new Asked(
                id,
                event.getString("token"),
                person,
                place,
                message.map(Place.Standing::id).orElse(0L));
        asked.put(ask.token, ask);
        if (!gateway.dispatch("INTERACTION_CREATE", place.guild, event)) {
            throw new IllegalStateException("The bot has no session, so nobody can ask it anything");
        }
        return ask;
    }

    private DataObject event(
            long person, Place place, int type, DataObject data, Optional<Place.Standing> message, long id) {
        String token = "token-" + Long.toUnsignedString(id);
        DataObject event = DataObject.empty()
                .put("id", Long.toUnsignedString(id))
                .put("application_id", Long.toUnsignedString(BOT))
                .put("type", type)
                .put("version", 1)
                .put("token", token)
                .put("data", data)
                .put("channel_id", place.id())
                .put("channel", channelOf(place, person))
                .put("locale", "en-US")
                .put("attachment_size_limit", 10_000_000)
                .put("entitlements", DataArray.empty())
                .put("app_permissions", "2251799813685247")
                .put("context", place.guild == 0 ? 1 : 0)
                .put(
                        "authorizing_integration_owners",
                        DataObject.empty().put("0", place.guild == 0 ? "0" : Long.toUnsignedString(place.guild)));
        DataObject user = Entities.user(person, people.getOrDefault(person, "Somebody"), false);
        if (place.guild == 0) {
            event.put("user", user);
        } else {
            event.put("member", member(place, person, user))
                    .put("guild_id", Long.toUnsignedString(place.guild))
                    .put(
                            "guild",
                            DataObject.empty()
                                    .put("id", Long.toUnsignedString(place.guild))
                                    .put("locale", "en-US")
                                    .put("features", DataArray.empty()));
        }
        message.ifPresent(standing -> event.put("message", standing.json()));
        return event;
    }

    private DataObject member(Place place, long person, DataObject user) {
        DataObject member = Entities.member(user);
        return members.contains(person)
                ? member.put("permissions", Entities.MEMBER)
                : member.put("permissions", Entities.EVERYTHING)
                        .put("roles", DataArray.empty().add(Long.toUnsignedString(Entities.organisers(place.guild))));
    }

    private DataObject channelOf(Place place, long person) {
        DataObject channel = Entities.channel(place);
        if (place.guild == 0) {
            channel.put(
                    "recipients",
                    DataArray.empty().add(Entities.user(person, people.getOrDefault(person, "Somebody"), false)));
        }
        return channel;
    }

    private DataObject ready(String session, LongPredicate hears) {
        DataArray unavailable = DataArray.empty();
        guilds.stream()
                .filter(hears::test)
                .forEach(guild -> unavailable.add(DataObject.empty()
                        .put("id", Long.toUnsignedString(guild))
                        .put("unavailable", true)));
        return DataObject.empty()
                .put("v", 10)
                .put("user", Entities.user(BOT, "Study Hall", true))
                .put("guilds", unavailable)
                .put("private_channels", DataArray.empty())
                .put("session_id", session)
                .put("resume_gateway_url", gateway.resumeUrl())
                .put(
                        "application",
                        DataObject.empty().put("id", Long.toUnsignedString(BOT)).put("flags", 0));
    }

    private DataObject guild(long id) {
        DataArray channels = DataArray.empty();
        DataArray threads = DataArray.empty();
        places.values().stream()
                .filter(place -> place.guild == id)
                .forEach(place -> (place.type == THREAD ? threads : channels).add(Entities.channel(place)));
        return Entities.guild(id)
                .put("name", names.getOrDefault(id, "Study group"))
                .put("channels", channels)
                .put("threads", DataArray.empty());
    }

    @Override
    public void close() {
        gateway.close();
        rest.close();
    }
}
