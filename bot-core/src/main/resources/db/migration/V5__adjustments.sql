-- Points given or taken after a round was counted, such as for a question that was void. Only ever added to.
CREATE TABLE adjustment (
    workspace_id bigint NOT NULL,
    quiz_id bigint NOT NULL,
    number int NOT NULL,
    player_id bigint NOT NULL,
    -- one reason adjusts an answer once
    reason text NOT NULL,
    points int NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (workspace_id, quiz_id, number, player_id, reason),
    FOREIGN KEY (workspace_id, quiz_id, number, player_id)
        REFERENCES answer (workspace_id, quiz_id, number, player_id) ON DELETE CASCADE
);
