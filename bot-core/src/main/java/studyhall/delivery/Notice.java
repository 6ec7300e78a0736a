package studyhall.delivery;

import studyhall.chat.Message;
import studyhall.chat.UserRef;

/** Something that one person has to know. */
public record Notice(UserRef to, Message message) {}
