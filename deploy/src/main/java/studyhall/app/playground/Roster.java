package studyhall.app.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import studyhall.command.CommandRouter;
import studyhall.standings.Player;
import studyhall.standings.Team;
import studyhall.standings.Teams;
import studyhall.standings.Workspaces;

/** Which team each invented person is in: ids of people to names of teams. */
public interface Roster extends Supplier<Map<String, String>> {
    /** As the boards have it. Players are known there by name, and no two invented people share one. */
    static Roster of(Campus campus, Workspaces workspaces, Teams teams) {
        return () -> {
            Map<String, String> roster = new LinkedHashMap<>();
            for (Team team : teams.list(workspaces.of(campus.channels().get(0).ref()))) {
                for (Player member : team.members()) {
                    campus.people().stream()
                            .filter(person -> person.name().equals(member.name()))
                            .forEach(person -> roster.put(person.id(), team.label()));
                }
            }
            return roster;
        };
    }

    /** Where there are no teams. */
    static Roster none() {
        return Map::of;
    }

    /** Whether people can be in teams at all. */
    static boolean possible(CommandRouter router) {
        return router.specs().stream().anyMatch(spec -> spec.path().equals("team create"));
    }
}
