package studyhall.discord;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InteractionExpiredException;
import net.dv8tion.jda.api.exceptions.InteractionFailureException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studyhall.chat.Answer;
import studyhall.chat.Answer.Placement;
import studyhall.chat.ChannelRef;
import studyhall.chat.Chat;
import studyhall.chat.ChatException;
import studyhall.chat.Message;
import studyhall.chat.Visibility;

/**
 * Shows the answer to one interaction that was acknowledged. What is private is never shown to others: when it cannot be
 * shown to the one person, it is dropped and logged.
 *
 * @param place where the interaction came from; a public answer goes there when the interaction's token has run out
 * @param direct whether only one person is there, so that nothing needs hiding
 * @param workers for what follows a failure, since Discord's own threads must not wait
 */
record Reply(InteractionHook hook, ChannelRef place, boolean direct, Rendering rendering, Chat chat, Executor workers) {
    private static final Logger log = LoggerFactory.getLogger(Reply.class);

    private static final int UNKNOWN_WEBHOOK = 10015;
    private static final int UNKNOWN_INTERACTION = 10062;
    private static final int INVALID_WEBHOOK_TOKEN = 50027;

    /**
     * Puts the answer to a command in the place of "is thinking".
     *
     * @param deferred who sees that; Discord cannot change it any more
     * @param also what the same person alone reads below it
     */
    void toCommand(Answer answer, Visibility deferred, Optional<Message> also) {
        if (answer.message().isEmpty()) {
            send(hook.deleteOriginal(), answer, also);
        } else if (direct || answer.visibility() == deferred) {
            send(hook.editOriginal(rendering.edit(answer.message().get())), answer, also);
        } else {
            // a message that follows a placeholder takes its visibility, so the placeholder goes first
            hook.deleteOriginal().queue(gone -> follow(answer, also), failure -> lost(failure, answer));
        }
    }

    /**
     * Shows the answer to a press: nothing, a message of its own, or another content of the pressed message.
     *
     * @param ephemeral whether only who pressed sees the pressed message
     */
    void toPress(Answer answer, boolean ephemeral) {
        if (answer.message().isEmpty()) {
            return;
        }
        boolean toAll = answer.visibility() == Visibility.CHANNEL;
        if (answer.placement() == Placement.REPLACE && (toAll || ephemeral || direct)) {
            send(hook.editOriginal(rendering.edit(answer.message().get())), answer, Optional.empty());
        } else {
            follow(answer, Optional.empty());
        }
    }

    /** For what went wrong outside the command itself. */
    void apologise() {
        say(Message.text("Something went wrong on my side. Try again in a moment."));
    }

    /** Says something to whoever did something, in the place of an answer. */
    void say(Message words) {
        hook.sendMessage(rendering.create(words)).setEphemeral(!direct).queue(shown -> {}, failure -> {});
    }

    private void follow(Answer answer, Optional<Message> also) {
        boolean hidden = answer.visibility() == Visibility.PRIVATE && !direct;
        send(hook.sendMessage(rendering.create(answer.message().orElseThrow())).setEphemeral(hidden), answer, also);
    }

    /** What comes below waits, since whatever comes first takes the place of "is thinking". */
    private void send(RestAction<?> action, Answer answer, Optional<Message> also) {
        action.queue(
                shown -> also.ifPresent(message -> follow(Answer.privately(message), Optional.empty())),
                failure -> lost(failure, answer));
    }

    private void lost(Throwable failure, Answer answer) {
        boolean toAll =
                answer.visibility() == Visibility.CHANNEL && answer.message().isPresent();
        if (expired(failure) && toAll) {
            workers.execute(() -> postInstead(answer.message().orElseThrow()));
        } else if (answer.message().isPresent()) {
            log.warn("An answer on Discord could not be shown and is dropped: {}", failure.toString());
        } else {
            log.debug("A placeholder on Discord could not be removed: {}", failure.toString());
        }
    }

    private void postInstead(Message message) {
        try {
            chat.post(place, message, "interaction:" + hook.getInteraction().getId());
        } catch (ChatException e) {
            log.warn("An answer on Discord came too late and could not be posted instead: {}", e.getMessage());
        }
    }

    private static boolean expired(Throwable failure) {
        if (failure instanceof ErrorResponseException response) {
            int code = response.getErrorCode();
            return code == UNKNOWN_WEBHOOK || code == INVALID_WEBHOOK_TOKEN || code == UNKNOWN_INTERACTION;
        }
        return failure instanceof InteractionExpiredException
                || failure instanceof InteractionFailureException
                || failure instanceof TimeoutException;
    }
}
