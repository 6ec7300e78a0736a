package studyhall.app;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.Config;
import studyhall.Secret;
import studyhall.library.NotesAt;
import studyhall.storage.DatabaseUrl;

/** Reads the environment into a {@link Config}, and reports all that is missing or wrong at once. */
final class ConfigReader {
    private static final Pattern BOT_TOKEN = Pattern.compile("xoxb-[A-Za-z0-9-]+");
    private static final Pattern APP_TOKEN = Pattern.compile("xapp-[A-Za-z0-9-]+");
    private static final Pattern SIGNING_SECRET = Pattern.compile("[0-9A-Za-z]{32}");
    private static final Pattern CLIENT_ID = Pattern.compile("[0-9A-Za-z._-]+");
    private static final Pattern CLIENT_SECRET = Pattern.compile("[0-9A-Za-z._-]+");
    private static final Pattern SECRET_KEY = Pattern.compile("\\S{32,}");
    private static final String KEY_EXPECTED =
            "at least 32 characters that nobody can guess, such as what openssl rand -base64 32 prints";
    private static final Pattern DISCORD_TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Pattern PLACE = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
    private static final Pattern SNOWFLAKE = Pattern.compile("[0-9]{15,20}");

    /** A day. */
    private static final int MAX_POLL = 1_440;

    /** What Discord's largest bots have is a few thousands. */
    private static final int MAX_SHARDS = 16_384;

    private final Map<String, String> environment;
    private final Path home;
    private final List<String> problems = new ArrayList<>();

    private ConfigReader(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    /**
     * Reads the environment.
     *
     * @param home the user's home folder, for {@code ~} and the default data folder
     * @throws ConfigException naming every variable that is missing or wrong, with what is expected
     */
    static Config read(Map<String, String> environment, Path home) {
        ConfigReader reader = new ConfigReader(environment, home);
        Config config = new Config(
                reader.database(),
                reader.data(),
                new NotesReader(reader.problems, home)
                        .read(reader.value("STUDYHALL_NOTES"), reader.value("STUDYHALL_NOTES_URL")),
                reader.git(),
                reader.port(),
                reader.metrics(),
                reader.slack(),
                reader.discord());
        reader.checkLogFormat();
        reader.refuseProblems();
        return config;
    }

    /**
     * The folder for all that is kept, for those who need nothing else.
     *
     * @throws ConfigException when it is none
     */
    static Path dataFolder(Map<String, String> environment, Path home) {
        ConfigReader reader = new ConfigReader(environment, home);
        Path data = reader.data();
        reader.refuseProblems();
        return data;
    }

    /**
     * The usual folder of notes, for those who need nothing else; empty where there is not just one.
     *
     * @throws ConfigException when it is none
     */
    static Optional<Path> notesFolder(Map<String, String> environment, Path home) {
        ConfigReader reader = new ConfigReader(environment, home);
        List<NotesAt> notes =
                new NotesReader(reader.problems, home).read(reader.value("STUDYHALL_NOTES"), Optional.empty());
        reader.refuseProblems();
        return notes.size() == 1 && notes.get(0) instanceof NotesAt.Folder folder
                ? Optional.of(folder.path())
                : Optional.empty();
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private Optional<DatabaseUrl> database() {
        Optional<String> text = value("DATABASE_URL");
        try {
            return text.map(DatabaseUrl::parse);
        } catch (IllegalArgumentException e) {
            problems.add("DATABASE_URL: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Path data() {
        Path data = path("STUDYHALL_DATA").orElse(home.resolve(".studyhall"));
        if (Files.exists(data) && !Files.isDirectory(data)) {
            problems.add("STUDYHALL_DATA: expected a folder, but " + data + " is a file");
        }
        return data;
    }

    private Config.Git git() {
        String expected = "STUDYHALL_NOTES_POLL: expected minutes from 1 to " + MAX_POLL;
        int minutes = value("STUDYHALL_NOTES_POLL")
                .map(text -> {
                    boolean number = text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= MAX_POLL;
                    if (!number) {
                        problems.add(expected + ", not '" + text + "'");
                    }
                    return number ? Integer.parseInt(text) : Config.POLL_MINUTES;
                })
                .orElse(Config.POLL_MINUTES);
        Optional<String> reach = value("STUDYHALL_NOTES_GIT");
        reach.filter(word -> !word.equals("public") && !word.equals("private"))
                .ifPresent(
                        word -> problems.add("STUDYHALL_NOTES_GIT: expected public, or private for servers of your own"
                                + " network too, not '" + word + "'"));
        return new Config.Git(Duration.ofMinutes(minutes), reach.equals(Optional.of("private")));
    }

    private int port() {
        String expected = "PORT: expected a number from 0 (any free one) to 65535";
        return value("PORT")
                .map(text -> {
                    boolean number = text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535;
                    if (!number) {
                        problems.add(expected + ", not '" + text + "'");
                    }
                    return number ? Integer.parseInt(text) : 0;
                })
                .orElse(Config.DEFAULT_PORT);
    }

    /** Read by logback.xml, which would log nothing at all in a format that it does not know. */
    private void checkLogFormat() {
        value("STUDYHALL_LOG_FORMAT")
                .filter(word -> !word.equals("text") && !word.equals("json"))
                .ifPresent(word -> problems.add("STUDYHALL_LOG_FORMAT: expected text or json, not '" + word + "'"));
    }

    private Optional<InetSocketAddress> metrics() {
        return value("STUDYHALL_METRICS").flatMap(text -> {
            Matcher place = PLACE.matcher(text);
            if (place.matches() && Integer.parseInt(place.group(2)) <= 65_535) {
                return Optional.of(
                        InetSocketAddress.createUnresolved(place.group(1), Integer.parseInt(place.group(2))));
            }
            problems.add("STUDYHALL_METRICS: expected an address and a port such as 127.0.0.1:9464, or 0.0.0.0:9464 for"
                    + " every address of this machine, not '" + text + "'");
            return Optional.empty();
        });
    }

    private Optional<Config.Slack> slack() {
        Optional<Secret> bot = secret("SLACK_BOT_TOKEN", BOT_TOKEN, "a bot token, which begins with xoxb-");
        Optional<Secret> app = secret("SLACK_APP_TOKEN", APP_TOKEN, "an app-level token, which begins with xapp-");
        Optional<Secret> signing = secret("SLACK_SIGNING_SECRET", SIGNING_SECRET, "32 letters and digits");
        Optional<URI> api = address("SLACK_API_URL");
        boolean many = has("SLACK_CLIENT_ID") || has("SLACK_CLIENT_SECRET");
        boolean wanted = many || has("SLACK_BOT_TOKEN") || has("SLACK_APP_TOKEN") || has("SLACK_SIGNING_SECRET");
        Optional<Config.SlackInstall> install = many ? slackInstall() : Optional.empty();
        if (!wanted) {
            return Optional.empty();
        }
        if (many && has("SLACK_BOT_TOKEN")) {
            problems.add(
                    "SLACK_BOT_TOKEN: leave it out, since with SLACK_CLIENT_ID each workspace that installs the app"
                            + " gets a token of its own");
        }
        if (!many && !has("SLACK_BOT_TOKEN")) {
            problems.add("SLACK_BOT_TOKEN: missing, expected a bot token, which begins with xoxb-");
        }
        if (!has("SLACK_APP_TOKEN") && !has("SLACK_SIGNING_SECRET")) {
            problems.add("SLACK_APP_TOKEN: missing, expected an app-level token, which begins with xapp-"
                    + " (or SLACK_SIGNING_SECRET, when Slack sends requests over HTTP)");
        }
        return bot.isPresent() || install.isPresent()
                ? Optional.of(new Config.Slack(bot, app, signing, install, api))
                : Optional.empty();
    }

    private Optional<Config.SlackInstall> slackInstall() {
        Optional<String> id = value("SLACK_CLIENT_ID");
        id.filter(text -> !CLIENT_ID.matcher(text).matches())
                .ifPresent(text -> problems.add("SLACK_CLIENT_ID: expected two numbers joined by a point"));
        Optional<Secret> client = secret("SLACK_CLIENT_SECRET", CLIENT_SECRET, "letters and digits");
        Optional<Secret> key = secret("STUDYHALL_SECRET_KEY", SECRET_KEY, KEY_EXPECTED);
        Optional<Secret> old = secret("STUDYHALL_SECRET_KEY_OLD", SECRET_KEY, KEY_EXPECTED);
        Optional<URI> address = address("STUDYHALL_URL");
        if (id.isEmpty()) {
            problems.add("SLACK_CLIENT_ID: missing, expected the client id from the app's page Basic Information");
        }
        if (client.isEmpty() && !has("SLACK_CLIENT_SECRET")) {
            problems.add("SLACK_CLIENT_SECRET: missing, expected the client secret from the same page");
        }
        if (key.isEmpty() && !has("STUDYHALL_SECRET_KEY")) {
            problems.add("STUDYHALL_SECRET_KEY: missing, expected " + KEY_EXPECTED);
        }
        return id.isPresent() && client.isPresent() && key.isPresent()
                ? Optional.of(new Config.SlackInstall(id.get(), client.get(), key.get(), old, address))
                : Optional.empty();
    }

    private Optional<Config.Discord> discord() {
        Optional<Secret> token =
                secret("DISCORD_TOKEN", DISCORD_TOKEN, "a bot token, which is three words joined by dots");
        Optional<String> guild = value("DISCORD_GUILD");
        guild.filter(id -> !SNOWFLAKE.matcher(id).matches())
                .ifPresent(id ->
                        problems.add("DISCORD_GUILD: expected a server's id, which is a number, not '" + id + "'"));
        Optional<URI> api = address("DISCORD_API_URL");
        Optional<URI> gateway = gateway("DISCORD_GATEWAY_URL");
        Optional<String> style = value("DISCORD_STYLE");
        style.filter(word -> !word.equals("components") && !word.equals("embeds"))
                .ifPresent(word -> problems.add("DISCORD_STYLE: expected components or embeds, not '" + word + "'"));
        OptionalInt shards = shards();
        boolean embeds = style.equals(Optional.of("embeds"));
        return token.map(secret -> new Config.Discord(secret, shards, guild, api, gateway, embeds));
    }

    private OptionalInt shards() {
        Optional<String> text = value("DISCORD_SHARDS").filter(word -> !word.equals("auto"));
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        boolean number = text.get().matches("[1-9][0-9]{0,4}") && Integer.parseInt(text.get()) <= MAX_SHARDS;
        if (!number) {
            problems.add("DISCORD_SHARDS: expected auto, or the number of all shards from 1 to " + MAX_SHARDS
                    + ", not '" + text.get() + "'");
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    private Optional<Secret> secret(String name, Pattern form, String expected) {
        Optional<String> text = value(name);
        // what was given is not repeated: it may be the secret with a slip
        text.filter(word -> !form.matcher(word).matches())
                .ifPresent(word -> problems.add(name + ": expected " + expected));
        return text.map(Secret::new);
    }

    private Optional<URI> address(String name) {
        return address(name, List.of("http", "https"), "https://example.org/api/");
    }

    private Optional<URI> gateway(String name) {
        return address(name, List.of("ws", "wss"), "wss://example.org/");
    }

    private Optional<URI> address(String name, List<String> schemes, String example) {
        return value(name).flatMap(text -> {
            try {
                URI uri = new URI(text.endsWith("/") ? text : text + "/");
                if (uri.getHost() != null && schemes.contains(uri.getScheme())) {
                    return Optional.of(uri);
                }
            } catch (URISyntaxException e) {
                // told below, as for any other address that is none
            }
            problems.add(name + ": expected an address such as " + example);
            return Optional.empty();
        });
    }

    private Optional<Path> path(String name) {
        return value(name).flatMap(text -> {
            try {
                boolean atHome = text.equals("~") || text.startsWith("~/");
                Path path = atHome ? home.resolve(text.substring(1).replaceFirst("^/", "")) : Path.of(text);
                return Optional.of(path.toAbsolutePath().normalize());
            } catch (InvalidPathException e) {
                problems.add(name + ": expected a folder, not '" + text + "'");
                return Optional.empty();
            }
        });
    }

    private boolean has(String name) {
        return value(name).isPresent();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
