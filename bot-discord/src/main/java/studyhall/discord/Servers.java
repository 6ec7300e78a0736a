package studyhall.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * The server in which each person was last active, which is where their direct messages belong: Discord's own direct
 * messages are in no server. Thread-safe.
 */
final class Servers {
    private static final int REMEMBERED = 20_000;

    private final Jdbi jdbi;
    private final Map<String, String> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    Servers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes where somebody is active; a statement only when that is news. */
    void active(String user, String server) {
        if (server.equals(last.put(user, server))) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO discord_person (person, server) VALUES (:user, :server)
                        ON CONFLICT (person) DO UPDATE SET server = excluded.server""")
                .bind("user", user)
                .bind("server", server)
                .execute());
    }

    /** Where somebody was last active. */
    Optional<String> of(String user) {
        String known = last.get(user);
        if (known != null) {
            return Optional.of(known);
        }
        return jdbi.withHandle(handle -> handle.createQuery("SELECT server FROM discord_person WHERE person = :user")
                .bind("user", user)
                .mapTo(String.class)
                .findOne());
    }
}
