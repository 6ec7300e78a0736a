package studyhall.app.trivia;

import java.util.Locale;
import java.util.Optional;

/** The forms of lists that are read. */
public enum TriviaForm {
    /** Trivia lists of Red-DiscordBot. */
    yaml,
    csv,
    /** Moodle's question banks. */
    gift;

    /** By the end of a file's name; nothing where that says nothing. */
    public static Optional<TriviaForm> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return Optional.of(yaml);
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(csv);
        }
        return name.endsWith(".gift") || name.endsWith(".txt") ? Optional.of(gift) : Optional.empty();
    }

    /**
     * Reads a list.
     *
     * @param file its name, for what is told of it
     */
    public Taken read(String file, String text) {
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        String lines = whole.replace("\r\n", "\n").replace('\r', '\n');
        return switch (this) {
            case yaml -> new RedReader(file).read(lines);
            case csv -> new CsvReader(file).read(lines);
            case gift -> new GiftReader(file).read(lines);
        };
    }
}
