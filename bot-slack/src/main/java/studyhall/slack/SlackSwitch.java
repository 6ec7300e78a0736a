package studyhall.slack;

import java.util.Optional;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.UserRef;

/** One chat for all workspaces that the app is installed in. Thread-safe. */
record SlackSwitch(SlackWorkspaces workspaces) implements Chat {
    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        return of(channel.workspace()).post(channel, message, dedupKey);
    }

    @Override
    public MessageRef below(MessageRef message, Message content, String dedupKey) {
        return of(message.channel().workspace()).below(message, content, dedupKey);
    }

    @Override
    public void edit(MessageRef message, Message content) {
        of(message.channel().workspace()).edit(message, content);
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        return of(user.workspace()).direct(user, message, dedupKey);
    }

    @Override
    public boolean left(UserRef user) {
        return of(user.workspace()).left(user);
    }

    @Override
    public Optional<String> obstacle(ChannelRef channel) {
        return of(channel.workspace()).obstacle(channel);
    }

    private SlackChat of(String workspace) {
        Optional<SlackWorkspace> found = workspaces.named(workspace);
        return found.orElseThrow(() -> new ChatException(
                        Kind.FORBIDDEN, "Study Hall is not installed in that workspace any more. Install it again."))
                .chat();
    }
}
