package studyhall.chat;

/** Who sees an answer. Fixed by the command's spec, because Discord fixes it when the reply is deferred. */
public enum Visibility {
    PRIVATE,
    CHANNEL
}
