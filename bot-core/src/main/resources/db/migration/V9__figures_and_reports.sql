ALTER TABLE round
    -- the note and section that the question is on, for progress by topic
    ADD COLUMN topic text NOT NULL DEFAULT '',
    -- the lines that it came from, as they stood, so that a later change can be told
    ADD COLUMN source_text text NOT NULL DEFAULT '';

CREATE INDEX round_of_question ON round (workspace_id, question_id);

-- That a question is wrong, in the opinion of somebody who met it. What is decided holds for the fact as it reads now:
-- once it reads otherwise, the question is another one.
CREATE TABLE report (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    id bigint GENERATED ALWAYS AS IDENTITY,
    question_id text NOT NULL,
    fact_version text NOT NULL,
    -- OPEN, KEPT, VOIDED, RETIRED
    state text NOT NULL DEFAULT 'OPEN',
    decided_by bigint,
    decided_at timestamptz,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, id),
    FOREIGN KEY (workspace_id, decided_by) REFERENCES player (workspace_id, id)
);

CREATE UNIQUE INDEX report_open ON report (workspace_id, question_id, fact_version) WHERE state = 'OPEN';

-- Who reported it, and on which round.
CREATE TABLE report_voice (
    workspace_id bigint NOT NULL,
    report_id bigint NOT NULL,
    player_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    number int NOT NULL,
    -- the team that the player was in; empty for none
    team_id bigint,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, report_id, player_id),
    FOREIGN KEY (workspace_id, report_id) REFERENCES report (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, quiz_id, number) REFERENCES round (workspace_id, quiz_id, number) ON DELETE CASCADE
);

-- Questions that are not asked as long as their fact reads as it does.
CREATE TABLE question_rest (
    workspace_id bigint NOT NULL REFERENCES workspace ON DELETE CASCADE,
    question_id text NOT NULL,
    fact_version text NOT NULL,
    -- REPORTED by two teams, until an organiser decides; RETIRED by an organiser
    because text NOT NULL,
    stem text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, question_id)
);
