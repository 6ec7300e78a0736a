package studyhall.quiz;

import java.util.List;
import java.util.Locale;
import studyhall.chat.UserRef;

/**
 * A question that somebody holds to be wrong.
 *
 * @param workspaceId where it was asked
 * @param id ours
 * @param question as it was asked
 * @param figures what its answers say
 * @param reporters names of those who reported it, the first first; from outside, so escape them
 * @param users the same people, to be written to
 * @param rests whether it is not asked at the moment
 */
public record Report(
        long workspaceId,
        long id,
        State state,
        Asked question,
        Figures figures,
        List<String> reporters,
        List<UserRef> users,
        boolean rests) {
    public Report {
        reporters = List.copyOf(reporters);
        users = List.copyOf(users);
    }

    /** What has become of it. */
    public enum State {
        OPEN,
        KEPT,
        VOIDED,
        RETIRED;

        /** As in a button: {@code kept}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The question, all in the small Markdown but the source.
     *
     * @param right the right option
     * @param source the lines as they stood in the file
     */
    public record Asked(String stem, String right, String explanation, String citation, String source) {}
}
