package studyhall.library.exchange;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Notes of two sides as Anki's import of text files takes them, from version 2.1.55 on: the headers say how it is to be
 * read, the fields are HTML between tabs, and a field that holds a quotation mark is quoted (Anki's manual, "Text Files").
 * Anki tells notes apart by their front: with the same front one changes the other.
 */
public final class AnkiText {
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a file.
     *
     * @param deck where the notes are proposed to go; Anki reads {@code ::} as "below"
     */
    public AnkiText(String deck) {
        text.append("#separator:tab\n#html:true\n")
                .append("#deck:")
                .append(deck.replaceAll("\\s+", " ").strip())
                .append("\n#columns:Front\tBack\tTags\n#tags column:3\n");
    }

    /**
     * One more note.
     *
     * @param front plain text, lines divided by {@code \n}
     * @param back the same
     * @param tags a blank in one would make two of it, so it becomes {@code _}
     */
    public void note(String front, String back, Collection<String> tags) {
        text.append(field(front)).append('\t').append(field(back)).append('\t');
        text.append(quoted(tags.stream()
                        .map(tag -> tag.strip().replaceAll("\\s+", "_"))
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "))))
                .append('\n');
    }

    private static String field(String plain) {
        return quoted(plain.strip()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\t", " ")
                .replace("\r\n", "\n")
                .replace("\n", "<br>"));
    }

    /** A line that begins with {@code #} would be a comment. */
    private static String quoted(String field) {
        return field.startsWith("#") || field.indexOf('"') >= 0 ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
