package studyhall.app.trivia;

import java.util.List;

/**
 * Questions in Moodle's GIFT form. Its signs {@code ~ = # { } :} and the backslash stand behind a backslash, a line's end is
 * {@code \n} and a question ends with an empty line (MoodleDocs, "GIFT format").
 */
public final class GiftText {
    private static final String SIGNS = "\\~=#{}:";

    private final StringBuilder text = new StringBuilder();
    private String category = "";

    /** Puts what follows into a category of the course. */
    public void category(String name) {
        if (!name.equals(category)) {
            category = name;
            // a slash would open a category below
            text.append("$CATEGORY: ")
                    .append(name.replaceAll("\\s+", " ").replace("/", "//"))
                    .append("\n\n");
        }
    }

    /**
     * A question with one right option.
     *
     * @param name by which Moodle lists it
     * @param key index of the right option
     * @param feedback what is shown after it; may be empty
     */
    public void question(String name, String stem, List<String> options, int key, String feedback) {
        begin(name, stem);
        for (int i = 0; i < options.size(); i++) {
            String option = escaped(options.get(i));
            // a wrong option that begins with a percentage would be taken for one that is worth that much
            text.append(i == key ? "  =" : option.startsWith("%") ? "  ~%0%" : "  ~")
                    .append(option)
                    .append('\n');
        }
        end(feedback);
    }

    /** A question whose answer is typed. */
    public void typed(String name, String stem, String answer, String feedback) {
        begin(name, stem);
        text.append("  =%100%").append(escaped(answer)).append('\n');
        end(feedback);
    }

    private void begin(String name, String stem) {
        text.append("::")
                .append(escaped(name))
                .append("::[plain]")
                .append(escaped(stem))
                .append("{\n");
    }

    private void end(String feedback) {
        if (!feedback.isEmpty()) {
            text.append("  ####").append(escaped(feedback)).append('\n');
        }
        text.append("}\n\n");
    }

    private static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (char c : plain.strip().replace("\r\n", "\n").toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append(SIGNS.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
