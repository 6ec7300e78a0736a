package studyhall.slack;

import java.util.Optional;

/** The workspaces that this process may act in. Thread-safe. */
interface SlackWorkspaces {
    /** The workspace that something comes from; empty when the app is not installed there. */
    Optional<SlackWorkspace> at(Origin origin);

    /** A workspace by its id. */
    Optional<SlackWorkspace> named(String id);

    /** Forgets what may no longer be used; a workspace with a token of the operator's own stays. */
    default void removed(Origin origin) {}
}
