package studyhall.chat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a button means: an action and its arguments, written {@code action:arg:arg}. At most {@value #MAX} characters
 * (Discord's limit for a custom id), kept by construction.
 *
 * @param action lower-case word or dotted words, names the handler
 * @param arguments words of letters, digits and {@code . _ ~ -}
 */
public record ButtonId(String action, List<String> arguments) {
    /** Discord allows 100 characters in a custom id, Slack 255 in an action id. */
    public static final int MAX = 100;

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._~-]+");

    public ButtonId {
        arguments = List.copyOf(arguments);
        requireWord(action);
        arguments.forEach(ButtonId::requireWord);
        int length = action.length()
                + arguments.stream().mapToInt(argument -> argument.length() + 1).sum();
        if (length > MAX) {
            throw new IllegalArgumentException("A button id has at most " + MAX + " characters, this has " + length);
        }
    }

    public static ButtonId of(String action, String... arguments) {
        return new ButtonId(action, List.of(arguments));
    }

    /**
     * Reads what {@link #toString} wrote. What comes from outside may be anything, so this is the check of a press.
     *
     * @throws IllegalArgumentException when the text is no button id
     */
    public static ButtonId parse(String text) {
        if (text.length() > MAX) {
            throw new IllegalArgumentException("A button id has at most " + MAX + " characters");
        }
        List<String> words = Arrays.asList(text.split(":", -1));
        return new ButtonId(words.get(0), words.subList(1, words.size()));
    }

    public String argument(int index) {
        if (index >= arguments.size()) {
            throw new IllegalArgumentException("The button id " + this + " lacks argument " + index);
        }
        return arguments.get(index);
    }

    private static void requireWord(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a word of a button id: '" + word + "'");
        }
    }

    @Override
    public String toString() {
        return arguments.isEmpty() ? action : action + ":" + String.join(":", arguments);
    }
}
