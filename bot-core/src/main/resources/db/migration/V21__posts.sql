ALTER TABLE schedule
    -- why it is paused, where nobody asked for that: CREATOR, EXAM
    ADD COLUMN held text NOT NULL DEFAULT '';

-- Which tip a post shows, in the words that it had then, so that a further attempt or an edit says the same.
CREATE TABLE tip_shown (
    workspace_id bigint NOT NULL,
    outbox_id bigint NOT NULL,
    channel text NOT NULL,
    fact_key text NOT NULL,
    words text NOT NULL,
    citation text NOT NULL,
    -- counts the times that the channel's pool was begun
    lap int NOT NULL,
    shown_on date NOT NULL,
    PRIMARY KEY (workspace_id, outbox_id),
    FOREIGN KEY (workspace_id, outbox_id) REFERENCES outbox (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX tip_shown_in_channel ON tip_shown (workspace_id, channel, fact_key);

-- Who has said that a post is read.
CREATE TABLE post_reader (
    workspace_id bigint NOT NULL,
    outbox_id bigint NOT NULL,
    player_id bigint NOT NULL,
    PRIMARY KEY (workspace_id, outbox_id, player_id),
    FOREIGN KEY (workspace_id, outbox_id) REFERENCES outbox (workspace_id, id) ON DELETE CASCADE,
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);
