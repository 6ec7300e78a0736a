-- What the Discord adapter keeps for itself. Applied again whenever it changes, and apart from the numbered steps, since
-- nothing else depends on it.

-- What was declared last, so that a start without news declares nothing. The server is empty for all of them.
CREATE TABLE IF NOT EXISTS discord_commands (
    application text NOT NULL,
    server text NOT NULL,
    hash text NOT NULL,
    declared_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (application, server)
);
