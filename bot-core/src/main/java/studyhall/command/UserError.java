package studyhall.command;

import studyhall.chat.Message;

/** Something that the person can mend. Shown word for word, so it says what to do next. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message shown;

    public UserError(String plainText) {
        this(Message.text(studyhall.chat.SmallMarkdown.escape(plainText)));
    }

    public UserError(Message shown) {
        super(shown.plainText());
        this.shown = shown;
    }

    public Message shown() {
        return shown;
    }
}
