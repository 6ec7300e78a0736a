-- People who may change what is planned, beside those whom the platform calls administrators.
CREATE TABLE organiser (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    -- who named this person; empty for whoever installed the bot or administers the workspace
    named_by bigint,
    named_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- A channel that something is planned for. Whoever claims what is due there holds this row, so that all that is due in a
-- channel is claimed together.
CREATE TABLE study_channel (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    channel text NOT NULL,
    exam_on date,
    PRIMARY KEY (workspace_id, channel)
);

CREATE TABLE schedule (
    workspace_id bigint NOT NULL,
    channel text NOT NULL,
    activity text NOT NULL,
    at_local time NOT NULL,
    zone text NOT NULL,
    -- seven bits, Monday the lowest
    days smallint NOT NULL,
    -- a topic's name; empty for all notes
    topic text NOT NULL DEFAULT '',
    creator_id bigint NOT NULL,
    paused boolean NOT NULL DEFAULT false,
    -- the local date that comes next, and its instant by the rules of the zone when that was worked out
    next_on date NOT NULL,
    next_at timestamptz NOT NULL,
    -- days that went by while nothing ran
    skipped int NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, channel, activity),
    FOREIGN KEY (workspace_id, channel) REFERENCES study_channel ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, creator_id) REFERENCES player (workspace_id, id)
);

CREATE INDEX schedule_due ON schedule (activity, next_at) WHERE NOT paused;

-- What is to be posted once, with what has become of it.
CREATE TABLE outbox (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    platform text NOT NULL,
    external text NOT NULL,
    channel text NOT NULL,
    local_date date NOT NULL,
    kind text NOT NULL,
    -- the kind in whose post this one appears, of the same channel and date
    rides text,
    state text NOT NULL DEFAULT 'READY',
    -- when it should be read, and until when it still makes sense
    due_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    -- its place in the queue: each further row of a workspace stands a second further behind
    turn_at timestamptz NOT NULL,
    not_before timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    owner uuid,
    owner_until timestamptz,
    sending_since timestamptz,
    message_id text,
    message_at timestamptz,
    error text,
    PRIMARY KEY (workspace_id, id),
    UNIQUE (workspace_id, channel, local_date, kind)
);

CREATE INDEX outbox_queue ON outbox (platform, turn_at) WHERE state = 'READY' AND rides IS NULL;
CREATE INDEX outbox_under_way ON outbox (state, id) WHERE state IN ('CLAIMED', 'SENDING', 'AMBIGUOUS', 'DEAD');
CREATE INDEX outbox_done ON outbox (expires_at) WHERE state IN ('POSTED', 'SKIPPED');

-- What a platform allows to all replicas together: the instant at which the next call may be made.
CREATE TABLE rate_budget (
    bucket text PRIMARY KEY,
    next_at timestamptz NOT NULL
);
