package studyhall.discord;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Cut;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.Share;
import studyhall.chat.Trace;
import studyhall.chat.UserRef;

/** Channels, threads and direct messages on Discord. Thread-safe. */
final class DiscordChat implements Chat {
    private static final int UNKNOWN_MESSAGE = 10008;
    private static final int INVALID_FORM = 50035;
    private static final int MAX_THREAD_NAME = 100;

    /** Unknown Member and Unknown User: not in the server, or not on Discord at all. */
    private static final Set<Integer> LEFT = Set.of(10007, 10013);

    private static final int A_DAY_IN_MINUTES = 1_440;

    /** No message has this id, so that an edit is answered as one of a message that is gone. */
    private static final long NO_MESSAGE = 1;

    private final DiscordApi api;
    private final Rendering rendering;
    private final Posted posted;
    private final Traces traces;
    private final Optional<DiscordChat> patient;
    private volatile Supplier<Share> share = () -> Share.ALL;
    private volatile Function<String, Optional<JDA>> shards = server -> Optional.empty();

    DiscordChat(DiscordApi api, Rendering rendering, String bot) {
        this(api, rendering, bot, new Posted(), true);
    }

    private DiscordChat(DiscordApi api, Rendering rendering, String bot, Posted posted, boolean hurried) {
        this.api = api;
        this.traces = new Traces(api, bot);
        this.rendering = rendering;
        this.posted = posted;
        this.patient =
                hurried ? Optional.of(new DiscordChat(api.patient(), rendering, bot, posted, false)) : Optional.empty();
    }

    /**
     * Who tells which part of all servers is this process's, and the connection that knows a server; without, all of them
     * and none.
     */
    void shared(Supplier<Share> share, Function<String, Optional<JDA>> shards) {
        this.share = share;
        this.shards = shards;
        patient.ifPresent(chat -> chat.shared(share, shards));
    }

    @Override
    public Chat patient() {
        return patient.orElse(this);
    }

    @Override
    public Trace trace(ChannelRef channel, String dedupKey, Instant since) {
        id(channel.channel(), "channel");
        return traces.of(channel, dedupKey, since);
    }

    @Override
    public Optional<String> obstacle(ChannelRef channel) {
        id(channel.channel(), "channel");
        return Permissions.missing(shards.apply(channel.workspace()), api, channel);
    }

    @Override
    public Share share(Platform platform) {
        return share.get();
    }

    @Override
    public MessageRef post(ChannelRef channel, Message message, String dedupKey) {
        String id = id(channel.channel(), "channel");
        return posted.once(id, dedupKey, () -> inThread(id, () -> send(channel, message, Nonce.of(dedupKey))));
    }

    private MessageRef send(ChannelRef channel, Message message, Nonce nonce) {
        MessageCreateData drawn = rendering.create(message);
        DataObject body = drawn.toData().put("nonce", nonce.text()).put("enforce_nonce", true);
        try {
            DataObject stands =
                    api.send(Route.Messages.SEND_MESSAGE.compile(channel.channel()), body, drawn.getAllDistinctFiles());
            return ref(channel, stands.getUnsignedLong("id"));
        } catch (ChatException refusal) {
            if (!says(refusal, UNKNOWN_MESSAGE)) {
                throw refusal;
            }
            // Discord knows the nonce, and somebody has removed the message meanwhile: it was shown, and is gone
            return ref(channel, NO_MESSAGE);
        }
    }

    @Override
    public void edit(MessageRef message, Message content) {
        String channel = id(message.channel().channel(), "channel");
        String id = id(message.id(), "message");
        try {
            edit(channel, id, rendering.edit(content));
        } catch (ChatException refusal) {
            if (!says(refusal, INVALID_FORM)) {
                throw refusal;
            }
            edit(channel, id, rendering.other().edit(content));
        }
    }

    private void edit(String channel, String id, MessageEditData drawn) {
        inThread(
                channel,
                () -> api.send(
                        Route.Messages.EDIT_MESSAGE.compile(channel, id), drawn.toData(), drawn.getAllDistinctFiles()));
    }

    private static boolean says(ChatException refusal, int code) {
        return refusal.getCause() instanceof ErrorResponseException response && response.getErrorCode() == code;
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        DataObject channel = api.send(
                Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
                DataObject.empty().put("recipient_id", id(user.user(), "person")));
        return post(new ChannelRef(Platform.DISCORD, user.workspace(), channel.getString("id")), message, dedupKey);
    }

    /**
     * Asked for, since Discord tells of leaving only those who may list all members, which is a privileged right that
     * nothing here is worth.
     */
    @Override
    public boolean left(UserRef user) {
        try {
            api.get(Route.Guilds.GET_MEMBER.compile(id(user.workspace(), "server"), id(user.user(), "person")));
            return false;
        } catch (ChatException refusal) {
            boolean gone = refusal.getCause() instanceof ErrorResponseException response
                    && LEFT.contains(response.getErrorCode());
            if (!gone) {
                throw refusal;
            }
            return true;
        }
    }

    @Override
    public Optional<ChannelRef> thread(ChannelRef channel, Message head, String name, String dedupKey) {
        if (isThread(channel)) {
            return Optional.of(channel);
        }
        MessageRef stands = post(channel, head, dedupKey);
        try {
            DataObject thread = api.send(
                    Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(channel.channel(), stands.id()),
                    DataObject.empty()
                            .put("name", Cut.at(MAX_THREAD_NAME, name))
                            .put("auto_archive_duration", A_DAY_IN_MINUTES));
            return Optional.of(new ChannelRef(Platform.DISCORD, channel.workspace(), thread.getString("id")));
        } catch (ChatException refusal) {
            api.delete(Route.Messages.DELETE_MESSAGE.compile(channel.channel(), stands.id()));
            throw refusal.kind() == Kind.FORBIDDEN ? withoutThreads(refusal) : refusal;
        }
    }

    private static ChatException withoutThreads(ChatException refusal) {
        String advice =
                "The bot may not open threads here. Give it Create Public Threads and Send Messages in Threads, or"
                        + " start the quiz in the channel.";
        ChatException told = ChatException.refused(Kind.FORBIDDEN, advice + " " + refusal.getMessage(), advice);
        told.initCause(refusal.getCause());
        return told;
    }

    private boolean isThread(ChannelRef channel) {
        return shards.apply(channel.workspace())
                .map(jda -> jda.getChannelById(GuildChannel.class, channel.channel()))
                .map(known -> known.getType().isThread())
                .orElseGet(() -> ChannelType.fromId(
                                api.get(Route.Channels.GET_CHANNEL.compile(id(channel.channel(), "channel")))
                                        .getInt("type"))
                        .isThread());
    }

    /** Opens a thread again that Discord archived for want of talk; one that was locked stays closed. */
    private <T> T inThread(String channel, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (ChatException refusal) {
            boolean archived = refusal.getCause() instanceof ErrorResponseException response
                    && new DiscordRefusal(response).archivedThread();
            if (!archived) {
                throw refusal;
            }
            wake(channel, refusal);
        }
        return attempt.get();
    }

    private void wake(String thread, ChatException refusal) {
        try {
            api.send(
                    Route.Channels.MODIFY_CHANNEL.compile(thread),
                    DataObject.empty().put("archived", false));
        } catch (ChatException e) {
            // that it is locked says more than the permission by which it could be unlocked
            throw e.kind() == Kind.FORBIDDEN ? refusal : e;
        }
    }

    static MessageRef ref(ChannelRef channel, long id) {
        return new MessageRef(channel, Long.toUnsignedString(id), Snowflake.time(id));
    }

    private static String id(String text, String what) {
        if (!Snowflake.is(text)) {
            throw new ChatException(Kind.GONE, "Discord has no " + what + " '" + text + "'. Choose one that is there.");
        }
        return text;
    }
}
