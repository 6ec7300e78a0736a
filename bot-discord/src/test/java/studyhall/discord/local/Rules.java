package studyhall.discord.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What Discord demands of a body: its published schema where that is at hand, and the rules that the schema misses. */
public final class Rules {
    /** Beside the project, not in it; without it only the rules below are held. */
    public static final Path SCHEMA = Path.of("..", "..", "shared", "api", "discord-openapi.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MODAL = 9;
    private static final int LABEL = 18;
    private static final int V2 = 1 << 15;

    /** JDA numbers the files that it sends; Discord takes both, its schema knows the words only. */
    private static final String NUMBERED = "(/data)?/attachments/[0-9]+/id: integer found.*";

    private final Optional<ObjectNode> openApi;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    public Rules() {
        try {
            openApi =
                    Files.exists(SCHEMA) ? Optional.of((ObjectNode) JSON.readTree(SCHEMA.toFile())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a body. */
    public List<String> broken(String schema, String body) {
        try {
            JsonNode json = JSON.readTree(body);
            List<String> broken = new ArrayList<>();
            openApi.ifPresent(api -> schemas.computeIfAbsent(schema, name -> compile(api, name)).validate(json).stream()
                    .map(Object::toString)
                    .filter(error -> !error.matches(NUMBERED))
                    .forEach(broken::add));
            JsonNode data = json.has("data") ? json.get("data") : json;
            if (json.path("type").asInt() == MODAL) {
                modal(data, broken);
            } else if (data.has("components") || data.has("embeds") || data.has("content")) {
                message(data, broken);
            }
            if (json.isArray()) {
                json.forEach(command -> names(command, broken));
            }
            return broken;
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
    }

    private static Schema compile(ObjectNode api, String name) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        if (name.endsWith("[]")) {
            root.put("type", "array")
                    .putObject("items")
                    .put("$ref", "#/components/schemas/" + name.substring(0, name.length() - 2));
        } else {
            root.put("$ref", "#/components/schemas/" + name);
        }
        root.set("components", api.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    private static void modal(JsonNode modal, List<String> broken) {
        Set<String> ids = new HashSet<>();
        int fields = modal.path("components").size();
        if (fields < 1 || fields > 5) {
            broken.add("a modal of " + fields + " fields");
        }
        if (modal.path("title").asText().isBlank()
                || modal.path("title").asText().length() > 45) {
            broken.add("a modal called '" + modal.path("title").asText() + "'");
        }
        modal.path("components").forEach(label -> {
            JsonNode field = label.path("component");
            if (label.path("type").asInt() != LABEL || field.isMissingNode()) {
                broken.add("a field of a modal without a label");
            }
            if (!ids.add(field.path("custom_id").asText())) {
                broken.add("two fields called " + field.path("custom_id").asText());
            }
            if (label.path("label").asText().isBlank()
                    || label.path("label").asText().length() > 45) {
                broken.add("a label called '" + label.path("label").asText() + "'");
            }
        });
    }

    private static void message(JsonNode message, List<String> broken) {
        boolean v2 = (message.path("flags").asInt() & V2) != 0;
        Set<String> ids = new HashSet<>();
        Sum sum = new Sum();
        message.path("components").forEach(component -> component(component, ids, sum, broken));
        if (v2) {
            if (sum.components > 40) {
                broken.add("more than 40 components: " + sum.components);
            }
            if (sum.characters > 4_000) {
                broken.add("more than 4000 characters: " + sum.characters);
            }
            if (message.hasNonNull("content")
                    || message.hasNonNull("embeds")
                    || message.hasNonNull("poll")
                    || message.hasNonNull("sticker_ids")) {
                broken.add("content, embeds, polls or stickers beside the flag of Components V2");
            }
        } else {
            if (message.path("components").size() > 5) {
                broken.add("more than five rows");
            }
            message.path("components").forEach(row -> {
                if (row.path("type").asInt() != 1) {
                    broken.add("components of V2 without its flag");
                }
            });
            int total = 0;
            for (JsonNode embed : message.path("embeds")) {
                total += embed(embed);
            }
            if (total > 6_000) {
                broken.add("embeds of " + total + " characters in sum");
            }
        }
        if (!message.path("allowed_mentions").path("parse").isArray()
                || !message.path("allowed_mentions").path("parse").isEmpty()) {
            broken.add("mentions are parsed");
        }
    }

    private static final class Sum {
        private int components;
        private int characters;
    }

    private static void component(JsonNode component, Set<String> ids, Sum sum, List<String> broken) {
        sum.components++;
        sum.characters += component.path("content").asText().length();
        if (component.has("content") && component.path("content").asText().isBlank()) {
            broken.add("an empty text");
        }
        if (component.has("custom_id") && !ids.add(component.path("custom_id").asText())) {
            broken.add("two components called " + component.path("custom_id").asText());
        }
        if (component.path("label").asText().length() > 80) {
            broken.add("a label of more than 80 characters");
        }
        if (component.path("type").asInt() == 1) {
            int width = 0;
            for (JsonNode child : component.path("components")) {
                width += child.path("type").asInt() == 2 ? 1 : 5;
            }
            if (width == 0 || width > 5) {
                broken.add("a row of " + width + " places");
            }
        }
        Set<String> values = new HashSet<>();
        component.path("options").forEach(option -> {
            if (!values.add(option.path("value").asText())) {
                broken.add("two choices of one value");
            }
        });
        component.path("components").forEach(child -> component(child, ids, sum, broken));
        if (component.has("accessory")) {
            component(component.get("accessory"), ids, sum, broken);
        }
    }

    private static int embed(JsonNode embed) {
        int total = embed.path("title").asText().length()
                + embed.path("description").asText().length()
                + embed.path("footer").path("text").asText().length()
                + embed.path("author").path("name").asText().length();
        for (JsonNode field : embed.path("fields")) {
            total += field.path("name").asText().length()
                    + field.path("value").asText().length();
        }
        return total;
    }

    private static void names(JsonNode command, List<String> broken) {
        String name = command.path("name").asText();
        if (!name.matches("[a-z0-9_-]{1,32}")) {
            broken.add("a command or option called " + name);
        }
        command.path("options").forEach(option -> names(option, broken));
    }
}
