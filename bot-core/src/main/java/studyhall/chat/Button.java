package studyhall.chat;

/**
 * A button. Long texts belong in the message body; a label is a letter or a few words.
 *
 * @param label at most {@value #MAX_LABEL} characters (Slack's limit; Discord's is 80); longer is cut with an ellipsis
 * @param id what a press means
 * @param style how it stands out
 */
public record Button(String label, ButtonId id, Style style) {
    public static final int MAX_LABEL = 75;

    /** How a button stands out among its neighbours. */
    public enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public Button {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A button needs a label");
        }
        label = Cut.at(MAX_LABEL, label);
    }

    public static Button of(String label, ButtonId id) {
        return new Button(label, id, Style.PLAIN);
    }

    public static Button primary(String label, ButtonId id) {
        return new Button(label, id, Style.PRIMARY);
    }
}
