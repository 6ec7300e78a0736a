package studyhall.discord;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.Message;

/**
 * Draws messages as Discord takes them. Whatever a message holds, what comes out is within Discord's limits and mentions
 * nobody. Thread-safe; what it returns is for one request.
 */
interface Rendering {
    /** The one that a message of ours was drawn by: Discord lets no message change from classic embeds or to them. */
    static Rendering of(net.dv8tion.jda.api.entities.Message message) {
        return message.isUsingComponentsV2() ? new ComponentRendering() : new EmbedRendering();
    }

    /** The one for messages that this one cannot edit, as those from before the setting was changed. */
    Rendering other();

    /** A new message. */
    MessageCreateData create(Message message);

    /** The whole content of a message that stands already, pictures included. */
    MessageEditData edit(Message message);
}
