package studyhall.discord;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Request;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.apache.commons.collections4.map.CaseInsensitiveMap;
import org.jspecify.annotations.Nullable;
import studyhall.chat.ChatException;
import studyhall.chat.ChatException.Kind;

/**
 * Discord's HTTP API through JDA and its rate limiter. By ids, not by JDA's channel objects: those exist for what JDA has
 * in its cache and refuse by the permissions that it knows of, and what may be written is for Discord to say. Thread-safe.
 */
final class DiscordApi {
    /** Time in the queue of the rate limiter after which nobody waits for a message any more. */
    private static final int PATIENCE_SECONDS = 20;

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

    private final JDA jda;
    private final boolean patient;

    DiscordApi(JDA jda) {
        this(jda, false);
    }

    private DiscordApi(JDA jda, boolean patient) {
        this.jda = jda;
        this.patient = patient;
    }

    /** The same, whose requests let all others pass. */
    DiscordApi patient() {
        return new DiscordApi(jda, true);
    }

    /** Sends an object, with files beside it, and gives the answer. */
    DataObject send(Route.CompiledRoute route, DataObject body, Collection<? extends AttachedFile> files) {
        RequestBody request = files.isEmpty()
                ? json(body.toString())
                : AttachedFile.createMultipartBody(files, body).build();
        return complete(new Action<DataObject>(
                route, request, (response, asked) -> response.optObject().orElseGet(DataObject::empty)));
    }

    DataObject send(Route.CompiledRoute route, DataObject body) {
        return send(route, body, List.of());
    }

    void send(Route.CompiledRoute route, DataArray body) {
        complete(new Action<Void>(route, json(body.toString()), null));
    }

    /** Removes what stands there. */
    void delete(Route.CompiledRoute route) {
        complete(new Action<Void>(route, null, null));
    }

    /** Asks for an object. */
    DataObject get(Route.CompiledRoute route) {
        return complete(new Action<DataObject>(route, null, (response, asked) -> response.getObject()));
    }

    /** Asks for a list. */
    DataArray list(Route.CompiledRoute route) {
        return complete(new Action<DataArray>(route, null, (response, asked) -> response.getArray()));
    }

    /** A request that says of itself whether it can wait. */
    private final class Action<T> extends RestActionImpl<T> {
        Action(
                Route.CompiledRoute route,
                @Nullable RequestBody body,
                @Nullable BiFunction<Response, Request<T>, T> answer) {
            super(jda, route, body, answer);
        }

        @Override
        protected @Nullable CaseInsensitiveMap<String, String> finalizeHeaders() {
            return patient ? new CaseInsensitiveMap<>(Map.of(Budgeted.PATIENT, "")) : null;
        }
    }

    private static RequestBody json(String text) {
        return RequestBody.create(text, JSON);
    }

    private static <T> T complete(RestActionImpl<T> action) {
        try {
            return action.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).submit().join();
        } catch (CancellationException e) {
            throw new ChatException(Kind.LATER, "Discord was not asked in time. Try again in a minute.");
        } catch (CompletionException e) {
            throw refused(e.getCause() == null ? e : e.getCause());
        }
    }

    /** What a failure of JDA means to those who post. */
    static RuntimeException refused(Throwable failure) {
        if (failure instanceof ErrorResponseException response) {
            return new DiscordRefusal(response).explained();
        }
        if (failure instanceof TimeoutException || failure instanceof CancellationException) {
            return new ChatException(Kind.LATER, "Discord was not asked in time. Try again in a minute.");
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
