-- What each player and team won in each quiz: the middle between answers and boards.
CREATE TABLE quiz_score (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    day date NOT NULL,
    points int NOT NULL,
    correct int NOT NULL,
    answered int NOT NULL,
    last_correct_at timestamptz,
    -- whether enough took part for it to count on boards
    counts boolean NOT NULL,
    PRIMARY KEY (workspace_id, quiz_id, kind, subject_id),
    FOREIGN KEY (workspace_id, quiz_id) REFERENCES quiz (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX quiz_score_of_day ON quiz_score (workspace_id, kind, subject_id, day);

-- Boards, rolled up in the transaction that closes a round: a board is read without touching answers.
CREATE TABLE standing (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    kind text NOT NULL,
    period text NOT NULL,
    starts_on date NOT NULL,
    subject_id bigint NOT NULL,
    points bigint NOT NULL,
    correct int NOT NULL,
    answered int NOT NULL,
    last_correct_at timestamptz,
    PRIMARY KEY (workspace_id, kind, period, starts_on, subject_id)
);

CREATE INDEX standing_order ON standing
    (workspace_id, kind, period, starts_on, points DESC, last_correct_at, subject_id);

CREATE TABLE season (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (workspace_id, starts_on)
);
