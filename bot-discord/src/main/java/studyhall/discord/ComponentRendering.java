package studyhall.discord;

import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.Message;

/** Draws messages with Components V2: 4,000 characters and 40 components in sum. */
final class ComponentRendering implements Rendering {
    static final int MAX_CHARACTERS = 4_000;

    @Override
    public Rendering other() {
        return new EmbedRendering();
    }

    @Override
    public MessageCreateData create(Message message) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(draw(message))
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .build();
    }

    @Override
    public MessageEditData edit(Message message) {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(draw(message))
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                // those of before would stay otherwise
                .setAttachments(List.of())
                .build();
    }

    /** Where all texts are too long in sum, the longest are cut first, all to the same length. */
    private static List<MessageTopLevelComponent> draw(Message message) {
        int limit = MAX_CHARACTERS;
        while (true) {
            Layout layout = new Layout(new CardText(limit));
            List<MessageTopLevelComponent> drawn = layout.draw(message.blocks());
            if (layout.characters() <= MAX_CHARACTERS) {
                return drawn.isEmpty() ? List.of(TextDisplay.of("…")) : drawn;
            }
            limit = limit * 4 / 5;
        }
    }
}
