package studyhall.slack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installations in PostgreSQL, their tokens sealed. Thread-safe. */
final class Installations {
    private static final Logger log = LoggerFactory.getLogger(Installations.class);

    private final Jdbi jdbi;
    private final TokenVault vault;

    Installations(Jdbi jdbi, TokenVault vault) {
        this.jdbi = jdbi;
        this.vault = vault;
    }

    /** Keeps what Slack gave for a place, in place of what was there. */
    Installation put(String place, String name, String botUser, String installer, String scopes, String token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO slack_installation (place, name, bot_user, installer, scopes, token)
                        VALUES (:place, :name, :bot, :installer, :scopes, :token)
                        ON CONFLICT (place) DO UPDATE
                        SET name = excluded.name, bot_user = excluded.bot_user, installer = excluded.installer,
                            scopes = excluded.scopes, token = excluded.token, installed_at = clock_timestamp()
                        RETURNING *""")
                .bind("place", place)
                .bind("name", name)
                .bind("bot", botUser)
                .bind("installer", installer)
                .bind("scopes", scopes)
                .bind("token", vault.seal(token, place))
                .map((row, context) -> read(row))
                .one()
                .orElseThrow());
    }

    /** The installation of a workspace or an organisation. */
    Optional<Installation> at(String place) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM slack_installation WHERE place = :place")
                        .bind("place", place)
                        .map((row, context) -> read(row))
                        .findOne())
                .flatMap(found -> found);
    }

    private Optional<Installation> read(ResultSet row) throws SQLException {
        String place = row.getString("place");
        Optional<String> token = vault.open(row.getBytes("token"), place);
        if (token.isEmpty()) {
            log.error(
                    "The token of {} does not open with STUDYHALL_SECRET_KEY or STUDYHALL_SECRET_KEY_OLD: give the key"
                            + " that sealed it, or have the app installed there again",
                    place);
            return Optional.empty();
        }
        return Optional.of(new Installation(
                place,
                row.getString("name"),
                row.getString("bot_user"),
                row.getString("installer"),
                token.get(),
                row.getTimestamp("installed_at").toInstant()));
    }

    /** Forgets the token of a place, as it is now; false when there was none. */
    boolean purge(String place) {
        return jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM slack_installation WHERE place = :place")
                        .bind("place", place)
                        .execute()
                > 0);
    }

    /** Forgets one installation, unless the place was installed again meanwhile. */
    void purge(Installation installation) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM slack_installation WHERE place = :place AND installed_at = :at")
                .bind("place", installation.place())
                .bind("at", installation.at())
                .execute());
    }

    /** Remembers that an organisation's installation serves a workspace. */
    void member(String workspace, String organisation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO slack_member (workspace, organisation) VALUES (:workspace, :organisation)
                        ON CONFLICT (workspace) DO UPDATE SET organisation = excluded.organisation""")
                .bind("workspace", workspace)
                .bind("organisation", organisation)
                .execute());
    }

    /** The organisation whose installation serves a workspace. */
    Optional<String> organisationOf(String workspace) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT organisation FROM slack_member WHERE workspace = :workspace")
                        .bind("workspace", workspace)
                        .mapTo(String.class)
                        .findOne());
    }

    private record Sealed(String place, byte[] token) {}

    /** Seals with the new key what the old one sealed; how many that were. */
    int rotate() {
        List<Sealed> old = jdbi.withHandle(handle -> handle
                .createQuery("SELECT place, token FROM slack_installation")
                .map((row, context) -> new Sealed(row.getString("place"), row.getBytes("token")))
                .list()
                .stream()
                .filter(locked -> !vault.isCurrent(locked.token()))
                .toList());
        int rotated = 0;
        for (Sealed locked : old) {
            Optional<String> token = vault.open(locked.token(), locked.place());
            rotated += token.map(opened -> replace(locked, vault.seal(opened, locked.place())))
                    .orElse(0);
        }
        return rotated;
    }

    private int replace(Sealed locked, byte[] anew) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE slack_installation SET token = :anew WHERE place = :place AND token = :old")
                .bind("anew", anew)
                .bind("place", locked.place())
                .bind("old", locked.token())
                .execute());
    }
}
