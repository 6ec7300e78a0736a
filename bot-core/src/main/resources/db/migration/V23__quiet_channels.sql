-- How often a channel is written to, and how many of its posts in a row nobody has touched.
ALTER TABLE study_channel
    ADD COLUMN untouched int NOT NULL DEFAULT 0,
    -- USUAL as planned; WEEKLY on an organiser's word; QUIET weekly until somebody presses something
    ADD COLUMN rhythm text NOT NULL DEFAULT 'USUAL';

-- What is written to one person in place of the channel: who that is on the platform.
ALTER TABLE outbox
    ADD COLUMN person_home text,
    ADD COLUMN person text;

-- Who means to come to a quiz that is announced.
CREATE TABLE quiz_guest (
    workspace_id bigint NOT NULL,
    channel text NOT NULL,
    quiz_on date NOT NULL,
    player_id bigint NOT NULL,
    PRIMARY KEY (workspace_id, channel, quiz_on, player_id),
    FOREIGN KEY (workspace_id, channel) REFERENCES study_channel ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

-- The exam of one person, in a channel that may hear how it went.
CREATE TABLE personal_exam (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    channel text NOT NULL,
    exam_on date NOT NULL,
    -- when that person is asked how it went; empty once it was done
    ask_at timestamptz,
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX personal_exam_due ON personal_exam (ask_at) WHERE ask_at IS NOT NULL;
