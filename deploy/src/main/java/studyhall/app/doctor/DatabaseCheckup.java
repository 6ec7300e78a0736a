package studyhall.app.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.storage.DatabaseUrl;
import studyhall.storage.Progress;
import studyhall.storage.ServerLook;
import studyhall.storage.StorageException;

/**
 * Whether the database answers, lets us in and lets us work, and whether its clock is ours.
 *
 * @param url an outside one; empty for the one in {@code data}
 */
record DatabaseCheckup(Optional<DatabaseUrl> url, Path data, Clock clock, Progress progress) implements Checkup {
    /** Quartz takes a replica for dead after 7.5 s beside its check-in, by the clocks of the others. */
    static final Duration APART = Duration.ofSeconds(2);

    @Override
    public List<Finding> look() {
        String name = url.map(Object::toString).orElse("the built-in one in " + data);
        Optional<ServerLook> looked;
        try {
            looked = url.isPresent()
                    ? Optional.of(ServerLook.at(url.get(), clock))
                    : ServerLook.in(data, clock, progress);
        } catch (StorageException e) {
            return List.of(Finding.wrong(
                    "database", "The database is not usable: " + name + ".", String.valueOf(e.getMessage())));
        }
        if (looked.isEmpty()) {
            return List.of(Finding.ok("database", "built in; created in " + data + " at the first start"));
        }
        ServerLook server = looked.get();
        List<Finding> findings = new ArrayList<>();
        if (server.standby()) {
            findings.add(Finding.wrong(
                    "database",
                    name + " is a standby and takes no writes.",
                    "Name the primary in DATABASE_URL, or an address that follows it."));
        } else if (!server.mayCreate()) {
            findings.add(Finding.wrong(
                    "database",
                    "The user of DATABASE_URL may not create tables in " + name + ".",
                    "Make it the owner of the database, or grant it CREATE on the schema."));
        } else {
            findings.add(Finding.ok("database", "PostgreSQL " + server.version() + ", " + name));
        }
        findings.add(clockOf(server));
        return findings;
    }

    private static Finding clockOf(ServerLook server) {
        Duration apart = server.ahead().abs();
        if (apart.compareTo(APART) < 0) {
            return Finding.ok("clock", "this machine and the database are " + apart.toMillis() + " ms apart");
        }
        return Finding.wrong(
                "clock",
                "The database's clock is " + apart.toSeconds() + " s "
                        + (server.ahead().isNegative() ? "behind" : "before") + " this machine's.",
                "Set both by NTP (timedatectl set-ntp true): replicas would take each other for dead, and Slack refuses"
                        + " what is five minutes off.");
    }
}
