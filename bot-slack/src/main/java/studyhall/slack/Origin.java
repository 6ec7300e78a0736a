package studyhall.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where something in Slack comes from.
 *
 * @param team the workspace; empty where Slack leaves it out, as in organisations that installed the app for all
 * @param enterprise the organisation of Enterprise Grid; empty for a workspace of its own
 */
record Origin(String team, String enterprise) {
    static Origin of(@Nullable String team, @Nullable String enterprise) {
        return new Origin(team == null ? "" : team, enterprise == null ? "" : enterprise);
    }

    /** The same with another workspace where Slack named none. */
    Origin or(@Nullable String home) {
        return team.isEmpty() && home != null ? new Origin(home, enterprise) : this;
    }
}
