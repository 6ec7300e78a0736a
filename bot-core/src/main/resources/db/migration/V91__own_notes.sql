-- Notes that a workspace has of its own, beside those that the program serves to all.
CREATE TABLE own_notes (
    workspace_id bigint PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
    -- counts every change, so that all replicas serve the same
    version bigint NOT NULL DEFAULT 0,
    -- whether everybody may add and remove notes, or organisers only
    open_to_all boolean NOT NULL DEFAULT false
);

CREATE TABLE own_note (
    workspace_id bigint NOT NULL REFERENCES own_notes ON DELETE CASCADE,
    name text NOT NULL,
    content bytea NOT NULL,
    -- that of all the workspace's notes at which it came
    version bigint NOT NULL,
    added_by bigint NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (workspace_id, name),
    FOREIGN KEY (workspace_id, added_by) REFERENCES player (workspace_id, id) DEFERRABLE
);
