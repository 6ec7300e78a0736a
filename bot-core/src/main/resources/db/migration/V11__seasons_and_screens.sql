-- The lines of a question as they read when its round closed, where that is not as it was asked; empty where nothing changed.
ALTER TABLE round ADD COLUMN now_text text NOT NULL DEFAULT '';

ALTER TABLE season ADD COLUMN archived_at timestamptz;

-- Who stood on top when a season ended. Later adjustments do not move it.
CREATE TABLE podium (
    workspace_id bigint NOT NULL,
    starts_on date NOT NULL,
    kind text NOT NULL,
    subject_id bigint NOT NULL,
    place int NOT NULL,
    points bigint NOT NULL,
    PRIMARY KEY (workspace_id, starts_on, kind, subject_id),
    FOREIGN KEY (workspace_id, starts_on) REFERENCES season ON DELETE CASCADE
);

-- The address under which a workspace's board is shown on a big screen. Only its hash is kept: whoever reads this table
-- cannot open it.
CREATE TABLE board_link (
    workspace_id bigint PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
    secret_hash text NOT NULL UNIQUE,
    made_by bigint NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (workspace_id, made_by) REFERENCES player (workspace_id, id)
);
