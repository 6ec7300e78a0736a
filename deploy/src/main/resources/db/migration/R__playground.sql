-- The channels of the playground, kept so that they look after a restart as they did before. Applied again whenever it
-- changes, and apart from the numbered steps, since nothing else depends on it.
CREATE TABLE IF NOT EXISTS playground_message (
    workspace text NOT NULL,
    -- microseconds since 1970 when it was posted
    id bigint NOT NULL,
    channel text NOT NULL,
    author text,
    prompt_person text,
    prompt_line text,
    edited timestamptz,
    -- json, not jsonb: it is only handed on, and the order of its fields stays
    blocks json NOT NULL,
    plain text NOT NULL,
    dedup_key text,
    PRIMARY KEY (workspace, id)
);

CREATE INDEX IF NOT EXISTS playground_message_channel ON playground_message (workspace, channel, id);
