package studyhall.discord;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;

/**
 * Discord's no, in words that say what to do next. The numbers are Discord's JSON error codes.
 *
 * @param response what Discord said
 */
record DiscordRefusal(ErrorResponseException response) {
    static final int ARCHIVED_THREAD = 50083;
    private static final int EDITED_TOO_OFTEN = 30046;
    private static final int FIRST_UNKNOWN = 10_000;
    private static final int LAST_UNKNOWN = 10_999;
    private static final int SERVER_ERRORS = 500;
    private static final int TOO_MANY = 429;

    ChatException explained() {
        int code = response.getErrorCode();
        int status = response.getResponse().code;
        // -1: there was no answer at all, and then nobody knows whether it was done
        if (status < 0 || status >= SERVER_ERRORS) {
            return refusal(
                    Kind.UNCERTAIN, "Discord did not say whether it took this. Look, and try again in a minute.");
        }
        if (status == TOO_MANY || code == EDITED_TOO_OFTEN) {
            return refusal(Kind.LATER, "Discord does not take this just now. Try again in a minute.");
        }
        if (code >= FIRST_UNKNOWN && code <= LAST_UNKNOWN) {
            return refusal(Kind.GONE, "The channel, message or person is not on Discord any more. Choose another.");
        }
        return switch (code) {
            case 50001 ->
                refusal(
                        Kind.FORBIDDEN,
                        "The bot does not see this channel. Give it the permission View Channel there.");
            case 50013 ->
                refusal(
                        Kind.FORBIDDEN,
                        "The bot lacks a permission in this channel. Give it Send Messages, Embed Links and Attach"
                                + " Files there (in threads, Send Messages in Threads).");
            case 50007, 50278 ->
                refusal(
                        Kind.FORBIDDEN,
                        "This person takes no direct messages from the bot. They can allow them in the server's privacy"
                                + " settings.");
            case ARCHIVED_THREAD ->
                refusal(Kind.FORBIDDEN, "This thread is archived and locked. Open it again, or choose another place.");
            default -> refusal(Kind.FORBIDDEN, "Discord refused this. Its log says why, for whoever runs this bot.");
        };
    }

    boolean archivedThread() {
        return response.getErrorCode() == ARCHIVED_THREAD;
    }

    private ChatException refusal(Kind kind, String words) {
        String whole = words + " (Discord " + response.getErrorCode() + ": " + response.getMeaning() + ")";
        ChatException refusal = ChatException.refused(kind, whole, words);
        refusal.initCause(response);
        return refusal;
    }
}
