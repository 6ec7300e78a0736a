package studyhall.standings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import studyhall.chat.Cut;
import studyhall.chat.Platform;
import studyhall.chat.UserRef;
import studyhall.standings.League.Member;
import studyhall.storage.DatabaseClock;

/**
 * Leagues, and how a workspace gets into one: an organiser of a member gives a code away, an organiser of the other
 * workspace asks by it, and the first side confirms who it is that asks. Thread-safe.
 */
public final class Leagues {
    public static final int MAX_NAME = 40;
    public static final Duration CODE_LASTS = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final DatabaseClock clock;

    public Leagues(Jdbi jdbi, DatabaseClock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Who asks to join.
     *
     * @param id of the invitation
     * @param league our id
     * @param guestName the organiser who asks, from outside
     * @param players people who have played in the workspace that asks
     * @param host the organiser who gave the code away
     */
    public record Request(
            long id,
            long league,
            String leagueName,
            String guestName,
            Platform guestPlatform,
            int players,
            UserRef host) {}

    /** The league that a workspace is in. */
    public Optional<League> of(long workspace) {
        return jdbi.withHandle(handle -> of(handle, workspace));
    }

    /** The same within a transaction. */
    public static Optional<League> of(Handle handle, long workspace) {
        return handle.createQuery("""
                        SELECT league_id FROM league_member WHERE workspace_id = :workspace AND left_at IS NULL""")
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .flatMap(league -> find(handle, league));
    }

    static Optional<League> find(Handle handle, long league) {
        List<Member> members = handle.createQuery("""
                        SELECT member.workspace_id, platform, zone, member.channel, organiser_id, player.name
                        FROM league_member AS member JOIN workspace ON workspace.id = member.workspace_id
                        JOIN player ON player.workspace_id = member.workspace_id AND player.id = organiser_id
                        WHERE league_id = :league AND member.left_at IS NULL
                        ORDER BY member.joined_at, member.workspace_id""")
                .bind("league", league)
                .map((row, context) -> new Member(
                        row.getLong("workspace_id"),
                        Platform.valueOf(row.getString("platform")),
                        Workspaces.zone(row.getString("zone")),
                        row.getString("channel"),
                        row.getLong("organiser_id"),
                        row.getString("name")))
                .list();
        return handle.createQuery("""
                        SELECT workspace.id, zone, name FROM league JOIN workspace ON workspace.id = workspace_id
                        WHERE workspace_id = :league""")
                .bind("league", league)
                .map((row, context) -> new League(
                        new Workspace(row.getLong("id"), Workspaces.zone(row.getString("zone"))),
                        row.getString("name"),
                        members))
                .findOne();
    }

    /**
     * Makes a code to join by. A workspace that is in no league founds one.
     *
     * @param channel where the challenges of a league that is founded now appear
     */
    public OneTimeCode invite(Workspace workspace, String channel, long organiser, String name) {
        OneTimeCode code = OneTimeCode.fresh();
        jdbi.useTransaction(handle -> {
            hold(handle);
            long league = of(handle, workspace.id())
                    .map(found -> found.board().id())
                    .orElseGet(() -> {
                        long founded = found(handle, workspace, name);
                        enter(handle, founded, workspace.id(), channel, organiser);
                        return founded;
                    });
            handle.createUpdate("""
                            INSERT INTO league_invite (league_id, code_hash, host_id, host_player_id, expires_at)
                            VALUES (:league, :hash, :workspace, :organiser, :expires)""")
                    .bind("league", league)
                    .bind("hash", code.hash())
                    .bind("workspace", workspace.id())
                    .bind("organiser", organiser)
                    .bind("expires", clock.now(handle).plus(CODE_LASTS))
                    .execute();
        });
        return code;
    }

    /** Membership changes one at a time: they are rare, and a workspace must not enter two leagues at once. */
    private static void hold(Handle handle) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('studyhall.leagues'))");
    }

    private static long found(Handle handle, Workspace founder, String name) {
        long id = handle.createQuery("""
                        INSERT INTO workspace (platform, external, zone)
                        SELECT 'LEAGUE', gen_random_uuid()::text, zone FROM workspace WHERE id = :founder
                        RETURNING id""")
                .bind("founder", founder.id())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("INSERT INTO league (workspace_id, name) VALUES (:id, :name)")
                .bind("id", id)
                .bind("name", Cut.at(MAX_NAME, name.strip()))
                .execute();
        return id;
    }

    private static void enter(Handle handle, long league, long workspace, String channel, long organiser) {
        handle.createUpdate("""
                        INSERT INTO league_member (league_id, workspace_id, channel, organiser_id)
                        VALUES (:league, :workspace, :channel, :organiser)""")
                .bind("league", league)
                .bind("workspace", workspace)
                .bind("channel", channel)
                .bind("organiser", organiser)
                .execute();
    }

    /** The league that a code leads to, while it does; empty too where the workspace is in it already. */
    public Optional<League> meant(OneTimeCode code, long workspace) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT league_id FROM league_invite
                        WHERE code_hash = :hash AND state = 'OPEN' AND expires_at > :now AND host_id <> :workspace""")
                .bind("hash", code.hash())
                .bind("now", clock.now(handle))
                .bind("workspace", workspace)
                .mapTo(Long.class)
                .findOne()
                .flatMap(league -> find(handle, league)));
    }

    /** Asks to join by a code, which then is used up; empty when it does not lead anywhere. */
    public Optional<Request> ask(OneTimeCode code, long workspace, String channel, long organiser) {
        return jdbi.inTransaction(handle -> handle.createQuery("""
                        UPDATE league_invite SET state = 'ASKED', guest_id = :workspace, guest_player_id = :organiser,
                            guest_channel = :channel
                        WHERE code_hash = :hash AND state = 'OPEN' AND expires_at > :now AND host_id <> :workspace
                        RETURNING id""")
                .bind("workspace", workspace)
                .bind("organiser", organiser)
                .bind("channel", channel)
                .bind("hash", code.hash())
                .bind("now", clock.now(handle))
                .mapTo(Long.class)
                .findOne()
                .flatMap(id ->
                        requests(handle, "league_invite.id = " + id).stream().findFirst()));
    }

    /** Who waits for an answer of a workspace. */
    public List<Request> waiting(long host) {
        return jdbi.withHandle(handle -> requests(handle, "host_id = " + host));
    }

    private static List<Request> requests(Handle handle, String condition) {
        return handle.createQuery("""
                        SELECT league_invite.id, league_id, league.name AS league, guest.name AS guest, place.platform,
                               (SELECT count(DISTINCT subject_id) FROM standing
                                WHERE workspace_id = guest_id AND kind = 'PLAYER' AND period = 'ALL') AS players,
                               home.platform AS host_platform, host.home, host.external
                        FROM league_invite JOIN league ON league.workspace_id = league_id
                        JOIN workspace AS place ON place.id = guest_id
                        JOIN workspace AS home ON home.id = host_id
                        JOIN player AS guest ON guest.workspace_id = guest_id AND guest.id = guest_player_id
                        JOIN player AS host ON host.workspace_id = host_id AND host.id = host_player_id
                        WHERE state = 'ASKED' AND """ + " " + condition + " ORDER BY league_invite.id")
                .map((row, context) -> new Request(
                        row.getLong("id"),
                        row.getLong("league_id"),
                        row.getString("league"),
                        row.getString("guest"),
                        Platform.valueOf(row.getString("platform")),
                        row.getInt("players"),
                        new UserRef(
                                Platform.valueOf(row.getString("host_platform")),
                                row.getString("home"),
                                row.getString("external"))))
                .list();
    }

    /**
     * Lets in, or refuses, whoever asked; only the workspace that gave the code away can.
     *
     * @return the league as it now is; empty when nobody asks any more, or the other is in a league already
     */
    public Optional<League> decide(long host, long request, boolean yes) {
        return jdbi.inTransaction(handle -> {
            hold(handle);
            Optional<long[]> asked = handle.createQuery("""
                            UPDATE league_invite SET state = :state
                            WHERE id = :id AND host_id = :host AND state = 'ASKED'
                            RETURNING league_id, guest_id, guest_player_id, guest_channel""")
                    .bind("state", yes ? "JOINED" : "REFUSED")
                    .bind("id", request)
                    .bind("host", host)
                    .map((row, context) -> {
                        long[] ids = {row.getLong(1), row.getLong(2)};
                        if (yes && of(handle, ids[1]).isEmpty()) {
                            enter(handle, ids[0], ids[1], row.getString(4), row.getLong(3));
                        }
                        return ids;
                    })
                    .findOne();
            return asked.flatMap(ids -> find(handle, ids[0]))
                    .filter(league ->
                            !yes || league.members().stream().anyMatch(member -> member.workspace() == asked.get()[1]));
        });
    }

    /** Leaves; points stay where they were won. False when the workspace is in none. */
    public boolean leave(long workspace) {
        return jdbi.inTransaction(handle -> {
            hold(handle);
            Instant now = clock.now(handle);
            return handle.createUpdate("""
                            UPDATE league_member SET left_at = :now WHERE workspace_id = :workspace AND left_at IS NULL""")
                            .bind("now", now)
                            .bind("workspace", workspace)
                            .execute()
                    == 1;
        });
    }

    /**
     * Somebody of a member as a player of the league, made when that is news. Linked identities are one player, named as
     * the one that the others point to.
     *
     * @return our id there
     */
    public static long player(Handle handle, long league, long workspace, long player) {
        return handle.createQuery("""
                        INSERT INTO player (workspace_id, home, external, name, hidden)
                        SELECT :league, coalesce(to_home, home), coalesce(to_external, external), name, hidden
                        FROM player LEFT JOIN person_link USING (home, external)
                        WHERE workspace_id = :workspace AND id = :player
                        ON CONFLICT (workspace_id, home, external) DO UPDATE
                        SET name = CASE WHEN EXISTS (
                                    SELECT 1 FROM player AS own
                                    WHERE own.workspace_id = :workspace AND own.id = :player
                                      AND own.home = player.home AND own.external = player.external)
                                THEN excluded.name ELSE player.name END,
                            hidden = player.hidden OR excluded.hidden
                        RETURNING id""")
                .bind("league", league)
                .bind("workspace", workspace)
                .bind("player", player)
                .mapTo(Long.class)
                .one();
    }

    /** The same in a transaction of its own. */
    public Player player(League league, long workspace, Player player) {
        return new Player(
                jdbi.withHandle(handle -> player(handle, league.board().id(), workspace, player.id())), player.name());
    }
}
