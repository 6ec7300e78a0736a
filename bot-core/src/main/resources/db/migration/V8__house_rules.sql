-- Who changed what for others, in words.
CREATE TABLE admin_log (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    player_id bigint NOT NULL,
    channel text NOT NULL,
    deed text NOT NULL,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id)
);

-- Where and by whom quizzes may be started; a workspace without a row has no rule.
CREATE TABLE quiz_rule (
    workspace_id bigint PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
    organisers_only boolean NOT NULL DEFAULT false,
    -- the channels that they may be started in; empty for all
    channels text[] NOT NULL DEFAULT '{}'
);

-- Local dates on which nothing is posted by the clock.
CREATE TABLE quiet_date (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    day date NOT NULL,
    PRIMARY KEY (workspace_id, day)
);
