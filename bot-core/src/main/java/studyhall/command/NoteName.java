package studyhall.command;

import java.text.Normalizer;
import java.util.Locale;
import studyhall.chat.Message;

/** The name of a file that somebody uploaded, as it is kept: never a path, and nothing that a person could not type. */
final class NoteName {
    private static final int MAX = 100;

    private NoteName() {}

    /**
     * What is left of a name from outside.
     *
     * @throws UserError when that is none for a note
     */
    static String of(String given) {
        String path = given.replace('\\', '/');
        StringBuilder name = new StringBuilder();
        Normalizer.normalize(path.substring(path.lastIndexOf('/') + 1), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(name::appendCodePoint);
        String clean = name.toString().strip();
        String lower = clean.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".md") && !lower.endsWith(".markdown")) {
            throw new UserError(Message.text("Notes are Markdown files with a name that ends in `.md`, unlike "
                    + Usage.quoted(given) + ". Save it as Markdown, and give it again."));
        }
        if (clean.startsWith(".")) {
            throw new UserError("The file needs a name before its ending. Rename it, and give it again.");
        }
        if (clean.length() > MAX) {
            throw new UserError("The file's name is longer than " + MAX + " characters. Rename it, and give it again.");
        }
        return clean;
    }
}
