package studyhall.discord;

/**
 * A stretch of text in one style, read from the small Markdown.
 *
 * @param text as it is to be seen, without any markup
 * @param kind how it is written
 * @param url where a link leads; empty for others
 */
record Run(String text, Kind kind, boolean bold, boolean italic, String url) {
    /** How a stretch is written. */
    enum Kind {
        WORDS,
        CODE,
        LINK,
        /** The mark of a list item or a quotation at the start of a line. */
        MARK
    }

    static Run mark(String text) {
        return new Run(text, Kind.MARK, false, false, "");
    }

    boolean sameStyle(Run other) {
        return kind == Kind.WORDS && other.kind == Kind.WORDS && bold == other.bold && italic == other.italic;
    }

    Run with(String otherText) {
        return new Run(otherText, kind, bold, italic, url);
    }

    Run inBold() {
        return new Run(text, kind, kind == Kind.WORDS || kind == Kind.LINK || bold, italic, url);
    }
}
