package studyhall.question.archetype;

import java.util.List;

/** Orders of three beside the right one: both without any in its place, and one with one, so that none stands between all. */
final class Orders {
    static final int[] RIGHT = {0, 1, 2};
    private static final int[][] SHIFTED = {{1, 2, 0}, {2, 0, 1}};
    private static final int[][] SWAPPED = {{0, 2, 1}, {2, 1, 0}, {1, 0, 2}};

    private Orders() {}

    static List<int[]> wrong(long seed) {
        return List.of(SHIFTED[0], SHIFTED[1], SWAPPED[(int) Long.remainderUnsigned(seed, SWAPPED.length)]);
    }

    /** An order that is none of these nor the right one, to name three in without telling theirs. */
    static int[] aside(long seed) {
        return SWAPPED[((int) Long.remainderUnsigned(seed, SWAPPED.length) + 1) % SWAPPED.length];
    }

    /** The first place that another stands in than in the right order. */
    static int misplaced(int[] order) {
        return order[0] != 0 ? 0 : 1;
    }

    static String joined(List<String> three, int[] order, String between) {
        return three.get(order[0]) + between + three.get(order[1]) + between + three.get(order[2]);
    }
}
