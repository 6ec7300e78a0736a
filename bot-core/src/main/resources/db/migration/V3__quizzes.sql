-- A quiz is a row that moves step by step; whoever holds the row takes the next step.
CREATE TABLE quiz (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    channel text NOT NULL,
    mode text NOT NULL,
    topic_name text NOT NULL,
    starter_id bigint NOT NULL,
    rounds int NOT NULL,
    phase text NOT NULL,
    -- the round that is open or being revealed; 0 before the first
    round int NOT NULL DEFAULT 0,
    -- counts transitions; what the chat shows lags behind it until "shown" says otherwise
    step int NOT NULL DEFAULT 0,
    shown int NOT NULL DEFAULT -1,
    -- when the next step is due; empty while paused or over
    due_at timestamptz,
    paused boolean NOT NULL DEFAULT false,
    -- rounds in a row that nobody answered
    silent_rounds int NOT NULL DEFAULT 0,
    ending text,
    -- the local day that its points belong to
    day date NOT NULL,
    -- the replica that shows it, until it no longer renews this
    owner uuid,
    owner_until timestamptz,
    message_id text,
    message_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz,
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, starter_id) REFERENCES player (workspace_id, id)
);

CREATE UNIQUE INDEX quiz_live_in_channel ON quiz (workspace_id, channel) WHERE phase <> 'OVER';
CREATE INDEX quiz_unfinished ON quiz (due_at) WHERE phase <> 'OVER' OR shown < step;
CREATE INDEX quiz_of_channel ON quiz (workspace_id, channel, id);

-- Who said that they are in, beside those who simply answer.
CREATE TABLE quiz_player (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    player_id bigint NOT NULL,
    PRIMARY KEY (workspace_id, quiz_id, player_id),
    FOREIGN KEY (workspace_id, quiz_id) REFERENCES quiz (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- Teams as they were when the quiz began: joins and leaves count from the next one on.
CREATE TABLE quiz_roster (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    team_id bigint NOT NULL,
    player_id bigint NOT NULL,
    PRIMARY KEY (workspace_id, quiz_id, player_id),
    FOREIGN KEY (workspace_id, quiz_id) REFERENCES quiz (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, team_id) REFERENCES team (workspace_id, id) ON DELETE CASCADE
);

-- A question as it was when the quiz began, so that notes may change meanwhile.
CREATE TABLE round (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    number int NOT NULL,
    state text NOT NULL DEFAULT 'WAITING',
    question_id text NOT NULL,
    fact_key text NOT NULL,
    fact_version text NOT NULL,
    stem text NOT NULL,
    options text[] NOT NULL,
    right_option smallint NOT NULL,
    explanation text NOT NULL,
    citation text NOT NULL,
    -- for each option what it is true of, with the line; empty where the notes do not say
    true_of text[] NOT NULL,
    reading_millis int NOT NULL,
    window_millis int NOT NULL,
    -- what the chat shows of it once it is over: REVEAL, then FINAL when the next question stands below
    shown_as text,
    message_id text,
    -- the platform's own time of the message: clicks are compared with it
    message_at timestamptz,
    opened_at timestamptz,
    closes_at timestamptz,
    closed_at timestamptz,
    PRIMARY KEY (workspace_id, quiz_id, number),
    FOREIGN KEY (workspace_id, quiz_id) REFERENCES quiz (workspace_id, id) ON DELETE CASCADE
);

CREATE TABLE answer (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    number int NOT NULL,
    player_id bigint NOT NULL,
    option smallint NOT NULL,
    -- from the question's message to the click, both by the platform's clock
    took_millis int NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- set when the round closes
    points int,
    PRIMARY KEY (workspace_id, quiz_id, number, player_id),
    FOREIGN KEY (workspace_id, quiz_id, number) REFERENCES round (workspace_id, quiz_id, number) ON DELETE CASCADE
);
