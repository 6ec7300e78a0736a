package studyhall.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import studyhall.storage.Database;
import studyhall.storage.Progress;

/**
 * Posts under faults: so many channels are due in one minute, half of them on Slack and half on Discord, while processes
 * are killed, the database is restarted, replies are lost and platforms refuse. Prints what came of it as a table, and
 * exits with 1 when anything was missed or came twice.
 *
 * <p>Arguments: channels (2000), seconds between kills (8).
 */
public final class Faults {
    private static final long LONGEST_SECONDS = 1_800;
    private static final int RESTARTS_EVERY = 6;
    private static final List<Integer> CLOCKS_OFF = List.of(0, 90, -90);

    private final int channels;
    private final int killEvery;
    private final Path folder;
    private final Random random = new Random();
    private int kills;
    private int restarts;
    private int revived;

    private Faults(int channels, int killEvery, Path folder) {
        this.channels = channels;
        this.killEvery = killEvery;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int channels = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int killEvery = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Path folder = Files.createTempDirectory("studyhall-faults");
        boolean well = new Faults(channels, killEvery, folder).run();
        System.exit(well ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        Weather weather = new Weather();
        Path data = folder.resolve("data");
        say("Everything is kept in " + folder + ".");
        try (Database database = Database.open(data, Progress.silent());
                LedgerServer platforms = new LedgerServer(weather);
                Fleet fleet = new Fleet(folder, environment(data, platforms), CLOCKS_OFF)) {
            Instant due = new Plan(database.jdbi(), channels).write();
            say(channels + " channels are due at " + due.truncatedTo(ChronoUnit.SECONDS) + ".");
            fleet.start();
            long began = System.nanoTime();
            disturb(database, data, fleet, began);
            weather.calm();
            say("No more faults from here: what is left is looked after.");
            boolean settled = await(database, fleet, began);
            Outcome outcome = new Outcome(database.jdbi(), platforms, kills, restarts, revived, settled);
            say(outcome.table());
            say(String.format("All that was due was settled %d s after the processes were started.", seconds(began)));
            return settled && outcome.well();
        }
    }

    private Map<String, String> environment(Path data, LedgerServer platforms) {
        return Map.of(
                "STUDYHALL_DATA",
                data.toString(),
                "PORT",
                "0",
                "SLACK_BOT_TOKEN",
                "xoxb-faults-1",
                "SLACK_APP_TOKEN",
                "xapp-faults-1",
                "SLACK_API_URL",
                platforms.slackApi(),
                "DISCORD_TOKEN",
                "faults.discord.token",
                "DISCORD_API_URL",
                platforms.discordApi(),
                "DISCORD_GATEWAY_URL",
                platforms.discordGateway());
    }

    /** Kills and restarts until nine of ten are done with. */
    private void disturb(Database database, Path data, Fleet fleet, long began)
            throws IOException, InterruptedException {
        while (seconds(began) < LONGEST_SECONDS && waiting(database) > channels / 10) {
            Thread.sleep(killEvery * 1_000L);
            revived += fleet.revive();
            int victim = random.nextInt(fleet.size());
            fleet.kill(victim);
            kills++;
            if (kills % RESTARTS_EVERY == 0) {
                restart(data);
                restarts++;
            }
            say(String.format(
                    "%4d s: %d kills, %d restarts of PostgreSQL, %d posts wait",
                    seconds(began), kills, restarts, waiting(database)));
        }
    }

    /** Ends the server of the data folder as a crash would; whoever uses it brings it back. */
    private static void restart(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No server runs in " + data));
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private boolean await(Database database, Fleet fleet, long began) throws IOException, InterruptedException {
        while (seconds(began) < LONGEST_SECONDS) {
            if (waiting(database) == 0) {
                return true;
            }
            revived += fleet.revive();
            Thread.sleep(2_000);
        }
        return false;
    }

    /** Channels that have no post yet, or one whose fate is open. */
    private int waiting(Database database) throws InterruptedException {
        while (true) {
            try {
                return database.jdbi()
                        .withHandle(handle ->
                                handle.createQuery("""
                                SELECT (SELECT count(*) FROM schedule)
                                     - (SELECT count(*) FROM outbox
                                        WHERE state IN ('POSTED', 'AMBIGUOUS', 'DEAD', 'SKIPPED'))""").mapTo(Integer.class).one());
            } catch (RuntimeException restarting) {
                Thread.sleep(500);
            }
        }
    }

    private static long seconds(long began) {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** All channels at one minute of one zone, in which the day is far from over. */
    record Plan(org.jdbi.v3.core.Jdbi jdbi, int channels) {
        private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo");

        Instant write() {
            Instant due = Instant.now()
                    .plusSeconds(90)
                    .truncatedTo(ChronoUnit.MINUTES)
                    .plusSeconds(60);
            ZonedDateTime local = ZONES.stream()
                    .map(zone -> due.atZone(ZoneId.of(zone)))
                    .filter(time -> time.getHour() >= 1 && time.getHour() < 22)
                    .findFirst()
                    .orElseThrow();
            jdbi.useTransaction(handle -> {
                for (String platform : List.of("SLACK", "DISCORD")) {
                    String external = platform.equals("SLACK") ? LedgerServer.TEAM : "300000000000000001";
                    long workspace = handle.createQuery(
                                    "INSERT INTO workspace (platform, external) VALUES (?, ?) RETURNING id")
                            .bind(0, platform)
                            .bind(1, external)
                            .mapTo(Long.class)
                            .one();
                    long player = handle.createQuery("""
                                    INSERT INTO player (workspace_id, home, external, name) VALUES (?, ?, 'U1', 'Ada')
                                    RETURNING id""")
                            .bind(0, workspace)
                            .bind(1, external)
                            .mapTo(Long.class)
                            .one();
                    handle.execute("INSERT INTO organiser (workspace_id, player_id) VALUES (?, ?)", workspace, player);
                    handle.execute("""
                            INSERT INTO study_channel (workspace_id, channel)
                            SELECT ?, (400000000000000000 + n)::text FROM generate_series(1, ?) AS n""", workspace, channels / 2);
                    handle.createUpdate("""
                                    INSERT INTO schedule (workspace_id, channel, activity, at_local, zone, days,
                                                          creator_id, next_on, next_at)
                                    SELECT workspace_id, channel, 'TIP', :at, :zone, 127, :player, :date, :due
                                    FROM study_channel WHERE workspace_id = :workspace""")
                            .bind("at", LocalTime.of(local.getHour(), local.getMinute()))
                            .bind("zone", local.getZone().getId())
                            .bind("player", player)
                            .bind("date", local.toLocalDate())
                            .bind("due", due)
                            .bind("workspace", workspace)
                            .execute();
                }
            });
            return due;
        }
    }
}
