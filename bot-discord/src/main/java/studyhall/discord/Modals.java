package studyhall.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import studyhall.chat.Block.Choice;
import studyhall.chat.Cut;
import studyhall.chat.Form;
import studyhall.chat.Form.Field;
import studyhall.chat.Upload;

/** Draws forms as Discord's modals: five fields of words or of a few choices. What is proposed elsewhere is typed here. */
final class Modals {
    private static final int MAX_CHOICES = 25;
    private static final int MAX_VALUE = 100;

    /** Longer than any option that makes sense; the core says what is wrong with it. */
    private static final int MAX_TYPED = 200;

    private Modals() {}

    /**
     * The modal.
     *
     * @param id comes back with what was filled in
     */
    static Modal of(Form form, String id) {
        List<Label> labels = form.fields().stream()
                // what a form cannot hold keeps its usual value
                .limit(Modal.MAX_COMPONENTS)
                .map(Modals::label)
                .toList();
        return Modal.create(id, Cut.at(Modal.MAX_TITLE_LENGTH, form.title()))
                .addComponents(labels)
                .build();
    }

    private static Label label(Field field) {
        String label = Cut.at(Label.LABEL_MAX_LENGTH, field.label());
        return field.hint().isBlank()
                ? Label.of(label, child(field))
                : Label.of(label, Cut.at(Label.DESCRIPTION_MAX_LENGTH, field.hint()), child(field));
    }

    private static LabelChildComponent child(Field field) {
        if (field.kind() instanceof Form.OneOf few && few.choices().size() <= MAX_CHOICES) {
            return StringSelectMenu.create(field.name())
                    .addOptions(few.choices().stream()
                            .filter(choice -> choice.value().length() <= MAX_VALUE)
                            .map(choice -> SelectOption.of(choice.label(), choice.value()))
                            .toList())
                    .setDefaultValues(
                            field.initial().map(Choice::value).stream().toList())
                    .setRequired(field.required())
                    .build();
        }
        if (field.kind() instanceof Form.File) {
            return AttachmentUpload.create(field.name())
                    .setRequired(field.required())
                    .build();
        }
        return TextInput.create(field.name(), TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(MAX_TYPED)
                .setValue(field.initial()
                        .map(initial -> Cut.at(MAX_TYPED, initial.value()))
                        .orElse(null))
                .build();
    }

    /** What was filled in, by the fields' names; without those that were left empty. */
    static Map<String, String> filled(ModalInteraction modal) {
        Map<String, String> filled = new HashMap<>();
        for (ModalMapping value : modal.getValues()) {
            text(value)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> filled.put(value.getCustomId(), text));
        }
        return filled;
    }

    /** The files that were given, by the fields' names. */
    static Map<String, Upload> files(ModalInteraction modal) {
        Map<String, Upload> files = new HashMap<>();
        for (ModalMapping value : modal.getValues()) {
            if (value.getType() == Component.Type.FILE_UPLOAD) {
                value.getAsAttachmentList().stream()
                        .findFirst()
                        .ifPresent(file -> files.put(value.getCustomId(), Given.upload(file)));
            }
        }
        return files;
    }

    private static Optional<String> text(ModalMapping value) {
        return switch (value.getType()) {
            case TEXT_INPUT -> Optional.of(value.getAsString());
            case STRING_SELECT -> value.getAsStringList().stream().findFirst();
            case FILE_UPLOAD ->
                value.getAsAttachmentList().stream()
                        .map(Attachment::getFileName)
                        .findFirst();
            default -> Optional.empty();
        };
    }
}
