-- Who asked to be reminded of what is due in practice, at an hour of their own.
CREATE TABLE practice_reminder (
    workspace_id bigint NOT NULL,
    player_id bigint NOT NULL,
    -- where it was asked for: the notes that are read there are those that are practised
    channel text NOT NULL,
    at_local time NOT NULL,
    zone text NOT NULL,
    -- ON; OFF, asked for; IGNORED, since nobody practised for some reminders in a row; REFUSED by the platform
    state text NOT NULL,
    next_on date NOT NULL,
    next_at timestamptz NOT NULL,
    -- the last local date and instant that was used up; kept when it is off, so that off and on again reminds once
    last_on date,
    last_at timestamptz,
    -- reminders in a row that were written and not followed by practice
    ignored int NOT NULL DEFAULT 0,
    PRIMARY KEY (workspace_id, player_id),
    FOREIGN KEY (workspace_id, player_id) REFERENCES player (workspace_id, id) ON DELETE CASCADE
);

CREATE INDEX practice_reminder_due ON practice_reminder (next_at) WHERE state = 'ON';
