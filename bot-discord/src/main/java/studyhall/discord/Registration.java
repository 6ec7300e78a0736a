package studyhall.discord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChatException;

/**
 * Declares the commands to Discord, everywhere or in one server, where they differ from what was declared last. Discord
 * counts declarations, so that a start without news makes none.
 */
final class Registration {
    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    /** Stands for all servers. */
    private static final String EVERYWHERE = "";

    private final DiscordApi api;
    private final Jdbi jdbi;
    private final String application;

    Registration(DiscordApi api, Jdbi jdbi, String application) {
        this.api = api;
        this.jdbi = jdbi;
        this.application = application;
    }

    /**
     * Declares the commands, and takes back the copies of servers other than the one given.
     *
     * @param guild the only server to declare them in; everywhere when empty
     */
    void declare(DiscordCommands commands, Optional<String> guild) {
        DataArray body = commands.body();
        String hash = hash(commands.json());
        String wanted = guild.orElse(EVERYWHERE);
        for (String server : declaredServers()) {
            if (!server.equals(wanted) && !server.equals(EVERYWHERE)) {
                attempt(server, DataArray.empty(), () -> forget(server));
            }
        }
        if (!declared(wanted).equals(Optional.of(hash))) {
            attempt(wanted, body, () -> remember(wanted, hash));
        }
    }

    private void attempt(String server, DataArray body, Runnable after) {
        String where = server.equals(EVERYWHERE) ? "everywhere" : "in server " + server;
        try {
            api.send(
                    server.equals(EVERYWHERE)
                            ? Route.Interactions.UPDATE_COMMANDS.compile(application)
                            : Route.Interactions.UPDATE_GUILD_COMMANDS.compile(application, server),
                    body);
            after.run();
            log.info("Discord's commands were {} {}", body.isEmpty() ? "taken back" : "declared", where);
        } catch (ChatException e) {
            log.error("Discord's commands could not be brought up to date {}; the next start tries again", where, e);
        }
    }

    private List<String> declaredServers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT server FROM discord_commands WHERE application = :application")
                        .bind("application", application)
                        .mapTo(String.class)
                        .list());
    }

    private Optional<String> declared(String server) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT hash FROM discord_commands WHERE application = :application AND server = :server")
                .bind("application", application)
                .bind("server", server)
                .mapTo(String.class)
                .findOne());
    }

    private void remember(String server, String hash) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO discord_commands (application, server, hash)
                        VALUES (:application, :server, :hash)
                        ON CONFLICT (application, server) DO UPDATE SET hash = excluded.hash, declared_at = now()""")
                .bind("application", application)
                .bind("server", server)
                .bind("hash", hash)
                .execute());
    }

    private void forget(String server) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM discord_commands WHERE application = :application AND server = :server")
                .bind("application", application)
                .bind("server", server)
                .execute());
    }

    private static String hash(String json) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
