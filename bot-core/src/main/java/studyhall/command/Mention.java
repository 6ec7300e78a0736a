package studyhall.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person or a channel as somebody gave it: picked from a platform's list, or typed. Adapters hand picked ones over as
 * {@code <@id|name>} and {@code <#id|name>}, which is also how Slack writes them into a typed line.
 *
 * @param id what the platform calls it; empty when only a name was typed
 * @param name without its sign; empty when only the id is known
 */
public record Mention(String id, String name) {
    private static final Pattern PICKED = Pattern.compile("<[@#]!?([A-Za-z0-9]+)(?:\\|([^>]*))?>");

    /** Reads an option's value. */
    public static Mention of(String value) {
        Matcher picked = PICKED.matcher(value);
        if (picked.matches()) {
            return new Mention(picked.group(1), picked.group(2) == null ? "" : picked.group(2));
        }
        String typed = value.strip();
        return new Mention("", typed.startsWith("@") || typed.startsWith("#") ? typed.substring(1) : typed);
    }

    /** A text with each person and channel by name, for what takes words: {@code #exam-tip} may be a tag. */
    static String words(String text) {
        return PICKED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(text.charAt(found.start() + 1)
                        + (found.group(2) == null || found.group(2).isEmpty() ? found.group(1) : found.group(2))));
    }

    /** A person, as an option's value. */
    public static String person(String id, String name) {
        return "<@" + id + "|" + plain(name) + ">";
    }

    /** A channel, as an option's value. */
    public static String channel(String id, String name) {
        return "<#" + id + "|" + plain(name) + ">";
    }

    private static String plain(String name) {
        return name.replace('>', ' ').replace('|', ' ');
    }

    /** What to call it in an answer; from outside, so escape it. */
    public String shown() {
        return name.isEmpty() ? id : name;
    }
}
