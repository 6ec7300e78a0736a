package studyhall.discord;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.Message;

/**
 * Draws messages as Discord takes them. Whatever a message holds, what comes out is within Discord's limits and mentions
 * nobody. Thread-safe; what it returns is for one request.
 */
interface Rendering {
    /** A new message. */
    MessageCreateData create(Message message);

    /** The whole content of a message that stands already, pictures included. */
    MessageEditData edit(Message message);
}
