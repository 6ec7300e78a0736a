package studyhall.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which points the answers of a round earn. */
final class Verdicts {
    private Verdicts() {}

    /** Points by player. */
    static Map<Long, Integer> points(Mode mode, Round round, List<Given> answers) {
        Map<Long, Integer> points = new LinkedHashMap<>();
        Map<Long, Integer> choices = mode == Mode.TEAM ? choices(answers) : Map.of();
        for (Given given : answers) {
            int option = choices.getOrDefault(given.team(), given.option());
            points.put(
                    given.player(),
                    Scoring.points(
                            option == round.rightOption(),
                            mode == Mode.LIVE,
                            given.tookMillis(),
                            round.readingMillis(),
                            round.windowMillis()));
        }
        return points;
    }

    /** What each team chose: the majority of its proposals, at a tie the captain's, else the earliest of the tied. */
    static Map<Long, Integer> choices(List<Given> answers) {
        Map<Long, List<Given>> teams = new TreeMap<>();
        answers.stream().filter(given -> given.team() != 0).forEach(given -> teams.computeIfAbsent(
                        given.team(), team -> new ArrayList<>())
                .add(given));
        Map<Long, Integer> choices = new TreeMap<>();
        teams.forEach((team, proposals) -> choices.put(team, choice(proposals)));
        return choices;
    }

    private static int choice(List<Given> proposals) {
        Map<Integer, Integer> votes = new TreeMap<>();
        proposals.forEach(given -> votes.merge(given.option(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return proposals.stream()
                .filter(given -> votes.getOrDefault(given.option(), 0) == most)
                .min(Comparator.comparing((Given given) -> !given.captain())
                        .thenComparingInt(Given::tookMillis)
                        .thenComparingLong(Given::player))
                .orElseThrow()
                .option();
    }
}
