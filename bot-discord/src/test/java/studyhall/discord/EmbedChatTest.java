package studyhall.discord;

/** The same with classic embeds. */
class EmbedChatTest extends DiscordChatContract {
    EmbedChatTest() {
        super(true);
    }
}
