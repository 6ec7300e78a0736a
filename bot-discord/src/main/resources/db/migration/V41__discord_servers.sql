-- Servers by name, since a direct message is on a shard that does not know them.
CREATE TABLE discord_server (
    server text PRIMARY KEY,
    name text NOT NULL,
    -- since when the bot is no longer there; empty while it is
    gone_at timestamptz
);

-- Where somebody has used the bot, and when last: a direct message is in no server, and belongs to the last of these.
CREATE TABLE discord_visit (
    person text NOT NULL,
    server text NOT NULL,
    used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (person, server)
);

DROP TABLE IF EXISTS discord_person;
