package studyhall.slack;

import java.util.Optional;

/** The one workspace that the operator gave a token for: whatever comes, comes from there. */
record OneWorkspace(SlackWorkspace workspace) implements SlackWorkspaces {
    @Override
    public Optional<SlackWorkspace> at(Origin origin) {
        return Optional.of(workspace);
    }

    @Override
    public Optional<SlackWorkspace> named(String id) {
        return id.equals(workspace.id()) ? Optional.of(workspace) : Optional.empty();
    }
}
