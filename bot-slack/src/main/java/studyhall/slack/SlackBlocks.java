package studyhall.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studyhall.chat.Block;
import studyhall.chat.Button;
import studyhall.chat.ButtonId;
import studyhall.chat.Cut;
import studyhall.chat.Message;
import studyhall.chat.Png;
import studyhall.chat.SmallMarkdown;

/**
 * Messages as Block Kit, within Slack's limits: 50 blocks, and 13,000 characters over all of them, which Slack does not
 * document but answers with msg_blocks_too_long. Buttons, menus and pictures keep their place; texts share what is left,
 * the first ones first.
 */
final class SlackBlocks implements Block.Visitor<Void> {
    static final int MAX_BLOCKS = 50;
    static final int MAX_CHARACTERS = 13_000;
    private static final int MAX_SECTION = 3_000;
    private static final int MAX_HEADER = 150;
    private static final int MAX_FIELD = 2_000;
    private static final int MAX_FIELDS = 10;
    private static final int MAX_ACTIONS = 25;
    private static final int MAX_PLACEHOLDER = 150;
    static final int MAX_VALUE = 150;
    private static final int MAX_ALT = 2_000;
    private static final int MAX_ADDRESS = 3_000;

    /** A header is large print: longer titles read better as bold text. */
    private static final int HEADLINE = 60;

    /** Slack takes 40,000 and advises 4,000. */
    private static final int MAX_TEXT = 3_000;

    private final Map<Png, String> files;
    private final JsonArray blocks = new JsonArray();
    private final Set<String> actionIds = new HashSet<>();
    private int blocksLeft;
    private int charactersLeft;

    private SlackBlocks(Message message, Map<Png, String> files) {
        this.files = files;
        this.blocksLeft = MAX_BLOCKS
                - message.blocks().stream().mapToInt(SlackBlocks::fixedBlocks).sum();
        this.charactersLeft = MAX_CHARACTERS
                - message.blocks().stream()
                        .mapToInt(SlackBlocks::fixedCharacters)
                        .sum();
    }

    /** A message without pictures of its own. */
    static SlackMessage of(Message message) {
        return of(message, Map.of());
    }

    /**
     * Draws a message.
     *
     * @param files ids of uploaded pictures; one that is missing is told in words
     */
    static SlackMessage of(Message message, Map<Png, String> files) {
        SlackBlocks drawing = new SlackBlocks(message, files);
        message.blocks().forEach(block -> block.accept(drawing));
        if (drawing.blocks.isEmpty()) {
            drawing.blocks.add(section("…"));
        }
        String text = Cut.at(
                MAX_TEXT, Mrkdwn.inert(Cut.at(MAX_TEXT, message.plainText().strip())));
        return new SlackMessage(drawing.blocks, text.isBlank() ? "…" : entire(text));
    }

    /** A cut may have gone through an entity, which is at most five characters. */
    private static String entire(String text) {
        int and = text.lastIndexOf('&');
        return text.length() >= MAX_TEXT - 1 && and > text.length() - 6 && text.indexOf(';', and) < 0
                ? text.substring(0, and) + "…"
                : text;
    }

    private static int fixedBlocks(Block block) {
        if (block instanceof Block.Buttons buttons) {
            return (buttons.buttons().size() + MAX_ACTIONS - 1) / MAX_ACTIONS;
        }
        return block instanceof Block.Menu || block instanceof Block.Image ? 1 : 0;
    }

    private static int fixedCharacters(Block block) {
        if (block instanceof Block.Buttons buttons) {
            return buttons.buttons().stream()
                    .mapToInt(button ->
                            button.label().length() + button.id().toString().length() + 4)
                    .sum();
        }
        if (block instanceof Block.Menu menu) {
            int choices = menu.choices().stream()
                    .mapToInt(choice -> choice.label().length() + choice.value().length())
                    .sum();
            return choices + menu.placeholder().length() + menu.id().toString().length() + 4;
        }
        if (block instanceof Block.Image image) {
            return Math.min(MAX_ALT, image.alt().length())
                    + image.uri().map(uri -> uri.toString().length()).orElse(20);
        }
        return 0;
    }

    @Override
    public Void text(Block.Text text) {
        sections(text.markdown(), false);
        return null;
    }

    @Override
    public Void card(Block.Card card) {
        part();
        boolean headline = isHeadline(card.title());
        if (headline) {
            String title = SmallMarkdown.plain(card.title()).strip();
            if (take(title.length())) {
                JsonObject header = block("header");
                header.add("text", plain(title));
                blocks.add(header);
            }
        } else {
            sections(card.title(), true);
        }
        sections(card.text(), false);
        fields(card.fields());
        context(card.footer());
        return null;
    }

    /**
     * A header takes no formatting, and Slack does not say whether it reads its three escapes there: a title with any of
     * these is shown as bold text.
     */
    private static boolean isHeadline(String title) {
        String plain = SmallMarkdown.plain(title);
        return !plain.isBlank()
                && plain.length() <= Math.min(HEADLINE, MAX_HEADER)
                && plain.chars().noneMatch(c -> "\n&<>".indexOf(c) >= 0)
                && Run.of(title, false).stream()
                        .noneMatch(run -> run.code() || !run.link().isEmpty());
    }

    /** Another thing begins below the buttons of the last: a line between them, where there is room. */
    private void part() {
        boolean below = !blocks.isEmpty()
                && blocks.get(blocks.size() - 1)
                        .getAsJsonObject()
                        .get("type")
                        .getAsString()
                        .equals("actions");
        if (below && blocksLeft > MAX_BLOCKS / 2) {
            blocksLeft--;
            blocks.add(block("divider"));
        }
    }

    private void fields(List<Block.Field> fields) {
        for (int from = 0; from < fields.size(); from += MAX_FIELDS) {
            JsonArray drawn = new JsonArray();
            for (Block.Field field : fields.subList(from, Math.min(fields.size(), from + MAX_FIELDS))) {
                String name = first(field.name(), true);
                String value = first(field.value(), false);
                String text = name.isEmpty() || value.isEmpty() ? name + value : name + "\n" + value;
                if (!text.isEmpty() && text.length() <= charactersLeft) {
                    charactersLeft -= text.length();
                    drawn.add(mrkdwn(text));
                }
            }
            if (!drawn.isEmpty() && take(0)) {
                JsonObject section = block("section");
                section.add("fields", drawn);
                blocks.add(section);
            }
        }
    }

    private static String first(String markdown, boolean bold) {
        return Mrkdwn.pieces(markdown, MAX_FIELD / 2 - 1, bold).stream()
                .findFirst()
                .orElse("");
    }

    private void context(String markdown) {
        Mrkdwn.pieces(markdown, MAX_SECTION, false).stream().findFirst().ifPresent(text -> {
            if (take(text.length())) {
                JsonArray elements = new JsonArray();
                elements.add(mrkdwn(text));
                JsonObject context = block("context");
                context.add("elements", elements);
                blocks.add(context);
            }
        });
    }

    private void sections(String markdown, boolean bold) {
        for (String piece : Mrkdwn.pieces(markdown, MAX_SECTION, bold)) {
            if (!take(piece.length())) {
                return;
            }
            blocks.add(section(piece));
        }
    }

    /** Whether there is room for another block of text; what comes after a text without room is left out. */
    private boolean take(int characters) {
        if (blocksLeft < 1 || charactersLeft < characters) {
            charactersLeft = 0;
            return false;
        }
        blocksLeft--;
        charactersLeft -= characters;
        return true;
    }

    @Override
    public Void image(Block.Image image) {
        Optional<String> file = image.png().flatMap(png -> Optional.ofNullable(files.get(png)));
        Optional<String> address = image.uri().filter(SlackBlocks::web).map(URI::toString);
        if (file.isEmpty() && address.isEmpty()) {
            context(SmallMarkdown.escape(image.alt()));
            return null;
        }
        JsonObject drawn = block("image");
        file.ifPresent(id -> {
            JsonObject uploaded = new JsonObject();
            uploaded.addProperty("id", id);
            drawn.add("slack_file", uploaded);
        });
        address.ifPresent(url -> drawn.addProperty("image_url", url));
        drawn.addProperty("alt_text", Cut.at(MAX_ALT, image.alt()));
        blocks.add(drawn);
        return null;
    }

    private static boolean web(URI uri) {
        return uri.getScheme() != null
                && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.toString().length() <= MAX_ADDRESS;
    }

    @Override
    public Void buttons(Block.Buttons buttons) {
        for (int from = 0; from < buttons.buttons().size(); from += MAX_ACTIONS) {
            int to = Math.min(buttons.buttons().size(), from + MAX_ACTIONS);
            JsonArray elements = new JsonArray();
            buttons.buttons().subList(from, to).forEach(button -> elements.add(button(button)));
            actions(elements);
        }
        return null;
    }

    private JsonObject button(Button button) {
        JsonObject drawn = block("button");
        drawn.add("text", plain(button.label()));
        drawn.addProperty("action_id", actionId(button.id()));
        if (button.style() != Button.Style.PLAIN) {
            drawn.addProperty("style", button.style().name().toLowerCase(Locale.ROOT));
        }
        return drawn;
    }

    @Override
    public Void menu(Block.Menu menu) {
        JsonArray options = new JsonArray();
        for (Block.Choice choice : menu.choices()) {
            if (choice.value().length() <= MAX_VALUE && !choice.value().isEmpty()) {
                JsonObject option = new JsonObject();
                option.add("text", plain(choice.label().isBlank() ? choice.value() : choice.label()));
                option.addProperty("value", choice.value());
                options.add(option);
            }
        }
        if (options.isEmpty()) {
            return null;
        }
        JsonObject select = block("static_select");
        String placeholder = menu.placeholder().isBlank() ? "Choose" : menu.placeholder();
        select.add("placeholder", plain(Cut.at(MAX_PLACEHOLDER, placeholder)));
        select.addProperty("action_id", actionId(menu.id()));
        select.add("options", options);
        JsonArray elements = new JsonArray();
        elements.add(select);
        actions(elements);
        return null;
    }

    private void actions(JsonArray elements) {
        JsonObject actions = block("actions");
        actions.add("elements", elements);
        blocks.add(actions);
    }

    /** Slack cannot move a bar: the words stand for it. */
    @Override
    public Void countdown(Block.Countdown countdown) {
        part();
        context(SmallMarkdown.escape(countdown.words()));
        return null;
    }

    /** Slack has no block for it: the file is shared below its message. */
    @Override
    public Void attachment(Block.Attachment attachment) {
        return null;
    }

    /** Two elements of a message must not share an id; no word of a {@link ButtonId} holds the sign that tells them apart. */
    private String actionId(ButtonId id) {
        String unique = id.toString();
        for (int i = 2; !actionIds.add(unique); i++) {
            unique = id + "#" + i;
        }
        return unique;
    }

    /** The id of a button that {@link #actionId} named. */
    static ButtonId buttonId(String actionId) {
        int numbered = actionId.indexOf('#');
        return ButtonId.parse(numbered < 0 ? actionId : actionId.substring(0, numbered));
    }

    /** Plain words without any mark. */
    static JsonArray words(String text) {
        JsonObject section = block("section");
        section.add("text", plain(text));
        JsonArray blocks = new JsonArray();
        blocks.add(section);
        return blocks;
    }

    private static JsonObject section(String text) {
        JsonObject section = block("section");
        section.add("text", mrkdwn(text));
        return section;
    }

    private static JsonObject mrkdwn(String text) {
        JsonObject element = block("mrkdwn");
        element.addProperty("text", text);
        return element;
    }

    private static JsonObject plain(String text) {
        JsonObject element = block("plain_text");
        element.addProperty("text", text);
        element.addProperty("emoji", false);
        return element;
    }

    private static JsonObject block(String type) {
        JsonObject block = new JsonObject();
        block.addProperty("type", type);
        return block;
    }
}
