package studyhall.library;

/** How far a typed name is from a real one. */
final class Closeness {
    private static final int MAX = 80;

    private Closeness() {}

    /** From 0 (the same) to 1 (nothing in common): edits over length, or less where one holds the other. */
    static double distance(String typed, String name) {
        if (typed.isEmpty() || name.isEmpty()) {
            return 1;
        }
        String one = typed.length() > MAX ? typed.substring(0, MAX) : typed;
        String two = name.length() > MAX ? name.substring(0, MAX) : name;
        if (two.startsWith(one)) {
            return 0.1;
        }
        if (one.length() >= 3 && two.contains(one)) {
            return 0.2;
        }
        double whole = (double) edits(one, two) / Math.max(one.length(), two.length());
        // a misspelt part of a longer name: the best window of the same length
        double part = 1;
        for (int from = 0; one.length() >= 4 && from + one.length() <= two.length(); from++) {
            part = Math.min(part, (double) edits(one, two.substring(from, from + one.length())) / one.length());
        }
        return Math.min(whole, part + 0.05);
    }

    /** Insertions, deletions, changes and swaps of neighbours. */
    private static int edits(String one, String two) {
        int[][] cost = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == two.charAt(j - 2)
                        && one.charAt(i - 2) == two.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][two.length()];
    }
}
