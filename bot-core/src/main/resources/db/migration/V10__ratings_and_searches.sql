-- How well somebody answers, and how hard a question is, on one scale (logits): worked on in the transaction that closes a
-- round. The number of answers says how sure it is.
CREATE TABLE player_rating (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    ability double precision NOT NULL,
    answers int NOT NULL,
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- A question whose fact reads otherwise begins anew.
CREATE TABLE question_rating (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    question_id text NOT NULL,
    fact_version text NOT NULL,
    difficulty double precision NOT NULL,
    answers int NOT NULL,
    PRIMARY KEY (workspace_id, question_id)
);

-- What was looked for and not found: the text, and never who typed it.
CREATE TABLE search_miss (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    words text NOT NULL,
    times int NOT NULL DEFAULT 1,
    last_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, words)
);
