package studyhall.note;

import java.util.List;

/**
 * The name of a thing that notes speak about.
 *
 * @param text the name without markup
 * @param code whether the author wrote it as code
 * @param glosses other names and explanations in parentheses behind it, such as "learning rate"
 */
public record Term(String text, boolean code, List<String> glosses) {
    public Term {
        glosses = List.copyOf(glosses);
    }

    public static Term of(String text) {
        return new Term(text, false, List.of());
    }

    /** With the first gloss as a part of the name: "Throughput (manual)" beside "Throughput (auto)". */
    Term qualified() {
        return glosses.isEmpty()
                ? this
                : new Term(text + " (" + Markup.plain(glosses.get(0)) + ")", code, glosses.subList(1, glosses.size()));
    }

    /** The name in the small Markdown of messages, code as code. */
    public String markdown() {
        return code ? "`" + text + "`" : Markup.escape(text);
    }
}
