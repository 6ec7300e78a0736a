package studyhall.standings;

import java.util.ArrayList;
import java.util.List;

/** Deals players into teams of about the same strength. */
final class Dealing {
    private Dealing() {}

    /**
     * Deals there and back, so that no team gets the stronger of each pair: 1 2 3, 3 2 1, 1 2 3.
     *
     * @param strongestFirst at least as many as teams
     * @return as many hands as teams; their sizes differ by one at most
     */
    static List<List<Long>> deal(List<Long> strongestFirst, int teams) {
        List<List<Long>> hands = new ArrayList<>();
        for (int i = 0; i < teams; i++) {
            hands.add(new ArrayList<>());
        }
        for (int i = 0; i < strongestFirst.size(); i++) {
            int turn = i / teams;
            int place = i % teams;
            hands.get(turn % 2 == 0 ? place : teams - 1 - place).add(strongestFirst.get(i));
        }
        return hands;
    }
}
