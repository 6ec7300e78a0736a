package studyhall.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workspaces that installed the app by OAuth. What is open is remembered, and forgotten as soon as Slack says that its
 * token is withdrawn, whoever hears of it: the event goes to one replica only. Thread-safe.
 */
final class InstalledWorkspaces implements SlackWorkspaces {
    private static final Logger log = LoggerFactory.getLogger(InstalledWorkspaces.class);

    private record Open(SlackWorkspace workspace, Installation installation) {}

    private final Installations installations;
    private final SlackClients clients;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    InstalledWorkspaces(Installations installations, SlackClients clients) {
        this.installations = installations;
        this.clients = clients;
    }

    @Override
    public Optional<SlackWorkspace> at(Origin origin) {
        if (origin.team().isEmpty()) {
            // an organisation's own place, where Slack names no workspace
            return origin.enterprise().isEmpty() ? Optional.empty() : named(origin.enterprise());
        }
        Optional<SlackWorkspace> known = named(origin.team());
        if (known.isPresent() || origin.enterprise().isEmpty()) {
            return known;
        }
        return installations.at(origin.enterprise()).map(found -> {
            installations.member(origin.team(), origin.enterprise());
            return remember(origin.team(), found);
        });
    }

    @Override
    public Optional<SlackWorkspace> named(String id) {
        Open known = open.get(id);
        if (known != null) {
            return Optional.of(known.workspace());
        }
        return installations
                .at(id)
                .or(() -> installations.organisationOf(id).flatMap(installations::at))
                .map(found -> remember(id, found));
    }

    /** Uses a new installation from now on. */
    void installed(Installation installation) {
        forget(installation.place());
    }

    private SlackWorkspace remember(String id, Installation installation) {
        SlackWorkspace workspace = clients.workspace(id, installation.token(), () -> withdrawn(id, installation));
        open.put(id, new Open(workspace, installation));
        return workspace;
    }

    private void withdrawn(String id, Installation installation) {
        log.warn("Slack has withdrawn the access to {}", id);
        installations.purge(installation);
        forget(installation.place());
    }

    @Override
    public void removed(Origin origin) {
        String place = origin.team().isEmpty() ? origin.enterprise() : origin.team();
        boolean purged = installations.purge(place);
        if (!purged && !origin.enterprise().isEmpty()) {
            place = origin.enterprise();
            purged = installations.purge(place);
        }
        forget(place);
        log.info("The app was removed from {}{}", place, purged ? "; its token is gone" : ", which had no token here");
    }

    private void forget(String place) {
        open.values().removeIf(each -> each.installation().place().equals(place));
    }
}
