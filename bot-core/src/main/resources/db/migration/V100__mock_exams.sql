-- A mock exam of one person. Its questions are kept as they were drawn, so that notes that change meanwhile change nothing.
CREATE TABLE mock_exam (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    -- counts their exams, from 1
    number int NOT NULL,
    -- what it was drawn from: the id and the name of a topic
    topic text NOT NULL,
    topic_name text NOT NULL,
    -- the question that is shown, from 1
    item int NOT NULL,
    begun_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    finished_at timestamptz,
    -- whether they ended it before its end
    stopped boolean NOT NULL DEFAULT false,
    -- whether they have seen how it went
    told boolean NOT NULL DEFAULT false,
    PRIMARY KEY (workspace_id, player_id, number),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- One at a time.
CREATE UNIQUE INDEX mock_exam_open ON mock_exam (workspace_id, player_id) WHERE finished_at IS NULL;
CREATE INDEX mock_exam_running ON mock_exam (ends_at) WHERE finished_at IS NULL;

CREATE TABLE mock_exam_item (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    number int NOT NULL,
    item int NOT NULL,
    question_id text NOT NULL,
    fact_key text NOT NULL,
    fact_version text NOT NULL,
    -- the file that states it
    note text NOT NULL,
    -- the note and its section, as topics are named
    topic text NOT NULL,
    stem text NOT NULL,
    options text[] NOT NULL,
    right_option smallint NOT NULL,
    -- empty while it is left open
    option smallint,
    answered_at timestamptz,
    PRIMARY KEY (workspace_id, player_id, number, item),
    FOREIGN KEY (workspace_id, player_id, number) REFERENCES mock_exam ON DELETE CASCADE
);

-- A review comes from an item of a practice, or of a mock exam: then its number is in the column practice.
ALTER TABLE review ADD COLUMN exam boolean NOT NULL DEFAULT false;
ALTER TABLE review DROP CONSTRAINT review_pkey;
ALTER TABLE review ADD PRIMARY KEY (workspace_id, player_id, exam, practice, item);
