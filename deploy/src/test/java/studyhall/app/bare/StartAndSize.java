package studyhall.app.bare;

import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import studyhall.app.faults.TalkingSlack;
import studyhall.discord.local.LocalDiscord;
import studyhall.storage.Database;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.Progress;

/**
 * Time from the start of a process to its first answers on Slack and Discord, and its resident memory after a while of
 * nothing: Study Hall on a PostgreSQL of its own beside {@link BareBot}, in turns, with the same flags of Java, each with an
 * archive of the classes that it loads. Prints a table; exits with 1 when a bound does not hold.
 *
 * <p>Arguments: rounds (5), seconds of nothing (20).
 */
public final class StartAndSize {
    private static final double MOST = 1.5;
    private static final double MOST_MEGABYTES = 150;
    private static final String OURS = "studyhall.app.Main";
    private static final String BARE = BareBot.class.getName();
    /** Those of deploy/run and of the image; -Dsize.flags tries others. */
    private static final List<String> FLAGS = List.of(System.getProperty(
                    "size.flags",
                    "-XX:+UseSerialGC -XX:-UsePerfData -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xms24m"
                            + " -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40")
            .split(" "));

    /** One process, from its start on. */
    private record Run(double slack, double discord, double megabytes) {}

    private final Path folder;
    private final int idleSeconds;
    private final DatabaseUrl database;

    private StartAndSize(Path folder, int idleSeconds, DatabaseUrl database) {
        this.folder = folder;
        this.idleSeconds = idleSeconds;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int idle = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Path folder = Files.createTempDirectory("studyhall-size");
        boolean well;
        try (Database database = Database.open(folder.resolve("data"), Progress.silent())) {
            well = new StartAndSize(folder, idle, database.url()).compare(rounds);
        }
        System.exit(well ? 0 : 1);
    }

    private boolean compare(int rounds) throws Exception {
        // the first start makes tables and archives
        for (String which : List.of(BARE, OURS)) {
            run(which, "-XX:ArchiveClassesAtExit=" + archive(which), 1);
        }
        List<Run> ours = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            bare.add(run(BARE, "-XX:SharedArchiveFile=" + archive(BARE), idleSeconds));
            ours.add(run(OURS, "-XX:SharedArchiveFile=" + archive(OURS), idleSeconds));
        }
        System.out.println("| medians of " + rounds + " | Study Hall | bare Bolt and JDA | times |\n|---|---|---|---|");
        double slack = row("start to first answer on Slack, s", ours, bare, Run::slack);
        double discord = row("start to first answer on Discord, s", ours, bare, Run::discord);
        double size = row("resident after " + idleSeconds + " s of nothing, MB", ours, bare, Run::megabytes);
        double megabytes = median(ours, Run::megabytes);
        System.out.println(
                "Flags of both: " + String.join(" ", FLAGS) + ", Java " + System.getProperty("java.version"));
        return Math.max(slack, discord) <= MOST && size <= MOST && megabytes <= MOST_MEGABYTES;
    }

    private interface Part {
        double of(Run run);
    }

    private static double median(List<Run> runs, Part part) {
        return runs.stream().mapToDouble(part::of).sorted().toArray()[runs.size() / 2];
    }

    private static double row(String what, List<Run> ours, List<Run> bare, Part part) {
        double times = median(ours, part) / median(bare, part);
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", what, median(ours, part), median(bare, part), times);
        return times;
    }

    private Path archive(String which) {
        return folder.resolve(which + ".jsa");
    }

    private Run run(String which, String archive, int idle) throws Exception {
        CompletableFuture<Boolean> line = new CompletableFuture<>();
        try (TalkingSlack slack = new TalkingSlack(open -> {
                    if (open > 0) {
                        line.complete(true);
                    }
                });
                LocalDiscord discord = new LocalDiscord()) {
            long person = discord.person("Ada");
            long begun = System.nanoTime();
            Process process = begin(which, archive, slack, discord);
            try {
                CompletableFuture<Double> onDiscord = CompletableFuture.supplyAsync(() -> {
                    while (!discord.connected()) {
                        pause();
                    }
                    discord.command(person, discord.channel(), "lookup", Map.of("text", "eta"));
                    return seconds(begun);
                });
                line.get(60, TimeUnit.SECONDS);
                slack.type("U0ADA", "C0STUDY", "lookup eta").get(60, TimeUnit.SECONDS);
                double onSlack = seconds(begun);
                double answered = onDiscord.get(60, TimeUnit.SECONDS);
                Thread.sleep(idle * 1_000L);
                return new Run(onSlack, answered, megabytes(process.pid()));
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private Process begin(String which, String archive, TalkingSlack slack, LocalDiscord discord) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add(archive);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), which));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment()
                .putAll(Map.of(
                        "DATABASE_URL", address(),
                        "STUDYHALL_DATA", folder.resolve("nothing").toString(),
                        "PORT", "0",
                        "SLACK_BOT_TOKEN", "xoxb-size",
                        "SLACK_APP_TOKEN", "xapp-size",
                        "SLACK_API_URL", slack.api(),
                        "DISCORD_TOKEN", LocalDiscord.TOKEN,
                        "DISCORD_API_URL", discord.api().toString(),
                        "DISCORD_GATEWAY_URL", discord.gateway().toString()));
        File log = folder.resolve(which + ".log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private String address() {
        String password = URLEncoder.encode(database.password(), StandardCharsets.UTF_8);
        return "postgresql://" + database.user() + ":" + password + "@" + database.hosts() + "/" + database.database();
    }

    private static double megabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("How much memory a process has is told on Linux only");
    }
}
