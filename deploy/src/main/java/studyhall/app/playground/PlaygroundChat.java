package studyhall.app.playground;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studyhall.app.playground.Campus.Channel;
import studyhall.app.playground.Campus.Person;
import studyhall.app.playground.Posting.Prompt;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Message;
import studyhall.chat.MessageRef;
import studyhall.chat.Platform;
import studyhall.chat.SmallMarkdown;
import studyhall.chat.Trace;
import studyhall.chat.UserRef;

/**
 * The chat of the playground: channels in memory, with a {@link History} behind them. A message that is edited and not
 * there, because the program was restarted without its history, is shown again in its old place, so that a quiz that
 * outlived the program goes on visibly. Thread-safe.
 */
public final class PlaygroundChat implements Chat {
    private final Campus campus;
    private final Clock clock;
    private final Broadcast broadcast;
    private final Timeline timeline;

    /** A chat whose channels show what the history kept. */
    public PlaygroundChat(Campus campus, Clock clock, History history) {
        this.campus = campus;
        this.clock = clock;
        this.broadcast = new Broadcast(Long.toString(clock.millis(), Character.MAX_RADIX), campus);
        this.timeline = new Timeline(clock, broadcast, history);
    }

    @Override
    public MessageRef post(ChannelRef ref, Message message, String dedupKey) {
        return ref(add(channel(ref), Optional.of(dedupKey), Optional.empty(), Optional.empty(), message));
    }

    @Override
    public void edit(MessageRef message, Message content) {
        Channel channel = channel(message.channel());
        long id = id(message.id())
                .orElseThrow(() -> new ChatException(
                        Kind.GONE, "The playground has no message " + message.id() + ". Post a new one."));
        Posting before = timeline.find(channel.id(), id)
                .orElseGet(() -> posting(id, channel, Optional.empty(), Optional.empty(), content));
        timeline.put(before.with(content, clock.instant()));
    }

    @Override
    public MessageRef direct(UserRef user, Message message, String dedupKey) {
        Person person = Optional.of(user)
                .filter(each -> each.platform() == Platform.PLAYGROUND
                        && each.workspace().equals(Campus.WORKSPACE))
                .flatMap(each -> campus.person(each.user()))
                .orElseThrow(() -> new ChatException(
                        Kind.GONE,
                        "There is nobody called " + user.user() + " in the playground. Choose one of its people."));
        return post(campus.channel(Campus.directWith(person.id())).orElseThrow().ref(), message, dedupKey);
    }

    /** Certain, since what is not kept is not shown after a crash either. */
    @Override
    public Trace trace(ChannelRef ref, String dedupKey, Instant since) {
        return timeline.posted(channel(ref).id(), dedupKey)
                .<Trace>map(posting -> new Trace.Posted(ref(posting)))
                .orElseGet(Trace.Absent::new);
    }

    Campus campus() {
        return campus;
    }

    Broadcast broadcast() {
        return broadcast;
    }

    /** What a person says to the others, in their own words. */
    Posting say(Person person, Channel channel, String text) {
        Message words = Message.text(SmallMarkdown.escape(text));
        return timeline.add(
                channel.id(),
                Optional.empty(),
                id -> new Posting(
                        id,
                        channel.id(),
                        Optional.of(person.id()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Drawing.of(words),
                        text));
    }

    /** Answers a person so that nobody else sees it. */
    Posting whisper(Person person, Channel channel, Optional<Prompt> prompt, Message message) {
        return add(channel, Optional.empty(), Optional.of(person.id()), prompt, message);
    }

    /** Answers a person before all. */
    Posting answer(Channel channel, Optional<Prompt> prompt, Message message) {
        return add(channel, Optional.empty(), Optional.empty(), prompt, message);
    }

    void replace(Posting posting, Message message) {
        timeline.put(posting.with(message, clock.instant()));
    }

    void dismiss(Person person, Channel channel, long id) {
        timeline.dismiss(person.id(), channel.id(), id);
    }

    Optional<Posting> find(Person person, Channel channel, String id) {
        return id(id).flatMap(number -> timeline.find(channel.id(), number))
                .filter(posting -> posting.seenBy(person.id()));
    }

    List<Posting> seenBy(Person person, Channel channel) {
        return timeline.seenBy(person.id(), channel.id());
    }

    MessageRef ref(Posting posting) {
        ChannelRef channel = new ChannelRef(Platform.PLAYGROUND, Campus.WORKSPACE, posting.channel());
        return new MessageRef(channel, Long.toString(posting.id()), posting.at());
    }

    /** The number in a message id: 16 digits until the year 2286. */
    private static Optional<Long> id(String text) {
        return text.matches("[0-9]{16,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Posting add(
            Channel channel,
            Optional<String> dedupKey,
            Optional<String> onlyFor,
            Optional<Prompt> prompt,
            Message message) {
        return timeline.add(channel.id(), dedupKey, id -> posting(id, channel, onlyFor, prompt, message));
    }

    private static Posting posting(
            long id, Channel channel, Optional<String> onlyFor, Optional<Prompt> prompt, Message message) {
        return new Posting(
                id,
                channel.id(),
                Optional.empty(),
                onlyFor,
                prompt,
                Optional.empty(),
                Drawing.of(message),
                message.plainText());
    }

    private Channel channel(ChannelRef ref) {
        if (ref.platform() != Platform.PLAYGROUND || !ref.workspace().equals(Campus.WORKSPACE)) {
            throw new ChatException(
                    Kind.FORBIDDEN, "The playground cannot write elsewhere. Use the channel's own platform.");
        }
        return campus.channel(ref.channel())
                .orElseThrow(() -> new ChatException(
                        Kind.GONE, "The playground has no channel " + ref.channel() + ". Choose one that it has."));
    }
}
