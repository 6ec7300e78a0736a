package studyhall.app.trivia;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A note of questions that were written elsewhere, as cards that an author marked: {@code Q:} with {@code A:} below it, and
 * {@code Wrong:} for each other option. What else is right, and why, stands there too, for people who read the note.
 */
public final class TriviaNote {
    /** Each of them could begin something in Markdown or in notes; behind a backslash it is itself. */
    private static final String SIGNS = "\\`*_[]<>#{}=~|$^&";

    /** How the line of a question begins. */
    static final String ASKS = "- Q: ";

    private TriviaNote() {}

    /** Writes the note with this title. */
    public static String of(String title, List<String> about, List<Trivia> questions) {
        StringBuilder note = new StringBuilder("# ").append(text(title)).append("\n\n");
        // what a list says of itself is nothing to learn
        about.forEach(line -> note.append("<!-- ")
                .append(line.replaceAll("\\s+", " ").replace("--", "- -"))
                .append(" -->\n\n"));
        // what stands below no heading would otherwise stand below the last
        Map<String, List<Trivia>> below = new LinkedHashMap<>();
        below.put("", new ArrayList<>());
        questions.forEach(trivia -> below.computeIfAbsent(trivia.heading(), name -> new ArrayList<>())
                .add(trivia));
        below.forEach((heading, own) -> {
            note.append(heading.isEmpty() ? "" : "## " + text(heading) + "\n\n");
            own.forEach(trivia -> question(note, trivia));
            note.append(own.isEmpty() ? "" : "\n");
        });
        return note.toString().strip() + "\n";
    }

    private static void question(StringBuilder note, Trivia trivia) {
        line(note, ASKS, trivia.question());
        line(note, "  - A: ", trivia.answer());
        trivia.wrong().forEach(wrong -> line(note, "  - Wrong: ", wrong));
        trivia.also().forEach(also -> line(note, "  - Also right: ", also));
        if (!trivia.remark().isEmpty()) {
            line(note, "  - Why: ", trivia.remark());
        }
    }

    private static void line(StringBuilder note, String label, String text) {
        note.append(label).append(text(text)).append('\n');
    }

    private static String text(String plain) {
        StringBuilder text = new StringBuilder();
        String line = plain.replaceAll("\\s+", " ").strip();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            // two colons divide a card, and a question mark in parentheses keeps a line out
            boolean pair = line.startsWith("::", i) || line.startsWith("(?)", i);
            text.append(pair || SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return text.toString();
    }
}
