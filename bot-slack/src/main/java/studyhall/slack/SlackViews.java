package studyhall.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import studyhall.chat.Block.Choice;
import studyhall.chat.ButtonId;
import studyhall.chat.Cut;
import studyhall.chat.Form;
import studyhall.chat.Form.Field;
import studyhall.chat.Message;
import studyhall.command.Mention;

/** Forms and pages as Slack's views: modals and the home tab. */
final class SlackViews {
    static final String FORM = "form";

    /** The id of the field that asks for a channel; no option of a command has an underscore. */
    static final String PLACE = "_place";

    /** Argument: the option's name. What is filled in, where nothing is proposed. */
    static final String VALUE = "value";

    /** Arguments: the command's path, the option's name. */
    static final String PROPOSE = "propose";

    private static final int MAX_LABEL = 2_000;
    private static final int MAX_TEXT = 3_000;
    private static final int MAX_WORDS = 200;
    private static final int MAX_OPTION = 75;

    /** More would be scrolled past, and Slack takes 100. */
    private static final int MAX_PROPOSED = 25;

    private SlackViews() {}

    /**
     * A form as a modal.
     *
     * @param remembered comes back with it
     */
    static JsonObject modal(Form form, FormNote remembered) {
        JsonObject view = new JsonObject();
        view.addProperty("type", "modal");
        view.addProperty("callback_id", FORM);
        view.addProperty("private_metadata", remembered.json());
        view.add("title", plain(form.title()));
        view.add("submit", plain("Go"));
        view.add("close", plain("Cancel"));
        JsonArray blocks = new JsonArray();
        if (form.asksPlace()) {
            blocks.add(place());
        }
        form.fields().forEach(field -> blocks.add(input(form.path(), field)));
        view.add("blocks", blocks);
        return view;
    }

    private static JsonObject place() {
        JsonObject select = conversations();
        select.addProperty("action_id", ButtonId.of(VALUE, PLACE).toString());
        return input(PLACE, "Channel", "where it is for", true, select);
    }

    private static JsonObject conversations() {
        JsonObject select = object("conversations_select");
        select.add("placeholder", plain("A channel"));
        JsonArray kinds = new JsonArray();
        kinds.add("public");
        kinds.add("private");
        JsonObject filter = new JsonObject();
        filter.add("include", kinds);
        filter.addProperty("exclude_bot_users", true);
        select.add("filter", filter);
        return select;
    }

    private static JsonObject input(String path, Field field) {
        return input(field.name(), field.label(), field.hint(), field.required(), element(path, field));
    }

    private static JsonObject input(String id, String label, String hint, boolean required, JsonObject element) {
        JsonObject input = object("input");
        input.addProperty("block_id", id);
        input.add("label", plain(Cut.at(MAX_LABEL, label)));
        if (!hint.isBlank()) {
            input.add("hint", plain(Cut.at(MAX_LABEL, hint)));
        }
        input.addProperty("optional", !required);
        input.add("element", element);
        return input;
    }

    private static JsonObject element(String path, Field field) {
        Optional<Choice> initial =
                field.initial().filter(choice -> !choice.value().isBlank());
        final JsonObject element;
        if (field.kind() instanceof Form.OneOf oneOf) {
            element = object("static_select");
            element.add("options", options(oneOf.choices()));
            initial.ifPresent(choice -> element.add("initial_option", option(choice)));
        } else if (field.kind() instanceof Form.Proposed) {
            element = object("external_select");
            element.addProperty("min_query_length", 0);
            initial.filter(choice -> choice.value().length() <= SlackBlocks.MAX_VALUE)
                    .ifPresent(choice -> element.add("initial_option", option(choice)));
        } else if (field.kind() instanceof Form.Person) {
            element = object("users_select");
            picked(initial).ifPresent(id -> element.addProperty("initial_user", id));
        } else if (field.kind() instanceof Form.Place) {
            element = conversations();
            picked(initial).ifPresent(id -> element.addProperty("initial_conversation", id));
        } else if (field.kind() instanceof Form.File file) {
            element = object("file_input");
            JsonArray endings = new JsonArray();
            file.endings().forEach(endings::add);
            if (!endings.isEmpty()) {
                element.add("filetypes", endings);
            }
            element.addProperty("max_files", 1);
        } else if (field.kind() instanceof Form.Number number) {
            element = object("number_input");
            element.addProperty("is_decimal_allowed", false);
            element.addProperty("min_value", Integer.toString(number.min()));
            element.addProperty("max_value", Integer.toString(number.max()));
            initial.ifPresent(choice -> element.addProperty("initial_value", choice.value()));
        } else {
            element = object("plain_text_input");
            element.addProperty("max_length", MAX_WORDS);
            initial.filter(choice -> choice.value().length() <= MAX_WORDS)
                    .ifPresent(choice -> element.addProperty("initial_value", choice.value()));
        }
        boolean proposed = field.kind() instanceof Form.Proposed;
        ButtonId id = proposed
                ? ButtonId.of(PROPOSE, path.replace(' ', '.'), field.name())
                : ButtonId.of(VALUE, field.name());
        element.addProperty("action_id", id.toString());
        return element;
    }

    private static Optional<String> picked(Optional<Choice> initial) {
        return initial.map(choice -> Mention.of(choice.value()).id()).filter(id -> !id.isEmpty());
    }

    /** What is proposed for a field, as the answer to Slack's question. */
    static JsonObject proposals(List<Choice> choices) {
        JsonObject answer = new JsonObject();
        answer.add(
                "options",
                options(choices.stream()
                        .filter(choice ->
                                !choice.value().isBlank() && choice.value().length() <= SlackBlocks.MAX_VALUE)
                        .limit(MAX_PROPOSED)
                        .toList()));
        return answer;
    }

    private static JsonArray options(List<Choice> choices) {
        JsonArray options = new JsonArray();
        choices.forEach(choice -> options.add(option(choice)));
        return options;
    }

    private static JsonObject option(Choice choice) {
        JsonObject option = new JsonObject();
        option.add("text", plain(Cut.at(MAX_OPTION, choice.label().isBlank() ? choice.value() : choice.label())));
        option.addProperty("value", choice.value());
        return option;
    }

    /** A page of somebody's own as the home tab. */
    static JsonObject home(Message page) {
        JsonObject view = new JsonObject();
        view.addProperty("type", "home");
        view.add("blocks", SlackBlocks.of(page).blocks());
        return view;
    }

    private static JsonObject object(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    private static JsonObject plain(String text) {
        JsonObject plain = object("plain_text");
        plain.addProperty("text", Cut.at(MAX_TEXT, text));
        plain.addProperty("emoji", false);
        return plain;
    }
}
