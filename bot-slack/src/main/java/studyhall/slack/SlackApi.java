package studyhall.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;
import studyhall.chat.Platform;
import studyhall.chat.Signals;

/**
 * Slack's Web API for one workspace: obeys Retry-After method by method, and says in our words what Slack refused.
 * Thread-safe.
 */
final class SlackApi {
    private static final Set<String> GONE = Set.of(
            "channel_not_found",
            "is_archived",
            "message_not_found",
            "cant_update_message",
            "thread_not_found",
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "invalid_users");

    private static final Set<String> LATER = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "service_unavailable",
            "team_added_to_org",
            "request_timeout");

    /** Errors after which, by Slack's own word, a part may have been done. */
    private static final Set<String> UNCERTAIN = Set.of("internal_error", "fatal_error");

    /** Called twice, these show something twice. */
    private static final Set<String> SHOWING = Set.of("chat.postMessage", "chat.scheduleMessage", "chat.postEphemeral");

    /** What to do about refusals that people meet; any other is told by Slack's own word. */
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(
                    "channel_not_found",
                    "Slack does not show me this channel. If it is private, type /invite @Study Hall."),
            Map.entry("is_archived", "This channel is archived. Choose another one."),
            Map.entry("not_in_channel", "I am not in this channel. Type /invite @Study Hall there."),
            Map.entry(
                    "restricted_action",
                    "A setting of this workspace keeps me from writing here. Ask an administrator."),
            Map.entry(
                    "account_inactive",
                    "My account in this workspace is switched off. Ask an administrator to install me again."),
            Map.entry(
                    "token_revoked",
                    "My access to this workspace was withdrawn. Ask an administrator to install me again."),
            Map.entry("message_not_found", "That message is gone. Post a new one."));

    private static final long LONGEST_WAIT_MILLIS = 5_000;
    private static final int TRIES = 3;

    /** After these the token is good for nothing, and asking again would be answered the same. */
    private static final Set<String> WITHDRAWN = Set.of("token_revoked", "account_inactive");

    private final MethodsClient methods;
    private final Waiting waiting;
    private final Runnable withdrawn;
    private final Signals signals;
    private final Map<String, Long> closedUntil = new ConcurrentHashMap<>();

    /**
     * Speaks with one token.
     *
     * @param withdrawn is told when Slack says that the token is good for nothing any more
     * @param signals hears when Slack asks to slow down
     */
    SlackApi(MethodsClient methods, Waiting waiting, Runnable withdrawn, Signals signals) {
        this.signals = signals;
        this.methods = methods;
        this.waiting = waiting;
        this.withdrawn = withdrawn;
    }

    /** One call of a method. */
    interface Call<R extends SlackApiTextResponse> {
        R of(MethodsClient methods) throws IOException, SlackApiException;
    }

    /**
     * Calls a method.
     *
     * @param name as in Slack's documentation, such as {@code chat.postMessage}
     * @throws ChatException when Slack refuses, or cannot be reached
     */
    <R extends SlackApiTextResponse> R call(String name, Call<R> call) {
        for (int tried = 1; ; tried++) {
            awaitOpen(name);
            try {
                R answer = call.of(methods);
                if (answer.isOk()) {
                    return answer;
                }
                throw refusal(
                        name,
                        Optional.ofNullable(answer.getError()).orElse("unknown"),
                        Optional.ofNullable(answer.getNeeded()));
            } catch (SlackApiException e) {
                int status = e.getResponse().code();
                if (status == 429) {
                    signals.limited(Platform.SLACK, name);
                    closeFor(name, Optional.ofNullable(e.getResponse().header("Retry-After")));
                    if (tried < TRIES) {
                        continue;
                    }
                }
                String error = e.getError() == null ? null : e.getError().getError();
                if (status == 429) {
                    throw tooFast(name);
                }
                if (status >= 500 || error == null) {
                    // a gateway's 5xx says nothing of what stood behind it
                    boolean taken = status != 503 && SHOWING.contains(name);
                    throw new ChatException(
                            taken ? Kind.UNCERTAIN : Kind.LATER,
                            "Slack answered " + name + " with " + status + ". Try again later.");
                }
                throw refusal(name, error, Optional.ofNullable(e.getError().getNeeded()));
            } catch (ConnectException | UnknownHostException e) {
                throw new ChatException(Kind.LATER, "Slack could not be reached for " + name + ". Try again later.");
            } catch (IOException e) {
                // whether it arrived is not known
                throw new ChatException(
                        SHOWING.contains(name) ? Kind.UNCERTAIN : Kind.LATER,
                        "The connection to Slack broke during " + name + ". Try again later.");
            }
        }
    }

    private void awaitOpen(String name) {
        Long until = closedUntil.get(name);
        long left = until == null ? 0 : (until - waiting.nanos()) / 1_000_000;
        if (left > LONGEST_WAIT_MILLIS) {
            throw tooFast(name);
        }
        waiting.millis(left);
    }

    /** Says for how long, so that whoever posts by the clock comes back then and not before. */
    private ChatException tooFast(String name) {
        Long until = closedUntil.get(name);
        long seconds = Math.max(0, until == null ? 0 : (until - waiting.nanos()) / 1_000_000_000L) + 1;
        return ChatException.later(
                "Slack takes no more of " + name + " for " + seconds + " seconds.", Duration.ofSeconds(seconds));
    }

    private void closeFor(String name, Optional<String> retryAfter) {
        long seconds = retryAfter
                .filter(text -> text.strip().matches("[0-9]{1,6}"))
                .map(text -> Long.parseLong(text.strip()))
                .orElse(1L);
        closedUntil.put(name, waiting.nanos() + seconds * 1_000_000_000L + 1_000_000);
    }

    private ChatException refusal(String name, String error, Optional<String> scope) {
        if (WITHDRAWN.contains(error)) {
            withdrawn.run();
        }
        Kind kind = kind(name, error);
        String what = "Slack refused " + name + " with " + error + ".";
        return Optional.ofNullable(ADVICE.get(error))
                .or(() -> scope.map(right -> "My right `" + right
                        + "` is missing in this workspace. Ask an administrator to install me again."))
                .map(advice -> ChatException.refused(kind, what + " " + advice, advice))
                .orElseGet(() -> new ChatException(kind, what + " Look it up in Slack's list of errors."));
    }

    private static Kind kind(String name, String error) {
        if (UNCERTAIN.contains(error)) {
            return SHOWING.contains(name) ? Kind.UNCERTAIN : Kind.LATER;
        }
        return GONE.contains(error) ? Kind.GONE : LATER.contains(error) ? Kind.LATER : Kind.FORBIDDEN;
    }
}
