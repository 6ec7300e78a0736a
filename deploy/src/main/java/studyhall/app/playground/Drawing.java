package studyhall.app.playground;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import studyhall.chat.Block;
import studyhall.chat.Message;

/** Blocks as the page gets them: objects with a {@code kind}; texts stay in the small Markdown, which the page draws. */
final class Drawing implements Block.Visitor<ObjectNode> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ArrayNode of(Message message) {
        Drawing drawing = new Drawing();
        ArrayNode blocks = JSON.arrayNode();
        message.blocks().forEach(block -> blocks.add(block.accept(drawing)));
        return blocks;
    }

    @Override
    public ObjectNode text(Block.Text text) {
        return kind("text").put("text", text.markdown());
    }

    @Override
    public ObjectNode card(Block.Card card) {
        ObjectNode drawn = kind("card")
                .put("title", card.title())
                .put("text", card.text())
                .put("accent", lower(card.accent()))
                .put("footer", card.footer());
        ArrayNode fields = drawn.putArray("fields");
        card.fields()
                .forEach(field -> fields.addObject().put("name", field.name()).put("value", field.value()));
        return drawn;
    }

    @Override
    public ObjectNode image(Block.Image image) {
        String source = image.png()
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png.bytes()))
                .or(() -> image.uri().filter(Drawing::web).map(URI::toString))
                .orElse("");
        return kind("image").put("source", source).put("alt", image.alt());
    }

    @Override
    public ObjectNode attachment(Block.Attachment attachment) {
        String source =
                "data:text/plain;charset=utf-8;base64," + Base64.getEncoder().encodeToString(attachment.bytes());
        return kind("attachment").put("name", attachment.name()).put("source", source);
    }

    @Override
    public ObjectNode buttons(Block.Buttons buttons) {
        ObjectNode drawn = kind("buttons");
        ArrayNode each = drawn.putArray("buttons");
        buttons.buttons().forEach(button -> each.addObject()
                .put("label", button.label())
                .put("id", button.id().toString())
                .put("style", lower(button.style())));
        return drawn;
    }

    @Override
    public ObjectNode menu(Block.Menu menu) {
        ObjectNode drawn = kind("menu")
                .put("placeholder", menu.placeholder())
                .put("id", menu.id().toString());
        ArrayNode choices = drawn.putArray("choices");
        menu.choices()
                .forEach(choice ->
                        choices.addObject().put("label", choice.label()).put("value", choice.value()));
        return drawn;
    }

    @Override
    public ObjectNode countdown(Block.Countdown countdown) {
        return kind("countdown")
                .put("endsAt", countdown.endsAt().toEpochMilli())
                .put("total", countdown.total().toMillis())
                .put("words", countdown.words());
    }

    private static boolean web(URI uri) {
        return uri.getScheme() != null
                && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode kind(String kind) {
        return JSON.objectNode().put("kind", kind);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
