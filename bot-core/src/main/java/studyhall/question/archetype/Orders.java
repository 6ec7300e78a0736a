package studyhall.question.archetype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import studyhall.question.Hash;

/** Orders of three beside the right one. */
final class Orders {
    static final int[] RIGHT = {0, 1, 2};
    private static final int[][] SHIFTED = {{1, 2, 0}, {2, 0, 1}};
    private static final int[][] SWAPPED = {{0, 2, 1}, {2, 1, 0}, {1, 0, 2}};

    private Orders() {}

    /** Three of the five other orders, any as likely as another: of a fixed set the right one would be told by its place in it. */
    static List<int[]> wrong(long seed) {
        List<int[]> all = new ArrayList<>(List.of(SHIFTED));
        all.addAll(List.of(SWAPPED));
        long rest = Hash.salted(seed, 1);
        for (int left = 2; left > 0; left--) {
            all.remove((int) Long.remainderUnsigned(rest, all.size()));
            rest = Hash.salted(rest, left);
        }
        return all;
    }

    /** An order that is none of these nor the right one, to name three in without telling theirs. */
    static int[] aside(long seed) {
        List<int[]> given = wrong(seed);
        return Stream.concat(Arrays.stream(SWAPPED), Arrays.stream(SHIFTED))
                .filter(order -> !given.contains(order))
                .findFirst()
                .orElse(SWAPPED[0]);
    }

    /** The first place that another stands in than in the right order. */
    static int misplaced(int[] order) {
        return order[0] != 0 ? 0 : 1;
    }

    static String joined(List<String> three, int[] order, String between) {
        return three.get(order[0]) + between + three.get(order[1]) + between + three.get(order[2]);
    }
}
