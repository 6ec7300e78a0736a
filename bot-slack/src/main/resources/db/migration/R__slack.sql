-- What the Slack adapter keeps for itself. Applied again whenever it changes, and apart from the numbered steps, since
-- nothing else depends on it.

-- Where the app was installed by OAuth. The place is the workspace, or the organisation that installed it for all its
-- workspaces; the token is sealed with the place as associated data.
CREATE TABLE IF NOT EXISTS slack_installation (
    place text PRIMARY KEY,
    name text NOT NULL,
    bot_user text NOT NULL,
    installer text NOT NULL,
    scopes text NOT NULL,
    token bytea NOT NULL,
    installed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The organisation that a workspace belongs to, where one installation serves all of them.
CREATE TABLE IF NOT EXISTS slack_member (
    workspace text PRIMARY KEY,
    organisation text NOT NULL
);

-- Installations that were begun: good once, and in the browser that began them. Only hashes, so that whoever reads the
-- table cannot finish one.
CREATE TABLE IF NOT EXISTS slack_install_state (
    state bytea PRIMARY KEY,
    browser bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
