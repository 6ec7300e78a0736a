package studyhall.app.doctor;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studyhall.Config;
import studyhall.library.git.GitSource;
import studyhall.storage.Progress;

/** Looks at all that an installation stands on, in the order in which a start would meet it. */
public record Doctor(Clock clock, Progress progress) {
    /** Everything that is found. */
    public List<Finding> examine(Config config) {
        Web web = Web.usual(clock);
        List<Checkup> checkups = new ArrayList<>();
        if (config.database().isEmpty()) {
            checkups.add(new DataFolderCheckup(config.data()));
        }
        checkups.add(new DatabaseCheckup(config.database(), config.data(), clock, progress));
        checkups.add(
                new NotesCheckup(() -> config.noteSource(git -> GitSource.newest(git.address(), config.manner()))));
        checkups.add(port(config, web));
        config.metrics().ifPresent(address -> checkups.add(metrics(address, web)));
        checkups.add(new SlackCheckup(config.slack(), web));
        checkups.add(new DiscordCheckup(config.discord(), web));
        return checkups.stream().flatMap(each -> each.look().stream()).toList();
    }

    private static Checkup port(Config config, Web web) {
        boolean open = config.slack()
                .filter(slack ->
                        slack.signingSecret().isPresent() || slack.install().isPresent())
                .isPresent();
        return new PortCheckup("PORT", open ? Optional.empty() : Optional.of("127.0.0.1"), config.port(), web);
    }

    private static Checkup metrics(InetSocketAddress address, Web web) {
        return new PortCheckup("STUDYHALL_METRICS", Optional.of(address.getHostString()), address.getPort(), web);
    }
}
