package studyhall.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import studyhall.chat.ButtonId;

/**
 * Button ids as custom ids, of which Discord wants no two alike in one message: the second of a kind gets an argument
 * {@code ~2}, which {@link #read} takes away again.
 */
final class CustomIds {
    private static final Pattern REPEATED = Pattern.compile("~[0-9]+");

    private final Set<String> used = new HashSet<>();

    /** The custom id; empty when there is no room to tell it from the others. */
    Optional<String> of(ButtonId id) {
        String text = id.toString();
        for (int i = 2; !used.add(text); i++) {
            text = id + ":~" + i;
        }
        return text.length() > ButtonId.MAX ? Optional.empty() : Optional.of(text);
    }

    /**
     * The button id in a custom id.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ButtonId read(String customId) {
        ButtonId id = ButtonId.parse(customId);
        List<String> arguments = new ArrayList<>(id.arguments());
        int last = arguments.size() - 1;
        if (last >= 0 && REPEATED.matcher(arguments.get(last)).matches()) {
            arguments.remove(last);
        }
        return new ButtonId(id.action(), arguments);
    }
}
