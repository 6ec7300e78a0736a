-- What one person is taken to remember of one fact.
CREATE TABLE memory (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    fact_key text NOT NULL,
    -- a fact that has changed since is learned afresh
    fact_version text NOT NULL,
    -- the file that states it, so that its questions are found without looking through all notes
    note text NOT NULL,
    stage text NOT NULL,
    step smallint NOT NULL,
    stability double precision NOT NULL,
    difficulty double precision NOT NULL,
    reviewed_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    PRIMARY KEY (workspace_id, player_id, fact_key),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX memory_due ON memory (workspace_id, player_id, due_at);

-- Somebody's practice: one at a time, kept for as long as it is not over.
CREATE TABLE practice (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    -- counts their practices, so that an old button belongs to an old one
    number int NOT NULL,
    topic text NOT NULL,
    wanted int NOT NULL,
    -- the item that is shown, from 1; 0 before the first
    item int NOT NULL,
    -- the last item that was answered
    answered int NOT NULL,
    known int NOT NULL,
    -- of the item: its fact, and the question's short id; empty for a card that is recalled
    fact_key text NOT NULL,
    question_id text NOT NULL,
    stopped boolean NOT NULL,
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- Every review, once for each item, with the memory as it was before: hard and easy rate it otherwise.
CREATE TABLE review (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    practice int NOT NULL,
    item int NOT NULL,
    fact_key text NOT NULL,
    question_id text NOT NULL,
    rating text NOT NULL,
    reviewed_at timestamptz NOT NULL,
    -- empty where nothing was remembered before
    stage text,
    step smallint,
    stability double precision,
    difficulty double precision,
    reviewed_before timestamptz,
    due_before timestamptz,
    PRIMARY KEY (workspace_id, player_id, practice, item),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);
