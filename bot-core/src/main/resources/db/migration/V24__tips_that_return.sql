-- Tips that a challenge asked about after some days, with the post that asked.
CREATE TABLE tip_returned (
    workspace_id bigint NOT NULL,
    post_key text NOT NULL,
    channel text NOT NULL,
    fact_key text NOT NULL,
    asked_on date NOT NULL,
    PRIMARY KEY (workspace_id, post_key),
    FOREIGN KEY (workspace_id) REFERENCES workspace ON DELETE CASCADE
);

CREATE INDEX tip_returned_in_channel ON tip_returned (workspace_id, channel, fact_key);
CREATE INDEX tip_shown_on ON tip_shown (workspace_id, channel, shown_on);
