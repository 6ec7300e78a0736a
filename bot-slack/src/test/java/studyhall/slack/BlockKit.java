package studyhall.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds blocks against Slack's limits, and against its types where their schema lies beside the project. */
final class BlockKit {
    private static final Path SCHEMA = Path.of("..", "..", "shared", "api", "slack-block-kit.schema.json");

    private final Optional<String> definitions;
    private final Map<String, Schema> schemas = new HashMap<>();

    private BlockKit(Optional<String> definitions) {
        this.definitions = definitions;
    }

    static BlockKit open() {
        try {
            return new BlockKit(Files.isRegularFile(SCHEMA) ? Optional.of(Files.readString(SCHEMA)) : Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the schema is there; without it only the limits are held. */
    boolean hasSchema() {
        return definitions.isPresent();
    }

    void requireMessage(JsonArray blocks, String text) {
        assertThat(text).isNotBlank();
        assertThat(text.length()).isLessThanOrEqualTo(4_000);
        requireBlocks(blocks, 50);
    }

    /** A modal or a home tab. */
    void requireView(JsonArray blocks) {
        requireBlocks(blocks, 100);
    }

    /** What holds for the blocks of a message and of a view. */
    synchronized void requireBlocks(JsonArray blocks, int most) {
        assertThat(blocks.size()).isBetween(1, most);
        List<String> ids = new ArrayList<>();
        int characters = 0;
        for (JsonElement block : blocks) {
            characters += require(block, ids);
            requireType(block.getAsJsonObject());
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(characters).isLessThanOrEqualTo(13_000);
    }

    /** What is proposed in a menu while somebody types. */
    synchronized void requireProposals(JsonObject answer) {
        assertThat(answer.keySet()).containsExactly("options");
        assertThat(answer.getAsJsonArray("options")).hasSizeLessThanOrEqualTo(100);
        // the type of a menu that holds them says what they may be
        JsonObject menu = Json.object("type", "static_select", "action_id", "proposed");
        menu.add("placeholder", Json.object("type", "plain_text", "text", "Choose"));
        menu.add("options", answer.getAsJsonArray("options"));
        JsonArray elements = new JsonArray();
        elements.add(menu);
        JsonObject actions = Json.object("type", "actions");
        actions.add("elements", elements);
        requireType(actions);
    }

    private int require(JsonElement element, List<String> ids) {
        int characters = 0;
        if (element.isJsonArray()) {
            assertThat(element.getAsJsonArray()).isNotEmpty();
            for (JsonElement each : element.getAsJsonArray()) {
                characters += require(each, ids);
            }
        } else if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry :
                    element.getAsJsonObject().entrySet()) {
                if (entry.getKey().equals("action_id")) {
                    ids.add(entry.getValue().getAsString());
                }
                characters += entry.getKey().equals("type") ? 0 : require(entry.getValue(), ids);
            }
        } else if (element.getAsJsonPrimitive().isString()) {
            assertThat(element.getAsString()).isNotBlank();
            characters = element.getAsString().length();
        }
        return characters;
    }

    private void requireType(JsonObject block) {
        if (definitions.isPresent()) {
            Schema schema = schemas.computeIfAbsent(block.get("type").getAsString(), this::schema);
            assertThat(schema.validate(block.toString(), InputFormat.JSON))
                    .as(block.toString())
                    .isEmpty();
        }
    }

    private Schema schema(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        JsonObject all = JsonParser.parseString(definitions.orElseThrow()).getAsJsonObject();
        assertThat(all.getAsJsonObject("definitions").has(name + "Block"))
                .as(type)
                .isTrue();
        all.addProperty("$ref", "#/definitions/" + name + "Block");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(all.toString());
    }
}
