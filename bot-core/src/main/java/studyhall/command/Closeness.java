package studyhall.command;

import java.util.Locale;

/** How far a word is from another that may have been meant: typing slips, with swapped neighbours as one. */
final class Closeness {
    private Closeness() {}

    /** Whether a person who typed the one may have meant the other: one slip, two from six letters on. */
    static boolean close(String typed, String meant) {
        int allowed = Math.max(typed.length(), meant.length()) < 6 ? 1 : 2;
        return distance(typed, meant) <= allowed;
    }

    /** Insertions, deletions, replacements and swaps of neighbours between two words, ignoring case. */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
