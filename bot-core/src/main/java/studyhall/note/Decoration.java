package studyhall.note;

/**
 * The signs around a text that an author sets there as ornament: emoji, and other pictures that stand off by a blank. A sign
 * that touches what it stands beside is a part of it, as the flat of a note, the sun beside a mass or the degree before a
 * C are, and is never taken away.
 */
final class Decoration {
    /** Below are accents, arrows of formulas and signs that look like letters, such as the one of degrees Celsius. */
    private static final int PICTURES = 0x2190;

    private static final int PLANES_OF_EMOJI = 0x1F000;
    private static final int AS_EMOJI = 0xFE0F;
    private static final int JOINER = 0x200D;
    private static final int KEY = 0x20E3;

    /** What the basic plane shows as a picture of its own accord: {@code Emoji_Presentation} of Unicode 15. */
    private static final String EMOJI = "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615"
            + "\u2648\u2649\u264A\u264B\u264C\u264D\u264E\u264F\u2650\u2651\u2652\u2653\u267F\u2693\u26A1\u26AA\u26AB"
            + "\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C"
            + "\u274E\u2753\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55";

    private Decoration() {}

    /** Where the text behind the signs at its front begins; the whole length where it is nothing else. */
    static int front(String line) {
        if (line.isEmpty() || (line.charAt(0) < 128 && !keycap(line, 0))) {
            return 0;
        }
        int i = 0;
        int loose = 0;
        while (i < line.length()) {
            int point = line.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean follows = next < line.length() && line.charAt(next) == AS_EMOJI;
            boolean emoji = emoji(point) || follows || keycap(line, i);
            boolean blank = i > 0 && point == ' ';
            if (!emoji && !blank && !picture(point)) {
                break;
            }
            i = next;
            loose = emoji || blank ? i : loose;
        }
        boolean touches = i < line.length() && touching(line.codePointAt(i));
        return touches ? loose : i;
    }

    /** Where the text before the signs at its end ends; 0 where it is nothing else. */
    static int back(String text) {
        int end = text.length();
        int loose = end;
        boolean shown = false;
        while (end > 0) {
            int point = text.codePointBefore(end);
            boolean emoji = emoji(point) || shown;
            if (!emoji && point != ' ' && !(picture(point) && point >= PICTURES)) {
                return loose;
            }
            shown = point == AS_EMOJI;
            end -= Character.charCount(point);
            loose = emoji || point == ' ' ? end : loose;
        }
        return 0;
    }

    private static boolean emoji(int point) {
        return point >= PLANES_OF_EMOJI && picture(point)
                || point == AS_EMOJI
                || point == JOINER
                || point < PLANES_OF_EMOJI && EMOJI.indexOf(point) >= 0;
    }

    private static boolean picture(int point) {
        int type = Character.getType(point);
        boolean sign = type == Character.OTHER_SYMBOL
                // to Unicode the mark of code is one of these
                || (type == Character.MODIFIER_SYMBOL && point != '`');
        return sign && !notation(point);
    }

    /** Sun and planets, the sexes, and the signs of music: a note that writes them means them. */
    private static boolean notation(int point) {
        return point == 0x2609
                || (point >= 0x263D && point <= 0x2647)
                || (point >= 0x2669 && point <= 0x266F)
                || (point >= 0x1D100 && point <= 0x1D1FF);
    }

    private static boolean touching(int point) {
        return Character.isLetterOrDigit(point) || "([{)]}`".indexOf(point) >= 0;
    }

    /** A digit on a key, which is how some authors number their entries. */
    private static boolean keycap(String line, int at) {
        int next = at + 1 < line.length() && line.charAt(at + 1) == AS_EMOJI ? at + 2 : at + 1;
        return line.charAt(at) == KEY || (next < line.length() && line.charAt(next) == KEY);
    }
}
