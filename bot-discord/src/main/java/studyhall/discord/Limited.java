package studyhall.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Response;

/**
 * A "too many requests" as JDA reads it. JDA goes by headers, takes whole seconds only, and takes what lacks {@code Via} for
 * a ban of the whole address; Discord tells all in the body as well, and says in its documentation to go by that.
 *
 * @param pause until the same may be asked again
 * @param global whether nothing else may be asked before, either
 */
record Limited(Duration pause, boolean global) {
    static final int STATUS = 429;
    private static final int LONGEST_BODY = 1 << 16;
    private static final String RETRY_AFTER = "Retry-After";

    /** The limit in an answer; empty when it is none that Discord itself tells of. */
    static Optional<Limited> of(Response response) throws IOException {
        if (response.code() != STATUS) {
            return Optional.empty();
        }
        try {
            DataObject body =
                    DataObject.fromJson(response.peekBody(LONGEST_BODY).string());
            double seconds = Math.max(body.getDouble("retry_after", 0), header(response));
            return Optional.of(new Limited(
                    Duration.ofMillis((long) Math.ceil(1_000 * (seconds > 0 ? seconds : 1))),
                    body.getBoolean("global")));
        } catch (ParsingException noJson) {
            return Optional.empty();
        }
    }

    private static double header(Response response) {
        try {
            return Double.parseDouble(response.header(RETRY_AFTER, "0"));
        } catch (NumberFormatException date) {
            return 0;
        }
    }

    /** The answer with all headers that JDA wants to see. */
    Response told(Response response) {
        Response.Builder told = response.newBuilder()
                .header(RETRY_AFTER, Long.toString((pause.toMillis() + 999) / 1_000))
                .header("Via", response.header("Via", "Discord"));
        if (global) {
            told.header("X-RateLimit-Global", "true").header("X-RateLimit-Scope", "global");
        }
        return told.build();
    }
}
