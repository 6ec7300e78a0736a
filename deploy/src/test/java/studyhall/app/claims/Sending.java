package studyhall.app.claims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studyhall.app.faults.LedgerServer;
import studyhall.app.faults.Weather;
import studyhall.storage.Database;

/** The real program, with one Discord and channels that are all due in one minute: how fast posts leave, and in what heap. */
final class Sending {
    private static final double DISCORD_A_SECOND = 50;
    private static final double PART = 0.95;

    /** What the part may be missed by. */
    private static final double TOLERANCE = 0.03;

    private static final long LONGEST_SECONDS = 900;
    private static final List<String> ZONES = List.of("Europe/Berlin", "America/New_York", "Asia/Tokyo");
    private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

    private final Database database;
    private final Path folder;
    private final Path data;

    Sending(Database database, Path folder, Path data) {
        this.database = database;
        this.folder = folder;
        this.data = data;
    }

    boolean run(int posts) throws IOException, InterruptedException {
        Claims.forget(database, "outbox", "schedule", "study_channel", "workspace");
        Weather weather = new Weather();
        weather.calm();
        try (LedgerServer platforms = new LedgerServer(weather)) {
            Process program = begin(platforms);
            try {
                plan(posts);
                long began = System.nanoTime();
                await(platforms, posts / 10, began);
                long before = heapOf(program);
                await(platforms, posts * 9 / 10, began);
                long after = heapOf(program);
                await(platforms, posts, began);
                // one that comes twice would come now
                Thread.sleep(2_000);
                return told(platforms, posts, before, after);
            } finally {
                program.destroy();
                if (!program.waitFor(30, TimeUnit.SECONDS)) {
                    program.destroyForcibly();
                }
            }
        }
    }

    private static boolean told(LedgerServer platforms, int posts, long before, long after) {
        List<Long> times = platforms.discord().times();
        double perSecond = perSecond(times);
        int most = mostInASecond(times);
        Claims.say(String.format(
                Locale.ROOT,
                "Discord: %,d posts, %.1f a second, which is %.3f of %.0f; the most in any second %d; %d came twice; heap kept"
                        + " after a tenth %.1f MB, after nine tenths %.1f MB",
                times.size(),
                perSecond,
                perSecond / DISCORD_A_SECOND,
                DISCORD_A_SECOND,
                most,
                times.size() - posts,
                before / 1e6,
                after / 1e6));
        return times.size() == posts
                && Math.abs(perSecond / DISCORD_A_SECOND - PART) <= TOLERANCE
                && most <= DISCORD_A_SECOND;
    }

    private static double perSecond(List<Long> times) {
        return (times.size() - 1) * 1e9 / (times.get(times.size() - 1) - times.get(0));
    }

    private static int mostInASecond(List<Long> times) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < times.size(); to++) {
            while (times.get(to) - times.get(from) >= 1_000_000_000L) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private Process begin(LedgerServer platforms) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                java("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "studyhall.app.Main",
                "serve");
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("DISCORD_"));
        builder.environment().remove("DATABASE_URL");
        builder.environment()
                .putAll(Map.of(
                        "STUDYHALL_DATA",
                        data.toString(),
                        "PORT",
                        "0",
                        "DISCORD_TOKEN",
                        "claims.discord.token",
                        "DISCORD_API_URL",
                        platforms.discordApi(),
                        "DISCORD_GATEWAY_URL",
                        platforms.discordGateway()));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("sending.log").toFile())
                .start();
    }

    private static String java(String command) {
        return Path.of(System.getProperty("java.home"), "bin", command).toString();
    }

    /** All are due a minute from now, at which time the program is up. */
    private void plan(int posts) {
        Instant due = Instant.now().plus(Duration.ofSeconds(60)).truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime local = ZONES.stream()
                .map(zone -> due.atZone(ZoneId.of(zone)))
                .filter(time -> time.getHour() >= 1 && time.getHour() < 22)
                .findFirst()
                .orElseThrow();
        new DueChannels(database.jdbi()).write(posts);
        database.jdbi().useHandle(handle -> handle.createUpdate("""
                        UPDATE schedule SET at_local = :at, zone = :zone, next_on = :date, next_at = :due""")
                .bind("at", LocalTime.of(local.getHour(), local.getMinute(), local.getSecond()))
                .bind("zone", local.getZone().getId())
                .bind("date", local.toLocalDate())
                .bind("due", due)
                .execute());
    }

    private static void await(LedgerServer platforms, int posts, long began) throws InterruptedException {
        while (platforms.discord().all() < posts) {
            if ((System.nanoTime() - began) / 1_000_000_000L > LONGEST_SECONDS) {
                throw new IllegalStateException("Only " + platforms.discord().all() + " posts came");
            }
            Thread.sleep(50);
        }
    }

    /** Bytes that a process keeps, asked for by the JDK's own tool. */
    private static long heapOf(Process program) throws IOException, InterruptedException {
        jcmd(program, "GC.run");
        Matcher used = USED.matcher(jcmd(program, "GC.heap_info"));
        long kilobytes = 0;
        // the young and the old part; what classes take is told after them
        for (int part = 0; part < 2 && used.find(); part++) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes << 10;
    }

    private static String jcmd(Process program, String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(java("jcmd"), Long.toString(program.pid()), what)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }
}
