package studyhall.note;

/** A few ASCII characters, asked for at each character of a note, where a search through a string would cost most. */
final class Chars {
    private final long low;
    private final long high;

    Chars(String members) {
        long first = 0;
        long second = 0;
        for (int i = 0; i < members.length(); i++) {
            char c = members.charAt(i);
            first |= c < 64 ? 1L << c : 0;
            second |= c >= 64 && c < 128 ? 1L << (c - 64) : 0;
        }
        low = first;
        high = second;
    }

    boolean has(char c) {
        return c < 64 ? (low >> c & 1) != 0 : c < 128 && (high >> (c - 64) & 1) != 0;
    }

    /** Where one of them first stands, from here on; -1 where none does. */
    int in(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
