package studyhall.command;

import java.text.BreakIterator;
import java.util.Locale;
import studyhall.standings.Teams;

/**
 * A team's name as somebody typed it, with the sign that it may begin with.
 *
 * @param name at most {@value Teams#MAX_NAME} characters
 * @param emoji empty when there is none
 */
record TeamName(String name, String emoji) {
    /**
     * Takes a name apart.
     *
     * @throws UserError when it cannot be a name, with what can
     */
    static TeamName of(String typed) {
        String text = typed.strip();
        BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
        signs.setText(text);
        int end = signs.next();
        boolean emoji = end > 0 && isEmoji(text);
        String sign = emoji ? text.substring(0, end) : "";
        String name = text.substring(sign.length()).strip();
        if (name.length() > Teams.MAX_NAME) {
            throw new UserError("A team's name has at most " + Teams.MAX_NAME + " characters, this one has "
                    + name.length() + ". Choose a shorter one.");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new UserError("A team's name needs a letter or a digit. A sign may stand before it.");
        }
        return new TeamName(name, sign);
    }

    /** Java tells emoji apart only from 21 on; signs of this kind beyond the arrows are close enough. */
    private static boolean isEmoji(String text) {
        int first = text.codePointAt(0);
        return Character.getType(first) == Character.OTHER_SYMBOL && first > 0x2190;
    }
}
