package studyhall.quiz;

/** A quiz cannot do what somebody asked. The message, in the small Markdown, is for them and says what to do next. */
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    public NotNow(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
