package studyhall.standings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChannelRef;

/** Workspaces by what platforms call them. Thread-safe. */
public final class Workspaces {
    private static final Logger log = LoggerFactory.getLogger(Workspaces.class);

    private final Jdbi jdbi;
    private final Map<ChannelRef, Long> ids = new ConcurrentHashMap<>();

    public Workspaces(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The workspace of a channel, made at its first word. */
    public Workspace of(ChannelRef channel) {
        return jdbi.inTransaction(handle -> find(handle, channel));
    }

    /** The same within a transaction. */
    public Workspace of(Handle handle, ChannelRef channel) {
        return find(handle, channel);
    }

    private static Workspace find(Handle handle, ChannelRef channel) {
        String select = "SELECT id, zone FROM workspace WHERE platform = :platform AND external = :workspace";
        return handle.createQuery(select)
                .bind("platform", channel.platform().name())
                .bind("workspace", channel.workspace())
                .map((row, context) -> new Workspace(row.getLong("id"), zone(row.getString("zone"))))
                .findOne()
                .orElseGet(() -> {
                    handle.createUpdate("""
                                    INSERT INTO workspace (platform, external) VALUES (:platform, :workspace)
                                    ON CONFLICT DO NOTHING""")
                            .bind("platform", channel.platform().name())
                            .bind("workspace", channel.workspace())
                            .execute();
                    return find(handle, channel);
                });
    }

    /** Our id of a channel's workspace. It never changes, so it is remembered and a tap costs no look at it. */
    public long idOf(ChannelRef channel) {
        return ids.computeIfAbsent(new ChannelRef(channel.platform(), channel.workspace(), ""), place -> of(channel)
                .id());
    }

    /** The workspace with one of our ids. */
    public Optional<Workspace> byId(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id, zone FROM workspace WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Workspace(row.getLong("id"), zone(row.getString("zone"))))
                .findOne());
    }

    /** All of them, by platform and its own id, such as {@code SLACK:T0123}. */
    public Map<String, Workspace> all() {
        Map<String, Workspace> all = new LinkedHashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT id, platform, external, zone FROM workspace ORDER BY id")
                .map((row, context) -> Map.entry(
                        row.getString("platform") + ":" + row.getString("external"),
                        new Workspace(row.getLong("id"), zone(row.getString("zone")))))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue())));
        return all;
    }

    /** Whether it is for the caller to welcome a workspace: true once. */
    public boolean welcome(long id) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("UPDATE workspace SET welcomed_at = now() WHERE id = :id AND welcomed_at IS NULL")
                                .bind("id", id)
                                .execute()
                        == 1);
    }

    /** Where the days of a workspace begin, once somebody has said so. */
    public Optional<ZoneId> chosenZone(ChannelRef channel) {
        ZoneId zone = of(channel).zone();
        return zone.getId().equals("UTC") ? Optional.empty() : Optional.of(zone);
    }

    /** Sets where the days of a workspace begin and end, from now on. */
    public void setZone(ChannelRef channel, ZoneId zone) {
        Workspace workspace = of(channel);
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE workspace SET zone = :zone WHERE id = :id")
                // plain UTC is what nobody has chosen
                .bind("zone", zone.getId().equals("UTC") ? "Etc/UTC" : zone.getId())
                .bind("id", workspace.id())
                .execute());
    }

    /** A zone may have been renamed since it was stored; a board that is hours off beats none. */
    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            log.warn("This Java does not know the time zone {}; UTC stands in for it", id);
            return ZoneOffset.UTC;
        }
    }
}
