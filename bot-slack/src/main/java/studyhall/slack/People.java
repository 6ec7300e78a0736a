package studyhall.slack;

import com.slack.api.model.User;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.ChatException;

/** Who people are, asked of Slack once in a while: with each press it would be one call too many. Thread-safe. */
final class People {
    private static final Logger log = LoggerFactory.getLogger(People.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int REMEMBERED = 20_000;

    /**
     * A person.
     *
     * @param name as they want to be called
     * @param organiser whether they administer the workspace
     * @param zone where their days begin
     */
    record Person(String name, boolean organiser, Optional<ZoneId> zone) {}

    private record Known(Person person, long atNanos) {}

    private final SlackApi api;
    private final Waiting waiting;
    private final Map<String, Known> known = new LinkedHashMap<>();

    People(SlackApi api, Waiting waiting) {
        this.api = api;
        this.waiting = waiting;
    }

    /**
     * Somebody.
     *
     * @param handle what to call them where Slack does not tell more
     */
    Person of(String user, String handle) {
        Known before = find(user);
        if (before != null && waiting.nanos() - before.atNanos() < FRESH.toNanos()) {
            return before.person();
        }
        Person person;
        try {
            person = person(
                    api.call("users.info", methods -> methods.usersInfo(call -> call.user(user)))
                            .getUser(),
                    handle);
        } catch (ChatException e) {
            log.warn("{} is known by a handle only: {}", user, e.getMessage());
            person = before == null ? new Person(handle, false, Optional.empty()) : before.person();
        }
        remember(user, new Known(person, waiting.nanos()));
        return person;
    }

    private synchronized @Nullable Known find(String user) {
        return known.get(user);
    }

    private synchronized void remember(String user, Known person) {
        known.remove(user);
        known.put(user, person);
        if (known.size() > REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static Person person(User user, String handle) {
        Optional<User.Profile> profile = Optional.ofNullable(user.getProfile());
        String name = profile.map(User.Profile::getDisplayName)
                .filter(text -> !text.isBlank())
                .or(() -> profile.map(User.Profile::getRealName).filter(text -> !text.isBlank()))
                .or(() -> Optional.ofNullable(user.getRealName()).filter(text -> !text.isBlank()))
                .orElse(handle);
        return new Person(name, user.isAdmin() || user.isOwner() || user.isPrimaryOwner(), zone(user.getTz()));
    }

    /** Slack may know a zone that this Java does not. */
    private static Optional<ZoneId> zone(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }
}
