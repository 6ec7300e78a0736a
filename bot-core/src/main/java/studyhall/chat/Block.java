package studyhall.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a message. Sealed, with a visitor, so that a new kind fails to compile in every adapter until it is drawn
 * there. "Small Markdown" is: {@code **bold**}, {@code _italic_}, {@code `code`}, {@code [link](https://...)}, lines
 * that begin with {@code - } or {@code > }. A backslash before one of {@code * _ ` [ ] \ > -} makes it plain
 * ({@link SmallMarkdown#escape}).
 */
public sealed interface Block {
    <R> R accept(Visitor<R> visitor);

    /** What is read out, shown in notifications and in terminals. */
    String plainText();

    /** Draws each kind of block. */
    interface Visitor<R> {
        R text(Text text);

        R card(Card card);

        R image(Image image);

        R buttons(Buttons buttons);

        R menu(Menu menu);

        R countdown(Countdown countdown);

        R attachment(Attachment attachment);
    }

    /** A paragraph in the small Markdown. */
    record Text(String markdown) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }

        @Override
        public String plainText() {
            return SmallMarkdown.plain(markdown);
        }
    }

    /** Named values in a card, such as "Range" and "0 to 1". Both in the small Markdown. */
    record Field(String name, String value) {}

    /** What a card is about, shown as a colour beside it. */
    enum Accent {
        NEUTRAL,
        QUESTION,
        RIGHT,
        WRONG,
        TIP,
        BOARD
    }

    /**
     * A framed text with a title.
     *
     * @param title small Markdown; may be empty
     * @param text small Markdown; may be empty
     * @param footer small Markdown, shown small (the source of a fact); may be empty
     */
    record Card(String title, String text, List<Field> fields, Accent accent, String footer) implements Block {
        public Card {
            fields = List.copyOf(fields);
        }

        public static Card of(String title, String text, Accent accent, String footer) {
            return new Card(title, text, List.of(), accent, footer);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.card(this);
        }

        @Override
        public String plainText() {
            String named = fields.stream()
                    .map(field -> SmallMarkdown.plain(field.name()) + " " + SmallMarkdown.plain(field.value()))
                    .collect(Collectors.joining(" · "));
            return java.util.stream.Stream.of(
                            SmallMarkdown.plain(title), SmallMarkdown.plain(text), named, SmallMarkdown.plain(footer))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A picture: bytes of a PNG to upload, or an address.
     *
     * @param alt what the picture says, in words; never empty
     */
    record Image(Optional<Png> png, Optional<URI> uri, String alt) implements Block {
        public Image {
            if (png.isPresent() == uri.isPresent()) {
                throw new IllegalArgumentException("An image has either bytes or an address");
            }
            if (alt.isBlank()) {
                throw new IllegalArgumentException("An image needs a text for those who do not see it");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }

        @Override
        public String plainText() {
            return alt;
        }
    }

    /** A row of buttons; more than five wrap into further rows where the platform allows five a row. */
    record Buttons(List<Button> buttons) implements Block {
        public Buttons {
            buttons = List.copyOf(buttons);
            if (buttons.isEmpty()) {
                throw new IllegalArgumentException("A row of buttons needs one");
            }
        }

        public static Buttons of(Button... buttons) {
            return new Buttons(List.of(buttons));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.buttons(this);
        }

        @Override
        public String plainText() {
            return buttons.stream().map(button -> "[" + button.label() + "]").collect(Collectors.joining(" "));
        }
    }

    /**
     * Time that runs out, drawn as a bar or a clock where the platform can move one; elsewhere as its words.
     *
     * @param endsAt when nothing is left
     * @param total the whole time, which the bar begins with
     * @param words for those who see no bar, such as "30 seconds"
     */
    record Countdown(Instant endsAt, Duration total, String words) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.countdown(this);
        }

        @Override
        public String plainText() {
            return words;
        }
    }

    /**
     * A text file to keep, which goes with a message that is posted or said directly. Where an answer cannot carry one, such
     * as on Slack, it is left out of the answer.
     *
     * @param name with its ending, of letters, digits, points and hyphens
     * @param content what is in it; UTF-8 when it leaves
     */
    record Attachment(String name, String content) implements Block {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

        public Attachment {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("A file's name is plain, this is " + name);
            }
        }

        /** What is in it, as it leaves. */
        public byte[] bytes() {
            return content.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attachment(this);
        }

        @Override
        public String plainText() {
            return name;
        }
    }

    /** One thing to choose in a {@link Menu}: the value comes back with the press. */
    record Choice(String label, String value) {
        public Choice {
            label = Cut.at(Button.MAX_LABEL, label);
        }
    }

    /** A drop-down of at most 25 choices (Discord's limit). */
    record Menu(String placeholder, ButtonId id, List<Choice> choices) implements Block {
        public Menu {
            choices = List.copyOf(choices);
            if (choices.isEmpty() || choices.size() > 25) {
                throw new IllegalArgumentException("A menu has 1 to 25 choices, this has " + choices.size());
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.menu(this);
        }

        @Override
        public String plainText() {
            return choices.stream().map(choice -> "[" + choice.label() + "]").collect(Collectors.joining(" "));
        }
    }
}
